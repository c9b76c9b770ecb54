package io.kring.example.veldstroom.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.kring.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses who reacts, so that the number of people who took part in a window comes out as the figures say: as few as
 * can be at first, and then one after the other until there are enough.
 */
final class Crowd {
    private final Map<Applauded, List<Applause>> byTarget;
    private final Map<PersonId, Integer> given = new HashMap<>();
    private final Set<PersonId> there = new HashSet<>();

    Crowd(List<Applause> applause) {
        byTarget = applause.stream().collect(groupingBy(Applause::target, LinkedHashMap::new, toList()));
    }

    /**
     * Chooses who gives the reactions of a window that nobody gives yet, and counts who takes part.
     *
     * @param talking those who write something in the window, and count in any case
     * @param most    how many people take part in all
     */
    void choose(Instant since, Instant until, Set<PersonId> talking, int most) {
        there.addAll(talking);
        List<Applause> open = fill(since, until, true);
        open.removeIf(applause -> !applause.target().counted());
        open.sort(Lot.order("crowd", applause -> applause.target().key() + applause.at()));
        for (Applause applause : open) {
            if (there.size() < most && (talking.contains(applause.by()) || uses(applause.by()) > 1)) {
                candidate(applause, person -> !there.contains(person))
                        .ifPresent(person -> give(applause, person, true));
            }
        }
    }

    /** Chooses who gives those reactions of a window that nobody gives yet, rather among those who take part anyway. */
    void choose(Instant since, Instant until) {
        fill(since, until, false);
    }

    /** Who takes part in what counts, as far as it was chosen. */
    Set<PersonId> present() {
        return Set.copyOf(there);
    }

    private List<Applause> fill(Instant since, Instant until, boolean counting) {
        given.clear();
        List<Applause> open = byTarget.values().stream()
                .sorted(Comparator.comparing((List<Applause> all) -> -all.size())
                        .thenComparing(all -> all.get(0).target().key()))
                .flatMap(List::stream)
                .filter(Applause::open)
                .filter(applause ->
                        !applause.at().isBefore(since) && applause.at().isBefore(until))
                .toList();
        for (Applause applause : open) {
            candidate(applause, there::contains)
                    .or(() -> candidate(applause, person -> true))
                    .ifPresent(person -> give(applause, person, counting));
        }
        return new ArrayList<>(open);
    }

    private void give(Applause applause, PersonId person, boolean counting) {
        if (!applause.open()) {
            given.merge(applause.by(), -1, Integer::sum);
        }
        applause.giveTo(person);
        given.merge(person, 1, Integer::sum);
        if (counting && applause.target().counted()) {
            there.add(person);
        }
    }

    /** Who could give this reaction and gave the fewest so far. */
    private Optional<PersonId> candidate(Applause applause, Predicate<PersonId> wanted) {
        Applauded target = applause.target();
        return target.audience().stream()
                .filter(admission -> admission.at().isBefore(applause.at()))
                .map(Admission::person)
                .filter(person -> !person.equals(target.author()))
                .filter(wanted)
                .filter(person ->
                        byTarget.getOrDefault(target, List.of()).stream().noneMatch(other -> other.isBy(person)))
                .min(Comparator.comparingInt(this::uses)
                        .thenComparing(Lot.order(target.key() + applause.at(), person -> person)));
    }

    private int uses(PersonId person) {
        return given.getOrDefault(person, 0);
    }
}
