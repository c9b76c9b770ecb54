package io.kring.testkit.behaviour.post;

/** Everything that posts promise. */
public interface PostContract
        extends PublishingContract,
                DraftsContract,
                EditingContract,
                WithdrawingContract,
                PinsContract,
                MovingContract,
                AttachmentsContract,
                MentionsContract {}
