package io.kring.id;

/** Names a case of moderation; as text {@code m…}. */
public record CaseId(long value) {
    public CaseId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static CaseId parse(String text) {
        return new CaseId(IdText.read('m', text));
    }

    @Override
    public String toString() {
        return IdText.write('m', value);
    }
}
