package io.kring.testkit.behaviour.feed;

/** Everything that feeds and following promise. */
public interface FeedContract extends FeedContentContract, FeedPageContract, FollowingContract, MutingContract {}
