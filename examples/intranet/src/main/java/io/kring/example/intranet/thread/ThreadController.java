package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.example.intranet.writing.CommentForm;
import io.kring.example.intranet.writing.Composer;
import io.kring.example.intranet.writing.Sender;
import io.kring.example.intranet.writing.Sent;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.post.PostKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A conversation, and saying something in it. */
@Controller
class ThreadController {
    private final Kring kring;
    private final Threads threads;
    private final Sender sender;

    ThreadController(Kring kring, Threads threads, Sender sender) {
        this.kring = kring;
        this.threads = threads;
        this.sender = sender;
    }

    @GetMapping("/posts/{id}")
    ModelAndView show(
            Actor actor,
            @PathVariable PostId id,
            @RequestParam Optional<Cursor> after,
            @RequestParam Optional<String> reply,
            Locale locale) {
        Optional<String> uri = kring.posts().find(actor, id).flatMap(post -> post.details(PostKind.PAGE));
        return uri.map(page -> new ModelAndView("redirect:" + page + "#" + id))
                .orElseGet(() -> page(actor, id, after, Composer.replying(reply), locale, HttpStatus.OK));
    }

    /** Leads to the conversation that a comment stands in. */
    @GetMapping("/comments/{id}")
    String comment(Actor actor, @PathVariable CommentId id) {
        return kring.posts()
                .findComment(actor, id)
                .map(comment -> "redirect:/posts/" + comment.post() + "#" + id)
                .orElseThrow(() -> new NotFound("comment"));
    }

    @PostMapping("/posts/{id}/comments")
    ModelAndView comment(
            Actor actor, @PathVariable PostId id, CommentForm form, Locale locale, RedirectAttributes flash) {
        Composer composer = Composer.comment(form.once(), form.markdown(), form.asAnswer(), form.replyTo());
        Sent<CommentId> sent = sender.send(composer, locale, () -> {
            Target on = form.replyTo().<Target>map(CommentId::parse).orElse(id);
            return kring.posts().comment(actor.once(composer.once()), on, form.draft());
        });
        if (sent instanceof Sent.Again<CommentId> again) {
            return page(actor, id, Optional.empty(), again.composer(), locale, again.status());
        }
        Sent.Done<CommentId> done = (Sent.Done<CommentId>) sent;
        flash.addFlashAttribute("flash", done.said());
        return new ModelAndView("redirect:/posts/" + id + "#" + done.id());
    }

    private ModelAndView page(
            Actor actor, PostId id, Optional<Cursor> after, Composer composer, Locale locale, HttpStatus status) {
        ModelAndView page = new ModelAndView("thread", status);
        page.addObject("thread", threads.read(actor, id, after, locale));
        page.addObject("composer", composer);
        return page;
    }
}
