package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.CommentEntry;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.StoryTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that a comment begins with: who, when, and what it is. */
final class CommentHead {
    private static final Pattern HEAD =
            Pattern.compile("-- (\\S+) (now -\\S+|\\+\\d+d \\d\\d:\\d\\d|\\+\\S+)((?: \\S+)*)");
    private static final Set<String> FLAGS = Set.of("answer", "accepted", "held");

    private final Line line;
    private final People people;

    CommentHead(Line line, People people) {
        this.line = line;
        this.people = people;
    }

    CommentEntry read(int number, String text) {
        Place place = line.place();
        Matcher head = HEAD.matcher(line.text());
        if (!head.matches()) {
            throw place.error("a comment begins with person and time: " + line.text());
        }
        Set<String> flags = new HashSet<>();
        Facts facts = new Facts(place);
        for (String word : head.group(3).strip().split(" ", -1)) {
            if (FLAGS.contains(word)) {
                flags.add(word);
            } else if (!word.isEmpty()) {
                facts.take(word);
            }
        }
        return new CommentEntry(
                place,
                facts.all().getOrDefault("id", "#" + number),
                people.id(place, head.group(1)),
                StoryTime.read(place, head.group(2)),
                flags.contains("answer"),
                flags.contains("accepted"),
                flags.contains("held"),
                Optional.ofNullable(facts.all().get("re")),
                Optional.ofNullable(facts.all().get("lang")),
                facts.reactions(Set.of("id", "re", "lang")),
                text);
    }
}
