package io.kring.id;

/** Names a version of house rules, of the house or of a community; as text {@code r…}. */
public record RulesId(long value) {
    public RulesId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static RulesId parse(String text) {
        return new RulesId(IdText.read('r', text));
    }

    @Override
    public String toString() {
        return IdText.write('r', value);
    }
}
