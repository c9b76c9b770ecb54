package io.kring.moderation;

import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for a moderator.
 *
 * @param version the version of the text that is to be decided on; commands expect it
 * @param post the conversation it belongs to; its own id for a post
 * @param rule why it was held: codes of the rules, separated by commas
 */
public record HeldContribution(
        Target id,
        int version,
        PostId post,
        Optional<Person> author,
        Optional<String> title,
        String markdown,
        Instant since,
        String rule) {}
