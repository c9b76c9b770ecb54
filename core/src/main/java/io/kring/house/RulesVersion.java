package io.kring.house;

import io.kring.id.PostId;
import io.kring.id.RulesId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rules as they were made at one time. A decision cites them by version and number of the rule, of this scope.
 *
 * @param version      1 for the first that came into force in its scope; empty before it does
 * @param rules        numbered from 1
 * @param conversation where they are or were talked about, for whoever may read it
 * @param enactedAt    since when they are in force
 * @param replacedAt   since when they are not any more
 */
public record RulesVersion(
        RulesId id,
        RulesScope scope,
        OptionalInt version,
        RulesState state,
        List<HouseRule> rules,
        Instant proposedAt,
        Instant consultUntil,
        Optional<PostId> conversation,
        Optional<Instant> enactedAt,
        Optional<Instant> replacedAt) {
    public RulesVersion {
        rules = List.copyOf(rules);
    }
}
