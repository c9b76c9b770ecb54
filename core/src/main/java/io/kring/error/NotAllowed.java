package io.kring.error;

/** The actor sees the thing but may not do this with it. Nothing was done. */
public final class NotAllowed extends KringException {
    private static final long serialVersionUID = 1L;

    private final String action;

    public NotAllowed(String action) {
        super("action.not-allowed", action + " is not allowed to this actor here", null);
        this.action = action;
    }

    /** What was refused, the name of an {@code io.kring.access.Action}. */
    public String action() {
        return action;
    }
}
