package io.kring.example.intranet.community;

import io.kring.Kring;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.render.commonmark.Messages;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining, leaving, and answering who wants to. */
@Controller
class JoinController {
    private final Kring kring;

    JoinController(Kring kring) {
        this.kring = kring;
    }

    @PostMapping("/communities/{id}/join")
    String join(
            Actor actor,
            @PathVariable CommunityId id,
            @RequestParam Optional<String> answer,
            Locale locale,
            RedirectAttributes flash) {
        String given = answer.filter(text -> !text.isBlank()).orElse(null);
        return said(kring.communities().join(actor, id, given), "/communities/" + id, locale, flash);
    }

    @PostMapping("/communities/{id}/leave")
    String leave(Actor actor, @PathVariable CommunityId id, Locale locale, RedirectAttributes flash) {
        return said(kring.communities().leave(actor, id), "/communities", locale, flash);
    }

    @PostMapping("/communities/{id}/accept")
    String accept(Actor actor, @PathVariable CommunityId id, Locale locale, RedirectAttributes flash) {
        return said(kring.communities().accept(actor, id), "/communities/" + id, locale, flash);
    }

    @PostMapping("/communities/{id}/approve")
    String approve(
            Actor actor,
            @PathVariable CommunityId id,
            @RequestParam String person,
            Locale locale,
            RedirectAttributes flash) {
        return said(
                kring.communities().approve(actor, id, PersonId.of(person)),
                "/communities/" + id + "/members",
                locale,
                flash);
    }

    @PostMapping("/communities/{id}/decline")
    String decline(
            Actor actor,
            @PathVariable CommunityId id,
            @RequestParam String person,
            Locale locale,
            RedirectAttributes flash) {
        return said(
                kring.communities().decline(actor, id, PersonId.of(person)),
                "/communities/" + id + "/members",
                locale,
                flash);
    }

    private static String said(Enum<?> outcome, String where, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", Messages.in(locale).text(outcome));
        return "redirect:" + where;
    }
}
