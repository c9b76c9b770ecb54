package io.kring.example.intranet.community;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.error.InvalidInput;
import io.kring.error.Unavailable;
import io.kring.moderation.Unsuitable;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.render.commonmark.Messages;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Starting a community, which everybody may (P3), after a look at those there are. */
@Controller
class StartController {
    private static final int SIMILAR = 3;

    private final Kring kring;

    StartController(Kring kring) {
        this.kring = kring;
    }

    @GetMapping("/communities/new")
    ModelAndView form(Actor actor) {
        return page(actor, CommunityForm.blank(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/communities/new")
    ModelAndView start(Actor actor, CommunityForm form, Locale locale) {
        Messages words = Messages.in(locale);
        try {
            Community started = kring.communities().create(actor, form.draft());
            return new ModelAndView("redirect:/communities/" + started.id());
        } catch (InvalidInput wrong) {
            List<String> remarks = wrong.violations().stream().map(words::text).toList();
            return page(actor, form, remarks, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Unsuitable unsuitable) {
            List<String> remarks = unsuitable.findings().stream()
                    .map(finding -> finding.reason().in(locale))
                    .toList();
            CommunityForm again =
                    form.confirmedBy(unsuitable.confirmation().stream().toList());
            return page(actor, again, remarks, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Communities that are like the one that is being named. */
    @GetMapping("/communities/similar")
    String similar(Actor actor, @RequestParam(defaultValue = "") String name, Model model) {
        model.addAttribute("communities", name.length() < SIMILAR ? List.of() : found(actor, name));
        return "parts/writing :: communities";
    }

    private List<Community> found(Actor actor, String name) {
        try {
            return kring.search().similarCommunities(actor, name, SIMILAR);
        } catch (Unavailable later) {
            return List.of();
        }
    }

    private ModelAndView page(Actor actor, CommunityForm form, List<String> remarks, HttpStatus status) {
        ModelAndView page = new ModelAndView("start", status);
        page.addObject("form", form);
        page.addObject("remarks", remarks);
        page.addObject(
                "themes",
                kring.communities().discover(actor, CommunityQuery.all(), PageRequest.first(200)).items().stream()
                        .flatMap(community -> community.themes().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return page;
    }
}
