package io.kring.example.veldstroom.content;

/** Where something stands in the content files. */
public record Place(String file, int line) {
    /** An error here. */
    public ContentError error(String what) {
        return new ContentError(this, what, null);
    }

    /** An error here with what caused it. */
    public ContentError error(String what, Throwable cause) {
        return new ContentError(this, what, cause);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
