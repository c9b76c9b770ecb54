package io.kring.spi.house;

import io.kring.house.HouseRule;
import java.util.List;

/**
 * A version of rules with their texts, for one viewer: without the conversation where they do not find it.
 *
 * @param rules by number
 */
public record RulesText(RulesRow row, List<HouseRule> rules) {
    public RulesText {
        rules = List.copyOf(rules);
    }
}
