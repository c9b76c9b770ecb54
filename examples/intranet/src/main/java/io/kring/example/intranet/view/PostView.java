package io.kring.example.intranet.view;

import io.kring.access.Action;
import java.util.List;
import java.util.Set;

/**
 * A post as pages show it; what is absent is empty.
 *
 * @param kind     name of its kind; {@code kindWord} is what people read
 * @param html     safe HTML of the text, or of its beginning
 * @param cut      whether there is more of it on its own page
 * @param state    in words, where it is not simply there
 * @param reason   why it waits or was removed, for whom it concerns
 * @param answered whether a question has an accepted answer
 * @param pin      in words, where it stands above the stream
 */
public record PostView(
        String id,
        String page,
        String kind,
        String kindWord,
        String title,
        String html,
        boolean cut,
        Face author,
        String communityId,
        String community,
        Moment when,
        boolean edited,
        boolean unread,
        String state,
        String reason,
        List<Picture> pictures,
        ReactionRow reactions,
        int comments,
        boolean answered,
        boolean locked,
        String pin,
        Set<Action> allowed) {
    public boolean may(String action) {
        return allowed.contains(Action.valueOf(action));
    }

    public boolean question() {
        return kind.equals("question");
    }
}
