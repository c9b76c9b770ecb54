package io.kring.example.intranet.live;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lines over which open pages hear that something happened. */
@Controller
class LiveController {
    /** After this a browser connects again, and is asked again who it is. */
    private static final Duration OPEN = Duration.ofMinutes(10);

    private final Live live;
    private final Kring kring;

    LiveController(Live live, Kring kring) {
        this.live = live;
        this.kring = kring;
    }

    @GetMapping(path = "/live/posts/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter thread(Actor actor, @PathVariable PostId id) {
        if (kring.posts().find(actor, id).isEmpty()) {
            throw new NotFound("post");
        }
        return open(actor, Optional.of(id), Optional.empty());
    }

    @GetMapping(path = "/live/home", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter home(Actor actor, @RequestParam Cursor since) {
        return open(actor, Optional.empty(), Optional.of(since));
    }

    private SseEmitter open(Actor actor, Optional<PostId> post, Optional<Cursor> since) {
        SseEmitter line = new SseEmitter(OPEN.toMillis());
        live.add(new Watcher(actor.person().orElseThrow(), post, since, line));
        return line;
    }
}
