package io.kring.id;

/** Names a comment; as text {@code c…}. */
public record CommentId(long value) implements Target {
    public CommentId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static CommentId parse(String text) {
        return new CommentId(IdText.read('c', text));
    }

    @Override
    public String toString() {
        return IdText.write('c', value);
    }
}
