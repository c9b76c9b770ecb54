package io.kring.moderation;

import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is about to say, with all that a policy may know. Immutable.
 *
 * @param occasion   what they are doing
 * @param community  where; empty for a profile and for a community that is being started
 * @param role       the author's role there; empty for who is no member
 * @param kind       name of the kind of post; {@code comment}, {@code community} or {@code profile} for those
 * @param parts      the texts, field by field
 * @param entities   mentions, hashtags and links of the Markdown; none for names and profiles
 * @param background what else is known of the author at this moment
 */
public record Submission(
        Occasion occasion,
        PersonId author,
        Optional<CommunityId> community,
        Optional<Role> role,
        String kind,
        List<Part> parts,
        List<TextEntity> entities,
        Background background) {
    /** The field that holds the Markdown of a post or comment. */
    public static final String MARKDOWN = "markdown";

    /** The field that holds the title of a post. */
    public static final String TITLE = "title";

    public Submission {
        parts = List.copyOf(parts);
        entities = List.copyOf(entities);
    }

    /** What they are doing. */
    public enum Occasion {
        PUBLISH,
        COMMENT,
        /** A text that is there is replaced, moved, or published before the time that was planned. */
        EDIT,
        /** A community is started, or gets other settings. */
        NAME_COMMUNITY,
        DESCRIBE_ONESELF
    }

    /**
     * One text.
     *
     * @param field its name on the draft, such as {@code title}, {@code markdown}, {@code purpose}, {@code interests[2]}
     */
    public record Part(String field, String text) {}

    /** The text of this field; empty where there is none. */
    public String text(String field) {
        return parts.stream()
                .filter(part -> part.field().equals(field))
                .findFirst()
                .map(Part::text)
                .orElse("");
    }

    /** The Markdown of a post or comment; empty for names and profiles. */
    public String markdown() {
        return text(MARKDOWN);
    }
}
