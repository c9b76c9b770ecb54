package io.kring.example.intranet.moderation;

import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.Moment;

/**
 * Something that waits for a moderator.
 *
 * @param version that was shown: nothing else is published
 * @param html safe HTML of the text, without pictures or links to people
 * @param rule why it waits, in words
 */
record HeldView(
        String id,
        int version,
        String post,
        String community,
        Face author,
        Moment since,
        String title,
        String html,
        String rule) {}
