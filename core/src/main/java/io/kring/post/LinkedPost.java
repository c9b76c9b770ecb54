package io.kring.post;

/** A post that another one says it belongs with. */
public record LinkedPost(Kind kind, Post post) {
    /** In which way; stored by ordinal, so new ones come last. */
    public enum Kind {
        /** About something near. */
        RELATED,
        /** The same thing was said or asked there. */
        DUPLICATE
    }
}
