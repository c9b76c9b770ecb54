package io.kring.example.intranet.picture;

/** What was sent is no picture that this host shows; the key of the words that say why. */
public final class PictureRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;

    PictureRefused(String key) {
        super(key);
        this.key = key;
    }

    /** Key of a message. */
    public String key() {
        return key;
    }
}
