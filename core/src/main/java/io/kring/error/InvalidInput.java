package io.kring.error;

import java.util.List;

/** Something was typed, or handed over, that breaks a rule. All violations at once; nothing was done. */
public final class InvalidInput extends KringException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super("input.invalid", violations.toString(), null);
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(Violation violation) {
        this(List.of(violation));
    }

    /** Every violation found, in the order of the fields; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}
