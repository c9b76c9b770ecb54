package io.kring.example.intranet.moderation;

import io.kring.Kring;
import io.kring.access.Action;
import io.kring.community.Community;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.moderation.HeldContribution;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a moderator in the communities where the reader is one. */
@Controller
class QueueController {
    private static final int MOST = 50;

    private final Kring kring;
    private final Presenter presenter;
    private final MessageSource messages;

    QueueController(Kring kring, Presenter presenter, MessageSource messages) {
        this.kring = kring;
        this.presenter = presenter;
        this.messages = messages;
    }

    @GetMapping("/moderation")
    String queue(Actor actor, Locale locale, Model model) {
        Presentation page = presenter.present(locale);
        List<Community> moderated = kring.communities().mine(actor, PageRequest.first(200)).items().stream()
                .filter(community -> community.allowed().contains(Action.DECIDE_HELD))
                .toList();
        model.addAttribute("moderates", !moderated.isEmpty());
        model.addAttribute(
                "held",
                moderated.stream()
                        .flatMap(community -> held(actor, community, page, locale).stream())
                        .toList());
        return "moderation";
    }

    @PostMapping("/moderation/{id}/release")
    String release(
            Actor actor, @PathVariable String id, @RequestParam int version, Locale locale, RedirectAttributes flash) {
        kring.moderation().release(actor, target(id), version);
        return said("moderation.released", locale, flash);
    }

    @PostMapping("/moderation/{id}/refuse")
    String refuse(
            Actor actor,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes flash) {
        kring.moderation().refuse(actor, target(id), version, reason);
        return said("moderation.refused", locale, flash);
    }

    private List<HeldView> held(Actor actor, Community community, Presentation page, Locale locale) {
        return kring.moderation().held(actor, community.id(), PageRequest.first(MOST)).items().stream()
                .map(held -> view(held, community, page, locale))
                .toList();
    }

    private HeldView view(HeldContribution held, Community community, Presentation page, Locale locale) {
        String rule = messages.getMessage("rule." + held.rule(), null, held.rule(), locale);
        return new HeldView(
                held.id().toString(),
                held.version(),
                "/posts/" + held.post(),
                community.name(),
                page.face(held.author()),
                page.moment(held.since()),
                held.title().orElse(""),
                page.html(held.markdown()),
                rule == null ? held.rule() : rule);
    }

    private String said(String key, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", messages.getMessage(key, null, locale));
        return "redirect:/moderation";
    }

    private static Target target(String id) {
        return id.startsWith("c") ? CommentId.parse(id) : PostId.parse(id);
    }
}
