package io.kring.testkit.visibility.reading;

import io.kring.testkit.visibility.setup.Answer;
import io.kring.testkit.visibility.world.Host;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** One viewer's look through all channels, and what was wrong with what they saw. */
final class Gaze {
    private final World world;
    private final Looker who;
    private final Map<String, Answer> absent = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    Gaze(World world, Looker who) {
        this.world = world;
        this.who = who;
    }

    /** Leaks, over-blocks, and refusals that tell more than they should; empty when all is well. */
    List<String> through(List<Probe> probes) {
        probes.forEach(this::look);
        return List.copyOf(wrong);
    }

    private void look(Probe probe) {
        Answer answer = Answer.of(probe.call());
        Expected expected = probe.expected();
        compare(probe, answer.canaries(), expected.words());
        if (expected.value() != null && !expected.value().equals(answer.value())) {
            note(probe, "should be " + expected.value() + " and is " + answer);
        }
        if (String.valueOf(answer).contains(Host.DEPARTED_ID)) {
            note(probe, "shows the id of somebody who has left");
        }
        switch (expected.kind()) {
            case SHOWN -> {
                if (answer.refusal() != null) {
                    note(probe, "OVER-BLOCK: " + answer);
                }
            }
            case NOT_ALLOWED -> {
                if (!answer.code().equals("action.not-allowed")) {
                    note(probe, "should not be allowed, and is " + answer.code());
                }
            }
            case AS_ABSENT -> compareWithAbsent(probe, answer);
        }
    }

    private void compare(Probe probe, Set<String> found, Set<String> expected) {
        Set<String> leaks = new TreeSet<>(found);
        leaks.removeAll(expected);
        leaks.forEach(word -> note(probe, "LEAK: " + world.host().canaries().meaning(word)));
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        missing.forEach(
                word -> note(probe, "OVER-BLOCK: " + world.host().canaries().meaning(word)));
    }

    private void compareWithAbsent(Probe probe, Answer answer) {
        Supplier<?> never = probe.absent();
        if (never == null) {
            throw new IllegalStateException(probe + " has nothing absent to be compared with");
        }
        Answer nothing = absent.computeIfAbsent(probe.channel(), channel -> Answer.of(never));
        if (!answer.isLike(nothing)) {
            note(probe, "TELLS APART: forbidden is " + answer + ", absent is " + nothing);
        }
    }

    private void note(Probe probe, String what) {
        wrong.add(who + ", " + probe + ": " + what);
    }
}
