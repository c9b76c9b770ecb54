package io.kring.spi.house;

import org.jspecify.annotations.Nullable;

/**
 * Which rules a command is about: those of a place, or a version of them.
 *
 * @param place a community, or {@link RulesRow#HOUSE}; null where a version says it
 * @param rules number of the version; null where it is about the place
 */
public record RulesRequest(@Nullable Long place, @Nullable Long rules) {
    public RulesRequest {
        if ((place == null) == (rules == null)) {
            throw new IllegalArgumentException("rules are asked for by their place or by their number");
        }
    }

    public static RulesRequest in(long place) {
        return new RulesRequest(place, null);
    }

    public static RulesRequest about(long rules) {
        return new RulesRequest(null, rules);
    }

    /** The community, where one is asked for. */
    public @Nullable Long community() {
        return place == null || place == RulesRow.HOUSE ? null : place;
    }
}
