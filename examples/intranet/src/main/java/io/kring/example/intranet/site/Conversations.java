package io.kring.example.intranet.site;

import io.kring.Kring;
import io.kring.access.Action;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageRef;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import io.kring.post.ThreadOrder;
import io.kring.text.TextEntity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the conversation under a page of the host. */
@Component
class Conversations {
    private static final int COMMENTS = 50;

    private final Kring kring;
    private final Presenter presenter;

    Conversations(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    Optional<Conversation> read(Actor actor, PageRef page, Optional<Cursor> after, Locale locale) {
        PageRequest first = PageRequest.first(COMMENTS);
        return kring.pages()
                .conversation(
                        actor,
                        page,
                        ThreadOrder.OLDEST_FIRST,
                        after.map(first::after).orElse(first))
                .map(found -> view(actor, found, locale));
    }

    private Conversation view(Actor actor, PageConversation found, Locale locale) {
        Optional<Post> post = found.thread().map(PostThread::post);
        List<Comment> comments =
                found.thread().map(thread -> thread.comments().items()).orElse(List.of());
        List<TextEntity> texts =
                comments.stream().map(Comment::entities).flatMap(List::stream).toList();
        Presentation page = presenter.present(actor, locale, texts);
        Set<Action> allowed = post.map(Post::allowed).orElse(Set.of(Action.COMMENT));
        return new Conversation(
                post.map(each -> each.id().toString()).orElse(""),
                found.comments(),
                post.map(each -> page.reactions(each.id(), each.reactions(), each.own(), each.allowed()))
                        .orElse(null),
                comments.stream().map(page::comment).toList(),
                found.thread()
                        .flatMap(thread -> thread.comments().next())
                        .map(Cursor::text)
                        .orElse(""),
                found.outcome().map(LoopOutcome::heard).orElse(""),
                found.outcome().map(LoopOutcome::did).orElse(""),
                found.outcome()
                        .flatMap(outcome -> Optional.ofNullable(outcome.at()))
                        .map(at -> page.day(at).words())
                        .orElse(""),
                found.open() && allowed.contains(Action.COMMENT),
                allowed.contains(Action.CLOSE_LOOP),
                kring.pages().discussions(actor, found.uri()).stream()
                        .map(each -> new Conversation.Discussion(
                                "/posts/" + each.id(),
                                each.title().orElseGet(() -> page.excerpt(each.markdown(), 80)),
                                each.communityName()))
                        .toList());
    }
}
