package io.kring.example.intranet.live;

import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import java.util.Optional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open page that wants to know what happens.
 *
 * @param post  the conversation it shows; empty for home
 * @param since up to where home was read
 */
record Watcher(Actor actor, Optional<PostId> post, Optional<Cursor> since, SseEmitter line) {
    boolean watches(String conversation) {
        return post.map(PostId::toString).filter(conversation::equals).isPresent();
    }
}
