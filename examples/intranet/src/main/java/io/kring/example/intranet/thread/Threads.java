package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.error.NotFound;
import io.kring.error.Unavailable;
import io.kring.example.intranet.view.CommentView;
import io.kring.example.intranet.view.PostView;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a conversation for its page. */
@Component
class Threads {
    private static final int COMMENTS = 100;
    private static final int RELATED = 4;

    private final Kring kring;
    private final Presenter presenter;

    Threads(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    ThreadView read(Actor actor, PostId id, Optional<Cursor> after, Locale locale) {
        PageRequest first = PageRequest.first(COMMENTS);
        PostThread thread = kring.posts()
                .thread(actor, id, after.map(first::after).orElse(first))
                .orElseThrow(() -> new NotFound("post"));
        Post post = thread.post();
        List<TextEntity> texts = Stream.concat(
                        post.entities().stream(),
                        thread.comments().items().stream()
                                .map(Comment::entities)
                                .flatMap(List::stream))
                .toList();
        Presentation page = presenter.present(actor, locale, texts);
        List<CommentView> comments =
                thread.comments().items().stream().map(page::comment).toList();
        return new ThreadView(
                page.whole(post),
                comments.stream().filter(CommentView::accepted).toList(),
                comments,
                thread.comments().next().map(Cursor::text).orElse(""),
                audience(actor, post),
                related(actor, post, page));
    }

    private String audience(Actor actor, Post post) {
        return post.allowed().contains(Action.COMMENT) && post.communityKind() != CommunityKind.PAGE
                ? kring.posts().audience(actor, post.community()).words()
                : "";
    }

    /** Nothing while the index is being made: the conversation itself is there. */
    private List<PostView> related(Actor actor, Post post, Presentation page) {
        try {
            return kring.search().related(actor, post.id(), RELATED).stream()
                    .map(hit -> page.inStream(hit.post()))
                    .toList();
        } catch (Unavailable later) {
            return List.of();
        }
    }
}
