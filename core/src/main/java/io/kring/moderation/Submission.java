package io.kring.moderation;

import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is about to publish, with all that a policy may know. Immutable.
 *
 * @param role  the author's role there; empty for who is no member
 * @param kind  name of the kind; {@code comment} for comments
 * @param edit  whether it replaces a text that is there
 */
public record Submission(
        PersonId author,
        CommunityId community,
        Optional<Role> role,
        String kind,
        Optional<String> title,
        String markdown,
        List<TextEntity> entities,
        boolean edit) {
    public Submission {
        entities = List.copyOf(entities);
    }
}
