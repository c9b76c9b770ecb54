package io.kring.error;

/**
 * Others changed the same thing at the same time and only the host can try again: repeat the host's transaction. Where
 * Kring owns the transaction it has tried again itself before it says so.
 */
public final class Conflict extends KringException {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(code, message, null);
    }

    public Conflict(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
