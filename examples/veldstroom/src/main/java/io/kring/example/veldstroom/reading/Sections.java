package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts content files into their records. */
final class Sections {
    private static final String FOLDER = "/io/kring/example/veldstroom/";
    private static final Pattern HEAD = Pattern.compile("== ([a-z]+) (\\S+)");
    private static final Pattern KEY = Pattern.compile("([a-z]+\\d*(?:\\.[a-z]+)?): (.+)");

    /** The keys that each kind of record may have. */
    private static final Map<String, Set<String>> KEYS = Map.ofEntries(
            keys(
                    "organisation",
                    "name people pilot programme place by said proposed enacted mission.nl mission.en word.nl word.en"),
            keys("division", "name.nl name.en people"),
            keys("rule", "nl en"),
            keys("baseline", "nl en reads reacts contributes"),
            keys("goal", "nl en target owner"),
            keys(
                    "figures",
                    "window eligible readers reactors contributors active7 posts posts28 comments reactions questions"
                            + " answered firstanswer crossunit"),
            keys("indicator", "nl en months"),
            keys(
                    "person",
                    "handle name function function.en division team manager lang since pioneer ask likes voice login roles"
                            + " see.nl see.en"),
            keys("names", "share given surname"),
            keys("team", "division name lead manager cards"),
            keys("theme", "name.nl name.en"),
            keys(
                    "community",
                    "name theme kind join question sealed practice archived lang created by manager moderator members"
                            + " mix member purpose rules"),
            keys("members", ""),
            keys("post", "in page by behalf at kind lang title picture link reactions"));

    private Sections() {}

    /** All records of all files, in the order of the index. */
    static List<Section> all() {
        return lines("index.txt").stream()
                .filter(line -> !line.blank())
                .flatMap(line -> of(lines(line.text())).stream())
                .toList();
    }

    /** The records in these lines; what stands before the first is a note for readers. */
    static List<Section> of(List<Line> lines) {
        Deque<Line> rest = new ArrayDeque<>(lines);
        while (!rest.isEmpty() && !rest.peek().begins("== ")) {
            rest.poll();
        }
        List<Section> sections = new ArrayList<>();
        while (!rest.isEmpty()) {
            sections.add(section(rest));
        }
        return sections;
    }

    private static Section section(Deque<Line> rest) {
        Line first = rest.remove();
        Matcher head = HEAD.matcher(first.text());
        if (!head.matches()) {
            throw first.place().error("a record begins with == kind id");
        }
        String kind = head.group(1);
        Set<String> known = KEYS.get(kind);
        if (known == null) {
            throw first.place().error("there are no records of the kind " + kind);
        }
        Map<String, String> keys = new LinkedHashMap<>();
        while (!known.isEmpty() && !rest.isEmpty() && !rest.peek().blank()) {
            key(rest.remove(), kind, known, keys);
        }
        List<Line> lines = new ArrayList<>();
        while (!rest.isEmpty() && !rest.peek().begins("== ")) {
            lines.add(rest.remove());
        }
        return new Section(first.place(), kind, head.group(2), keys, lines);
    }

    private static void key(Line line, String kind, Set<String> known, Map<String, String> keys) {
        Matcher key = KEY.matcher(line.text());
        if (!key.matches() || !known.contains(key.group(1))) {
            throw line.place().error("this is no key of a " + kind + ": " + line.text());
        }
        if (keys.put(key.group(1), key.group(2)) != null) {
            throw line.place().error(key.group(1) + " stands there twice");
        }
    }

    private static List<Line> lines(String file) {
        InputStream in = Sections.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new Place(file, 0).error("this file is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                lines.add(new Line(new Place(file, lines.size() + 1), text));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map.Entry<String, Set<String>> keys(String kind, String keys) {
        Set<String> names = keys.isEmpty() ? Set.of() : Set.of(keys.split(" ", -1));
        return Map.entry(kind, names);
    }
}
