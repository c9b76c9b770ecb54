package io.kring.example.veldstroom.story;

import io.kring.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One reaction to come: to what, which, when, and, once it is chosen, by whom. */
final class Applause {
    private static final Duration MOSTLY_WITHIN = Duration.ofDays(2);

    private final Applauded target;
    private final String kind;
    private final Instant at;
    private Optional<PersonId> by = Optional.empty();

    private Applause(Applauded target, String kind, Instant at) {
        this.target = target;
        this.kind = kind;
        this.at = at;
    }

    /** All reactions to one target, in time: soon after it at first, later where its audience still had to come. */
    static List<Applause> to(Applauded target) {
        List<String> kinds = new ArrayList<>();
        target.reactions().forEach((kind, number) -> {
            for (int i = 0; i < number; i++) {
                kinds.add(kind + i);
            }
        });
        kinds.sort(Lot.order(target.key(), kind -> kind));
        List<Instant> came = target.audience().stream()
                .filter(admission -> !admission.person().equals(target.author()))
                .map(Admission::at)
                .sorted()
                .toList();
        if (kinds.size() > came.size()) {
            throw target.place().error("more reactions than people who could react");
        }
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            times.add(within(target, Lot.of(target.key(), "time", i)));
        }
        times.sort(Comparator.naturalOrder());
        List<Applause> applause = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Instant there = came.get(i).plusSeconds(90);
            Instant at = there.isAfter(times.get(i)) ? there : times.get(i);
            applause.add(new Applause(target, kinds.get(i).replaceAll("\\d", ""), at));
        }
        return applause;
    }

    /** The cube of chance: half of them within six hours. */
    private static Instant within(Applauded target, double chance) {
        Duration left = Duration.between(target.at(), target.until());
        Duration most = left.compareTo(MOSTLY_WITHIN) < 0 ? left : MOSTLY_WITHIN;
        return target.at().plusMillis(1_000 + (long) (chance * chance * chance * (most.toMillis() - 2_000)));
    }

    Applauded target() {
        return target;
    }

    String kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    PersonId by() {
        return by.orElseThrow(() -> target.place().error("nobody could react at " + at));
    }

    boolean open() {
        return by.isEmpty();
    }

    void giveTo(PersonId person) {
        by = Optional.of(person);
    }

    boolean isBy(PersonId person) {
        return by.filter(person::equals).isPresent();
    }
}
