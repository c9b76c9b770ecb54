package io.kring.page;

/**
 * A place in an ordered list, opaque to callers and bound to the list it came from. A forged, foreign or truncated
 * cursor gives {@link io.kring.error.InvalidInput} with the code {@code cursor.invalid}; a cursor never grants a right.
 */
public record Cursor(String text) {
    @Override
    public String toString() {
        return text;
    }
}
