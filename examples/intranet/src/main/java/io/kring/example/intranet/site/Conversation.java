package io.kring.example.intranet.site;

import io.kring.example.intranet.view.CommentView;
import io.kring.example.intranet.view.ReactionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said under a page of the host; what is absent is empty.
 *
 * @param post  id of the conversation; empty until somebody said something
 * @param heard what was heard, and {@code did} what was done with it (P10)
 * @param open  whether the reader may say something
 * @param closes whether the reader may say what was heard and done
 */
record Conversation(
        String post,
        int count,
        @Nullable ReactionRow reactions,
        List<CommentView> comments,
        String next,
        String heard,
        String did,
        String when,
        boolean open,
        boolean closes,
        List<Discussion> discussions) {
    /** A discussion in a community that this page points to. */
    record Discussion(String page, String title, String community) {}
}
