package io.kring.id;

/** Names a post; as text {@code p…}. */
public record PostId(long value) implements Target {
    public PostId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static PostId parse(String text) {
        return new PostId(IdText.read('p', text));
    }

    @Override
    public String toString() {
        return IdText.write('p', value);
    }
}
