package io.kring.example.veldstroom.content;

import io.kring.metrics.Step;
import io.kring.person.PersonId;
import java.math.BigDecimal;

/**
 * A goal of the pilot, of the people who take a step or a further one.
 *
 * @param percent of how many percent
 * @param before  how many it was on the old intranet, by the organisation's own figures
 * @param source  what those figures are
 */
public record GoalEntry(
        Place place, Step step, Words title, BigDecimal percent, PersonId owner, BigDecimal before, Words source) {}
