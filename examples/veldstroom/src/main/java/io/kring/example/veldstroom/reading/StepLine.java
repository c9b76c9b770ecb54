package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.Step;
import io.kring.example.veldstroom.content.StoryTime;
import io.kring.person.PersonId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line of a step: when, what, by whom, with what, and a text. */
final class StepLine {
    private static final Pattern STEP = Pattern.compile(
            "!! (now -\\S+|\\+\\d+d \\d\\d:\\d\\d|\\+\\S+) ([a-z]+)((?: [a-z]+=(?:\"[^\"]*\"|\\S+))*)(?: : (.+))?");
    private static final Pattern FACT = Pattern.compile("[a-z]+=(?:\"[^\"]*\"|\\S+)");

    private final Line line;
    private final People people;

    StepLine(Line line, People people) {
        this.line = line;
        this.people = people;
    }

    Step read() {
        Place place = line.place();
        Matcher step = STEP.matcher(line.text());
        if (!step.matches()) {
            throw place.error("a step is time, verb and key=value: " + line.text());
        }
        Facts facts = new Facts(place);
        FACT.matcher(step.group(3)).results().forEach(fact -> facts.take(fact.group()));
        String by = facts.all().get("by");
        Optional<PersonId> person =
                by == null || "policy".equals(by) ? Optional.empty() : Optional.of(people.id(place, by));
        return new Step(
                place,
                StoryTime.read(place, step.group(1)),
                verb(place, step.group(2)),
                person,
                facts.all(),
                Optional.ofNullable(step.group(4)).orElse(""));
    }

    private static Step.Verb verb(Place place, String word) {
        try {
            return Step.Verb.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw place.error("there is no verb " + word, e);
        }
    }
}
