package io.kring.house;

import io.kring.id.CommunityId;
import java.util.Optional;

/**
 * For whom rules hold.
 *
 * @param community the community they are of; empty for those of the house
 */
public record RulesScope(Optional<CommunityId> community) {
    /** Everybody. */
    public static RulesScope house() {
        return new RulesScope(Optional.empty());
    }

    /** Whoever takes part in this community. */
    public static RulesScope community(CommunityId community) {
        return new RulesScope(Optional.of(community));
    }
}
