package io.kring.testkit.behaviour.metrics;

import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.metrics.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What happened in a history, remembered in the plainest way, and who took which step in a window: the slow reference that
 * Kring's figures are compared with. People are numbers.
 */
final class Deeds {
    private final Map<Target, Said> said = new LinkedHashMap<>();
    private final Map<Target, Map<Integer, LocalDate>> reactions = new HashMap<>();
    private final List<Read> reads = new ArrayList<>();

    /** Something somebody said: a post, or a comment below one. */
    static final class Said {
        final Target id;
        final int author;
        final LocalDate day;
        final PostId post;
        final boolean practice;
        boolean visible = true;

        Said(Target id, int author, LocalDate day, PostId post, boolean practice) {
            this.id = id;
            this.author = author;
            this.day = day;
            this.post = post;
            this.practice = practice;
        }

        boolean isPost() {
            return id.equals(post);
        }
    }

    private record Read(int person, LocalDate day) {}

    void say(Said what) {
        said.put(what.id, what);
    }

    void read(int person, LocalDate day, Said what) {
        if (!what.practice) {
            reads.add(new Read(person, day));
        }
    }

    /** Reacts, and keeps the day of a reaction that is there already. */
    void react(int person, LocalDate day, Said what) {
        reactions.computeIfAbsent(what.id, none -> new HashMap<>()).putIfAbsent(person, day);
    }

    void takeBack(int person, Said what) {
        reactions.getOrDefault(what.id, new HashMap<>()).remove(person);
    }

    boolean reacted(int person, Said what) {
        return reactions.getOrDefault(what.id, Map.of()).containsKey(person);
    }

    List<Said> all() {
        return List.copyOf(said.values());
    }

    /** Whether it is there for others. */
    boolean stands(Said what) {
        return what.visible && postOf(what).visible;
    }

    /** The post that this is or stands under. */
    Said postOf(Said what) {
        return Objects.requireNonNull(said.get(what.post));
    }

    /** Everybody who took this step or a further one, from one day to another, both included. */
    Set<Integer> took(Step step, LocalDate first, LocalDate last) {
        Set<Integer> people = new HashSet<>();
        for (Said what : said.values()) {
            if (!stands(what) || what.practice) {
                continue;
            }
            if (within(what.day, first, last) && (what.isPost() || step != Step.CONTRIBUTED)) {
                people.add(what.author);
            }
            if (step != Step.CONTRIBUTED) {
                reactions.getOrDefault(what.id, Map.of()).forEach((person, day) -> {
                    if (within(day, first, last)) {
                        people.add(person);
                    }
                });
            }
        }
        if (step == Step.READ) {
            reads.stream().filter(read -> within(read.day, first, last)).forEach(read -> people.add(read.person));
        }
        return people;
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
