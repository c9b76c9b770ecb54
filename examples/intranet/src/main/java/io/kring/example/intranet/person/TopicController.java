package io.kring.example.intranet.person;

import io.kring.Kring;
import io.kring.example.intranet.view.Presentation;
import io.kring.example.intranet.view.Presenter;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What was said with a hashtag. */
@Controller
class TopicController {
    private final Kring kring;
    private final Presenter presenter;

    TopicController(Kring kring, Presenter presenter) {
        this.kring = kring;
        this.presenter = presenter;
    }

    @GetMapping("/topics/{topic}")
    String show(Actor actor, @PathVariable String topic, Locale locale, Model model) {
        FeedPage feed = kring.feeds().read(actor, FeedQuery.topic(topic).first(30));
        Presentation page = presenter.present(locale);
        model.addAttribute("topic", topic);
        model.addAttribute(
                "said",
                feed.entries().stream().map(entry -> Said.of(entry, page)).toList());
        model.addAttribute(
                "followed",
                kring.following()
                        .followed(actor, PageRequest.first(200))
                        .items()
                        .contains(Subject.topic(topic)));
        return "topic";
    }

    @PostMapping("/topics/{topic}/follow")
    String follow(Actor actor, @PathVariable String topic, @RequestParam boolean following) {
        if (following) {
            kring.following().follow(actor, Subject.topic(topic));
        } else {
            kring.following().unfollow(actor, Subject.topic(topic));
        }
        return "redirect:/topics/" + UriUtils.encodePathSegment(topic, StandardCharsets.UTF_8);
    }
}
