package io.kring.example.intranet.thread;

import io.kring.Kring;
import io.kring.error.InvalidInput;
import io.kring.error.NotFound;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.Post;
import io.kring.render.commonmark.Messages;
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

/** Changing one's own words. Who was overtaken by somebody else sees both texts, and decides. */
@Controller
class EditController {
    private final Kring kring;

    EditController(Kring kring) {
        this.kring = kring;
    }

    @GetMapping("/posts/{id}/edit")
    ModelAndView post(Actor actor, @PathVariable PostId id) {
        return page(EditForm.of(find(actor, id)), HttpStatus.OK);
    }

    @GetMapping("/comments/{id}/edit")
    ModelAndView comment(Actor actor, @PathVariable CommentId id) {
        return page(EditForm.of(find(actor, id)), HttpStatus.OK);
    }

    @PostMapping("/posts/{id}/edit")
    ModelAndView post(
            Actor actor,
            @PathVariable PostId id,
            @RequestParam int version,
            @RequestParam Optional<String> title,
            @RequestParam String markdown,
            @RequestParam(defaultValue = "") String confirmation,
            Locale locale,
            RedirectAttributes flash) {
        Post post = find(actor, id);
        EditForm form = EditForm.of(post).typed(version, title.orElse(null), markdown, confirmation);
        return change(actor, id, form, Edit.of(post, markdown), locale, flash);
    }

    @PostMapping("/comments/{id}/edit")
    ModelAndView comment(
            Actor actor,
            @PathVariable CommentId id,
            @RequestParam int version,
            @RequestParam String markdown,
            @RequestParam(defaultValue = "") String confirmation,
            Locale locale,
            RedirectAttributes flash) {
        Comment comment = find(actor, id);
        EditForm form = EditForm.of(comment).typed(version, null, markdown, confirmation);
        return change(actor, id, form, Edit.of(comment, markdown), locale, flash);
    }

    private ModelAndView change(
            Actor actor, Target target, EditForm form, Edit kept, Locale locale, RedirectAttributes flash) {
        Messages words = Messages.in(locale);
        try {
            EditOutcome outcome = kring.posts().edit(actor, target, form.applied(kept));
            return switch (outcome.kind()) {
                case EDITED, HELD -> {
                    flash.addFlashAttribute("flash", words.text(outcome.kind()));
                    yield new ModelAndView("redirect:" + form.page());
                }
                case STALE -> page(form.answered(outcome, locale), HttpStatus.CONFLICT);
                case NUDGED, REJECTED -> page(form.answered(outcome, locale), HttpStatus.UNPROCESSABLE_ENTITY);
            };
        } catch (InvalidInput wrong) {
            return page(form.wrong(wrong, words), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Post find(Actor actor, PostId id) {
        return kring.posts().find(actor, id).orElseThrow(() -> new NotFound("post"));
    }

    private Comment find(Actor actor, CommentId id) {
        return kring.posts().findComment(actor, id).orElseThrow(() -> new NotFound("comment"));
    }

    private static ModelAndView page(EditForm form, HttpStatus status) {
        ModelAndView page = new ModelAndView("edit", status);
        page.addObject("form", form);
        return page;
    }
}
