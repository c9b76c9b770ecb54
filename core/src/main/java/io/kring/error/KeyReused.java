package io.kring.error;

/** An idempotency key that was spent on another command, or on other content. Nothing was done. */
public final class KeyReused extends KringException {
    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("once.key-reused", "this key was spent on another command or other content", null);
    }
}
