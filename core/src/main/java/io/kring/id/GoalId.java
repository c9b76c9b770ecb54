package io.kring.id;

/** Names a goal; as text {@code g…}. */
public record GoalId(long value) {
    public GoalId {
        IdText.positive(value);
    }

    /** Reads {@link #toString()}; anything else gives {@code id.invalid}. */
    public static GoalId parse(String text) {
        return new GoalId(IdText.read('g', text));
    }

    @Override
    public String toString() {
        return IdText.write('g', value);
    }
}
