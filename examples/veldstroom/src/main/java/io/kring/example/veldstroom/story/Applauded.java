package io.kring.example.veldstroom.story;

import io.kring.example.veldstroom.content.Place;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A post or comment that people react to.
 *
 * @param key       of the post, or of the post and the comment
 * @param audience  who may react, in the order in which they came
 * @param counted   whether reactions count; in a practice community they do not
 * @param at        when it appeared
 * @param until     when the last reaction comes at the latest
 * @param reactions how many of each kind
 */
record Applauded(
        Place place,
        String key,
        PersonId author,
        List<Admission> audience,
        boolean counted,
        Instant at,
        Instant until,
        Map<String, Integer> reactions) {}
