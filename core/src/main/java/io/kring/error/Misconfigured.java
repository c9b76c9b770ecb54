package io.kring.error;

/** Kring cannot start or go on as it is set up; the message names the remedy. */
public final class Misconfigured extends KringException {
    private static final long serialVersionUID = 1L;

    public Misconfigured(String code, String message) {
        super(code, message, null);
    }
}
