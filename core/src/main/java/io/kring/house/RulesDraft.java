package io.kring.house;

import io.kring.id.PostId;
import io.kring.limit.Limit;
import io.kring.limit.Most;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules to be talked about.
 *
 * @param rules        1 to 20, numbered in this order from 1
 * @param consultUntil until when people are asked what they think: at least as far ahead as the host's
 *     {@link io.kring.limit.Limits#consultation()} and at most 90 days; a time past is fine where that is zero
 * @param conversation a post where they are talked about; whoever may not read it is not shown it
 */
public record RulesDraft(
        @NotEmpty(message = "{io.kring.required}") @Most(Limit.RULES)
        List<@Valid HouseRule> rules,

        Instant consultUntil,
        @Nullable PostId conversation) {
    public RulesDraft {
        rules = List.copyOf(rules);
    }

    /** These rules, talked about until then. */
    public static RulesDraft until(Instant consultUntil, HouseRule... rules) {
        return new RulesDraft(List.of(rules), consultUntil, null);
    }

    public RulesDraft discussedIn(PostId post) {
        return new RulesDraft(rules, consultUntil, post);
    }
}
