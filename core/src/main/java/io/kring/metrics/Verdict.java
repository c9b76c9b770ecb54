package io.kring.metrics;

/**
 * Whether a target was reached.
 *
 * @param margin how many people more than needed, negative for how many fewer; 0 where it is not known
 */
public record Verdict(Kind kind, int margin) {
    /** What came out. */
    public enum Kind {
        REACHED,
        MISSED,
        /** The figure is withheld, so nothing follows from it. */
        UNKNOWN
    }

    static Verdict by(int margin) {
        return new Verdict(margin >= 0 ? Kind.REACHED : Kind.MISSED, margin);
    }

    static Verdict unknown() {
        return new Verdict(Kind.UNKNOWN, 0);
    }
}
