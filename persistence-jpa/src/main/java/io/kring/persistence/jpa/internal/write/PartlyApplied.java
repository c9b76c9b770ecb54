package io.kring.persistence.jpa.internal.write;

/** Two expectations of one change set were lost at different moments; the transaction, or its part, starts again. */
public final class PartlyApplied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PartlyApplied() {
        super("a change set was applied in part", null, false, false);
    }
}
