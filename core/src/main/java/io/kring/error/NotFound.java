package io.kring.error;

/** There is no such thing for this actor: absent and forbidden answer alike, with the same words. */
public final class NotFound extends KringException {
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what + ".not-found", "there is no such " + what + " for this actor", null);
    }
}
