package io.kring.spi.house;

import io.kring.spi.row.CommunityView;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a place for one viewer.
 *
 * @param community      null for the house
 * @param word           what the house says of itself; null for a community
 * @param accepted       whether the viewer has accepted those in force
 */
public record PlaceRules(
        @Nullable CommunityView community,
        @Nullable WordRow word,
        @Nullable RulesText inForce,
        @Nullable RulesText inConsultation,
        boolean accepted) {}
