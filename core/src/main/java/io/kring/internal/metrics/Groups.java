package io.kring.internal.metrics;

import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Step;
import io.kring.person.PersonId;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The people of a population by the cuts they belong to, under numbers of their place in it. */
record Groups(Map<PersonId, Integer> places, Map<Cut, BitSet> people) {
    /** Somebody who is given twice counts once, where they were given first. */
    static Groups of(Collection<Eligible> population, Set<Dimension> cuts) {
        Map<PersonId, Integer> places = new LinkedHashMap<>();
        Map<Cut, BitSet> people = new LinkedHashMap<>();
        people.put(Cut.everybody(), new BitSet());
        for (Eligible somebody : population) {
            int place = places.size();
            if (places.putIfAbsent(somebody.person(), place) == null) {
                people.computeIfAbsent(Cut.everybody(), cut -> new BitSet()).set(place);
                somebody.at().forEach((dimension, value) -> {
                    if (cuts.contains(dimension)) {
                        people.computeIfAbsent(new Cut(dimension, value), cut -> new BitSet())
                                .set(place);
                    }
                });
            }
        }
        return new Groups(places, people);
    }

    /**
     * How far each cut went, as far as it may be said; who is not in the population does not count.
     *
     * @param reading whether it is known who has read; else of readers nothing is told
     */
    Map<Cut, Ladder> ladders(int floor, Map<PersonId, Step> went, boolean reading) {
        Map<Step, BitSet> took = new EnumMap<>(Step.class);
        went.forEach((person, step) -> {
            Integer place = places.get(person);
            if (place != null) {
                took.computeIfAbsent(step, none -> new BitSet()).set(place);
            }
        });
        Map<String, BitSet> named = new LinkedHashMap<>();
        people.forEach((cut, group) -> named.put(name(cut), group));
        Map<String, Ladder> ladders = new Ladders(floor).of(named, took);
        Map<Cut, Ladder> byCut = new LinkedHashMap<>();
        people.keySet().forEach(cut -> {
            Ladder ladder = ladders.getOrDefault(name(cut), Ladder.withheld());
            byCut.put(cut, reading ? ladder : withoutReaders(ladder));
        });
        return byCut;
    }

    private static Ladder withoutReaders(Ladder ladder) {
        Map<Step, Share> nested = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            nested.put(step, step == Step.READ ? Share.of(Share.Kind.WITHHELD) : ladder.figure(ShareKind.NESTED, step));
        }
        return new Ladder(nested);
    }

    private static String name(Cut cut) {
        return cut.dimension() + " " + cut.value();
    }
}
