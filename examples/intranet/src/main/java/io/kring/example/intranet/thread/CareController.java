package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done to a conversation by its author and the moderators there. */
@Controller
class CareController {
    private final Kring kring;

    CareController(Kring kring) {
        this.kring = kring;
    }

    @PostMapping("/comments/{id}/accept")
    String accept(Actor actor, @PathVariable CommentId id) {
        kring.posts().accept(actor, id);
        return "redirect:/comments/" + id;
    }

    @PostMapping("/posts/{id}/unaccept")
    String unaccept(Actor actor, @PathVariable PostId id) {
        kring.posts().unaccept(actor, id);
        return "redirect:/posts/" + id;
    }

    @PostMapping("/posts/{id}/lock")
    String lock(Actor actor, @PathVariable PostId id, @RequestParam boolean locked) {
        if (locked) {
            kring.moderation().lock(actor, id);
        } else {
            kring.moderation().unlock(actor, id);
        }
        return "redirect:/posts/" + id;
    }

    @PostMapping("/posts/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable PostId id) {
        kring.posts().withdraw(actor, id);
        return "redirect:/";
    }

    @PostMapping("/comments/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable CommentId id) {
        PostId post = kring.posts()
                .findComment(actor, id)
                .orElseThrow(() -> new NotFound("comment"))
                .post();
        kring.posts().withdraw(actor, id);
        return "redirect:/posts/" + post;
    }
}
