package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.example.intranet.view.Presenter;
import io.kring.example.intranet.view.ReactionRow;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Post;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Reacting: pressing what one gave takes it back. */
@Controller
class ReactionController {
    private final Kring kring;
    private final Presenter presenter;

    ReactionController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @PostMapping("/reactions/{on}")
    String react(
            Actor actor,
            @PathVariable String on,
            @RequestParam String kind,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean inPlace,
            Locale locale,
            Model model) {
        Target target = on.startsWith("c") ? CommentId.parse(on) : PostId.parse(on);
        if (row(actor, target, locale).given().stream()
                .anyMatch(reaction -> reaction.own() && reaction.kind().equals(kind))) {
            kring.reactions().remove(actor, target, kind);
        } else {
            kring.reactions().add(actor, target, kind);
        }
        if (!inPlace) {
            return "redirect:/" + (target instanceof CommentId ? "comments/" : "posts/") + on;
        }
        model.addAttribute("row", row(actor, target, locale));
        return "parts/post :: reactions(row=${row})";
    }

    private ReactionRow row(Actor actor, Target target, Locale locale) {
        if (target instanceof CommentId id) {
            Comment comment = kring.posts().findComment(actor, id).orElseThrow(() -> new NotFound("comment"));
            return presenter.present(locale).reactions(id, comment.reactions(), comment.own(), comment.allowed());
        }
        PostId id = (PostId) target;
        Post post = kring.posts().find(actor, id).orElseThrow(() -> new NotFound("post"));
        return presenter.present(locale).reactions(id, post.reactions(), post.own(), post.allowed());
    }
}
