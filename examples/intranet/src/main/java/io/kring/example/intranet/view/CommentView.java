package io.kring.example.intranet.view;

import io.kring.access.Action;
import java.util.List;
import java.util.Set;

/**
 * A comment as pages show it; what is absent is empty.
 *
 * @param depth 1 directly under the post
 * @param gap   whether nothing is shown but that something was here
 * @param state in words, where it is not simply there
 */
public record CommentView(
        String id,
        int depth,
        boolean gap,
        boolean answer,
        boolean accepted,
        Face author,
        Moment when,
        boolean edited,
        String html,
        String state,
        String reason,
        List<Picture> pictures,
        ReactionRow reactions,
        Set<Action> allowed) {
    public boolean may(String action) {
        return allowed.contains(Action.valueOf(action));
    }
}
