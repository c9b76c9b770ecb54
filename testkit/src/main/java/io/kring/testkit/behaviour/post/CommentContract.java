package io.kring.testkit.behaviour.post;

/** Everything that comments promise. */
public interface CommentContract extends CommentingContract, AnswersContract, ThreadsContract {}
