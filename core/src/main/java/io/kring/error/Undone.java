package io.kring.error;

/**
 * A command failed after its first write. Its own writes were taken back, or, where the storage could not do that, the
 * host's transaction was set to roll back on purpose: {@link #rollbackOnly()} says which.
 */
public final class Undone extends KringException {
    private static final long serialVersionUID = 1L;

    private final boolean rollbackOnly;

    public Undone(boolean rollbackOnly, Throwable cause) {
        super(
                "command.undone",
                rollbackOnly ? "the host's transaction was set to roll back" : "its writes were taken back",
                cause);
        this.rollbackOnly = rollbackOnly;
    }

    /** Whether the host's whole transaction can only be rolled back now. */
    public boolean rollbackOnly() {
        return rollbackOnly;
    }
}
