package io.kring.example.intranet.site;

import io.kring.Kring;
import io.kring.conversation.LoopOutcome;
import io.kring.error.NotFound;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.example.intranet.writing.CommentForm;
import io.kring.example.intranet.writing.Composer;
import io.kring.example.intranet.writing.Sender;
import io.kring.example.intranet.writing.Sent;
import io.kring.id.CommentId;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.PublishOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The host's news and projects, with a conversation of Kring's under each (P18). */
@Controller
class SiteController {
    private final SitePages pages;
    private final Conversations conversations;
    private final Kring kring;
    private final Presenter presenter;
    private final Sender sender;

    SiteController(SitePages pages, Conversations conversations, Kring kring, Presenter presenter, Sender sender) {
        this.pages = pages;
        this.conversations = conversations;
        this.kring = kring;
        this.presenter = presenter;
        this.sender = sender;
    }

    @GetMapping("/nieuws")
    String news(Actor actor, Locale locale, Model model) {
        return list(actor, "news", locale, model);
    }

    @GetMapping("/projecten")
    String projects(Actor actor, Locale locale, Model model) {
        return list(actor, Projects.SECTION, locale, model);
    }

    @GetMapping("/{section:nieuws|gesprek|projecten}/{slug}")
    ModelAndView show(
            Actor actor,
            @PathVariable String section,
            @PathVariable String slug,
            @RequestParam Optional<Cursor> after,
            @RequestParam Optional<String> reply,
            Locale locale) {
        return page(actor, find("/" + section + "/" + slug), after, Composer.replying(reply), locale, HttpStatus.OK);
    }

    @PostMapping("/{section:nieuws|gesprek|projecten}/{slug}")
    ModelAndView comment(
            Actor actor,
            @PathVariable String section,
            @PathVariable String slug,
            CommentForm form,
            Locale locale,
            RedirectAttributes flash) {
        SitePage page = find("/" + section + "/" + slug);
        Composer composer = Composer.comment(form.once(), form.markdown(), false, form.replyTo());
        Sent<CommentId> sent = sender.send(composer, locale, () -> say(actor.once(composer.once()), page, form));
        if (sent instanceof Sent.Again<CommentId> again) {
            return page(actor, page, Optional.empty(), again.composer(), locale, again.status());
        }
        Sent.Done<CommentId> done = (Sent.Done<CommentId>) sent;
        flash.addFlashAttribute("flash", done.said());
        return new ModelAndView("redirect:" + page.path() + "#" + done.id());
    }

    /** Says what was heard and what was done with it (P10). */
    @PostMapping("/outcome")
    String outcome(Actor actor, @RequestParam String path, @RequestParam String heard, @RequestParam String did) {
        SitePage page = find(path);
        kring.pages().closeLoop(actor, Projects.reference(page), LoopOutcome.of(heard, did));
        return "redirect:" + page.path();
    }

    private PublishOutcome<CommentId> say(Actor actor, SitePage page, CommentForm form) {
        return form.replyTo().isPresent()
                ? kring.posts().comment(actor, CommentId.parse(form.replyTo().get()), form.draft())
                : kring.pages().comment(actor, Projects.reference(page), form.draft());
    }

    private SitePage find(String path) {
        return pages.findById(path).orElseThrow(() -> new NotFound("page"));
    }

    private ModelAndView page(
            Actor actor, SitePage page, Optional<Cursor> after, Composer composer, Locale locale, HttpStatus status) {
        Optional<Conversation> conversation = conversations.read(actor, Projects.reference(page), after, locale);
        int comments = conversation.map(Conversation::count).orElse(0);
        ModelAndView shown = new ModelAndView("site", status);
        shown.addObject("page", view(page, comments, presenter.present(locale)));
        shown.addObject("conversation", conversation.orElse(null));
        shown.addObject("composer", composer);
        return shown;
    }

    private String list(Actor actor, String section, Locale locale, Model model) {
        List<SitePage> found = pages.findBySectionOrderByPublishedDesc(section);
        Map<String, Integer> counts =
                kring.pages().counts(actor, found.stream().map(SitePage::path).toList());
        Presentation words = presenter.present(locale);
        model.addAttribute("section", section);
        model.addAttribute(
                "pages",
                found.stream()
                        .map(page -> view(page, counts.getOrDefault(page.path(), 0), words))
                        .toList());
        return "news";
    }

    private static SiteView view(SitePage page, int comments, Presentation words) {
        return new SiteView(
                page.path(),
                page.title(),
                page.intro(),
                words.html(page.body()),
                Optional.ofNullable(page.picture()).orElse(""),
                words.face(Optional.of(Person.named(page.owner(), ""))),
                words.day(page.published()),
                comments);
    }
}
