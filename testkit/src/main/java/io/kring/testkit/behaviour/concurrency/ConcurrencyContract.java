package io.kring.testkit.behaviour.concurrency;

/** Everything that holds when many do things at once. */
public interface ConcurrencyContract
        extends ConcurrentReactionContract,
                ConcurrentPageContract,
                ConcurrentMembershipContract,
                ConcurrentTextContract,
                ConcurrentImportContract,
                ConcurrentReadingContract,
                ConcurrentRulesContract,
                ConcurrentProfileContract,
                ConcurrentLimitContract,
                ConcurrentEmptyingContract,
                ConcurrentCaseContract,
                ConcurrentMeasureContract {}
