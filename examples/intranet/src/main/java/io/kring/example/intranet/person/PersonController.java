package io.kring.example.intranet.person;

import io.kring.Kring;
import io.kring.error.NotFound;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Somebody's page: what they say of themselves, and no counts (P32). */
@Controller
class PersonController {
    private static final int SAID = 12;

    private final Kring kring;
    private final Presenter presenter;

    PersonController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @GetMapping("/people/{id}")
    String show(Actor actor, @PathVariable String id, Locale locale, Model model) {
        PersonId person = PersonId.of(id);
        Profile profile = kring.people().profile(actor, person).orElseThrow(() -> new NotFound("person"));
        Presentation page = presenter.present(locale);
        List<FeedEntry> said =
                kring.feeds().read(actor, FeedQuery.person(person).first(SAID)).entries();
        model.addAttribute(
                "person",
                new PersonPage(
                        page.face(Optional.of(profile.person())),
                        profile.person().units(),
                        profile.askMeAbout().orElse(""),
                        profile.interests(),
                        profile.hidesPosts(),
                        profile.shared(),
                        actor.person().filter(person::equals).isPresent(),
                        follows(actor, person),
                        said.stream().map(entry -> Said.of(entry, page)).toList()));
        return "person";
    }

    /** Who shares an interest. */
    @GetMapping("/interests")
    String sharing(Actor actor, @RequestParam String interest, Locale locale, Model model) {
        Presentation page = presenter.present(locale);
        List<Person> people =
                kring.people().sharing(actor, interest, PageRequest.first(50)).items();
        model.addAttribute("interest", interest);
        model.addAttribute(
                "people",
                people.stream().map(person -> page.face(Optional.of(person))).toList());
        return "interests";
    }

    @PostMapping("/people/me")
    String describe(Actor actor, @RequestParam String ask, @RequestParam String interests) {
        List<String> likes = Arrays.stream(interests.split(",", -1))
                .map(String::strip)
                .filter(interest -> !interest.isEmpty())
                .toList();
        kring.people().describe(actor, new ProfileDraft(ask, likes));
        return "redirect:/people/" + actor.person().orElseThrow();
    }

    @PostMapping("/people/{id}/follow")
    String follow(Actor actor, @PathVariable String id, @RequestParam boolean following) {
        Subject subject = Subject.person(PersonId.of(id));
        if (following) {
            kring.following().follow(actor, subject);
        } else {
            kring.following().unfollow(actor, subject);
        }
        return "redirect:/people/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private boolean follows(Actor actor, PersonId person) {
        return kring.following().followed(actor, PageRequest.first(200)).items().contains(Subject.person(person));
    }
}
