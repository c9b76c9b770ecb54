package io.kring.example.intranet.search;

import io.kring.Kring;
import io.kring.error.Unavailable;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names and hashtags while they are being typed. */
@Controller
class CompletionController {
    private static final int MOST = 6;

    private final Kring kring;

    /** What is put into the text, and what is read. */
    record Completion(String text, String words) {}

    CompletionController(Kring kring) {
        this.kring = kring;
    }

    /** The word under the caret, which begins with @ or #. */
    @GetMapping("/complete")
    String complete(
            Actor actor,
            @RequestParam(defaultValue = "") String word,
            @RequestParam Optional<String> community,
            Model model) {
        model.addAttribute("completions", completions(actor, word, community));
        return "parts/writing :: completions";
    }

    private List<Completion> completions(Actor actor, String word, Optional<String> community) {
        if (word.length() < 2) {
            return List.of();
        }
        String typed = word.substring(1);
        Optional<CommunityId> in = community.filter(id -> !id.isEmpty()).map(CommunityId::parse);
        return word.charAt(0) == '@' ? people(actor, typed, in) : topics(actor, typed);
    }

    private List<Completion> people(Actor actor, String typed, Optional<CommunityId> in) {
        return kring.search().people(actor, typed, in, MOST).stream()
                .filter(person -> person.handle().isPresent())
                .map(person -> new Completion("@" + person.handle().orElseThrow(), person.name()))
                .toList();
    }

    private List<Completion> topics(Actor actor, String typed) {
        try {
            return kring.search().topics(actor, typed, MOST).stream()
                    .map(topic -> new Completion("#" + topic, "#" + topic))
                    .toList();
        } catch (Unavailable later) {
            return List.of();
        }
    }
}
