package io.kring.example.veldstroom.content;

import io.kring.house.HouseRule;
import io.kring.house.HouseWordDraft;
import io.kring.person.PersonId;
import java.util.List;

/**
 * What the organisation says of itself, and its house rules.
 *
 * @param by       who speaks for it
 * @param said     when mission and the board's word were said
 * @param proposed when the rules were proposed
 * @param enacted  when they came into force
 */
public record HouseEntry(
        Place place,
        PersonId by,
        HouseWordDraft word,
        StoryTime said,
        List<HouseRule> rules,
        StoryTime proposed,
        StoryTime enacted) {
    public HouseEntry {
        rules = List.copyOf(rules);
    }
}
