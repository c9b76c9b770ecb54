package io.kring.example.intranet.house;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.house.HouseView;
import io.kring.house.HouseWord;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.id.RulesId;
import io.kring.person.Actor;
import io.kring.render.commonmark.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mission, the board's word, and house rules that everybody accepts for themselves. */
@Controller
class HouseController {
    private final Kring kring;
    private final Presenter presenter;

    HouseController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @GetMapping("/house")
    String show(Actor actor, Locale locale, Model model) {
        HouseView view = kring.house().view(actor, RulesScope.house()).orElseThrow(() -> new NotFound("rules"));
        Presentation page = presenter.present(locale);
        Optional<RulesVersion> now = view.inForce();
        model.addAttribute(
                "house",
                new HousePage(
                        view.word().flatMap(HouseWord::mission).orElse(""),
                        view.word().flatMap(HouseWord::boardsWord).orElse(""),
                        rules(now, page),
                        now.map(rules -> rules.id().toString()).orElse(""),
                        now.map(rules -> rules.version().orElse(0)).orElse(0),
                        now.flatMap(RulesVersion::enactedAt)
                                .map(at -> page.day(at).words())
                                .orElse(""),
                        view.accepted(),
                        rules(view.inConsultation(), page),
                        view.inConsultation()
                                .map(draft -> page.day(draft.consultUntil()).words())
                                .orElse("")));
        return "house";
    }

    @PostMapping("/house/accept")
    String accept(Actor actor, @RequestParam String rules, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", Messages.in(locale).text(kring.house().accept(actor, RulesId.parse(rules))));
        return "redirect:/house";
    }

    private static List<String> rules(Optional<RulesVersion> version, Presentation page) {
        return version.stream()
                .flatMap(rules -> rules.rules().stream())
                .map(rule -> page.html("**" + rule.title() + "** " + rule.text()))
                .toList();
    }
}
