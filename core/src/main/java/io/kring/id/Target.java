package io.kring.id;

/** A contribution: a post or a comment. Posts and comments share one space of numbers. */
public sealed interface Target permits PostId, CommentId {
    long value();
}
