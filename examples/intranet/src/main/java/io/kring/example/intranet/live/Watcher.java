package io.kring.example.intranet.live;

import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open page that wants to know what happens.
 *
 * @param post    the conversation it shows; empty for home
 * @param since   up to where home was read
 * @param waiting whether it is to be told already: what happens meanwhile is told with it
 */
record Watcher(PersonId person, Optional<PostId> post, Optional<Cursor> since, SseEmitter line, AtomicBoolean waiting) {
    Watcher(PersonId person, Optional<PostId> post, Optional<Cursor> since, SseEmitter line) {
        this(person, post, since, line, new AtomicBoolean());
    }

    boolean watches(String conversation) {
        return post.map(PostId::toString).filter(conversation::equals).isPresent();
    }

    /** Made for each question, so that no right is older than it. */
    Actor actor() {
        return Actor.of(person);
    }
}
