package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
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

    /** A moderator removes what somebody else said; who said it reads why. */
    @PostMapping("/remove/{id}")
    String remove(Actor actor, @PathVariable String id, @RequestParam String reason) {
        Target target = id.startsWith("c") ? CommentId.parse(id) : PostId.parse(id);
        String page = target instanceof CommentId comment ? "posts/" + conversation(actor, comment) : "posts/" + id;
        kring.moderation().remove(actor, target, reason);
        return "redirect:/" + page;
    }

    @PostMapping("/posts/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable PostId id) {
        kring.posts().withdraw(actor, id);
        return "redirect:/";
    }

    @PostMapping("/comments/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable CommentId id) {
        PostId post = conversation(actor, id);
        kring.posts().withdraw(actor, id);
        return "redirect:/posts/" + post;
    }

    private PostId conversation(Actor actor, CommentId comment) {
        return kring.posts()
                .findComment(actor, comment)
                .orElseThrow(() -> new NotFound("comment"))
                .post();
    }
}
