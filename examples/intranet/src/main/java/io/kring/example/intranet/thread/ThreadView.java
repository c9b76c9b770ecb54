package io.kring.example.intranet.thread;

import io.kring.example.intranet.view.CommentView;
import io.kring.example.intranet.view.PostView;
import java.util.List;

/**
 * A conversation; what is absent is empty.
 *
 * @param accepted the accepted answer, shown first as well
 * @param next     where the next page of comments begins
 * @param audience who reads what is answered here
 * @param related  what is like it
 */
record ThreadView(
        PostView post,
        List<CommentView> accepted,
        List<CommentView> comments,
        String next,
        String audience,
        List<PostView> related) {}
