package io.kring.testkit.behaviour.metrics;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measuring;
import io.kring.metrics.Population;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A hundred people, of whom one half is in the unit North and the other one in South, in a host that measures them. It is
 * Monday 9 March 2026, 8 o'clock in Amsterdam; measuring began the Monday before.
 */
final class Pilot implements Population {
    static final Duration DAY = Duration.ofDays(1);

    /** The first one that is measured whole. */
    static final Window FIRST_WEEK = new Window(Span.WEEK, LocalDate.of(2026, 3, 15));

    private static final int HALF = 50;

    private final TestHost host;
    private final Map<PersonId, Eligible> eligible = new LinkedHashMap<>();
    private final List<Actor> people = new ArrayList<>();
    private boolean failing;

    Pilot(TestHost host, Measuring measuring) {
        this.host = host;
        for (int i = 0; i < 2 * HALF; i++) {
            Actor person = host.person("Person" + i);
            people.add(person);
            put(Eligible.of(TestHost.id(person)).in(Dimension.UNIT, i < HALF ? "North" : "South"));
        }
        host.with(kring -> kring.measuring(measuring).population(this));
        host.deliver();
        host.passing(DAY.multipliedBy(7).minusHours(1));
    }

    static Pilot in(TestHost host) {
        return new Pilot(
                host,
                Measuring.nothing()
                        .withReading()
                        .withActivity()
                        .cutBy(Dimension.UNIT)
                        .in(java.time.ZoneId.of("Europe/Amsterdam")));
    }

    @Override
    public Collection<Eligible> eligible() {
        if (failing) {
            throw new IllegalStateException("the directory does not answer");
        }
        return eligible.values();
    }

    void failing(boolean fails) {
        failing = fails;
    }

    void put(Eligible somebody) {
        eligible.put(somebody.person(), somebody);
    }

    void leave(Actor somebody) {
        eligible.remove(TestHost.id(somebody));
    }

    Actor person(int number) {
        return people.get(number);
    }

    List<Actor> people(int from, int to) {
        return people.subList(from, to);
    }

    Actor manager() {
        return people.get(0).as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
    }

    void read(int from, int to, PostId post) {
        people(from, to).forEach(reader -> host.kring().metrics().read(reader, List.of(post)));
    }

    void like(int from, int to, PostId post) {
        people(from, to).forEach(somebody -> host.reactions().add(somebody, post, "like"));
    }

    /** A post of the first one in an open community. */
    PostId post() {
        CommunityId community = host.open(person(0));
        return host.update(person(0), community, "tea?");
    }

    /** It is Monday again, some time after midnight. */
    void week() {
        host.passing(DAY.multipliedBy(7));
    }

    Measurement shares(Window window, Cut cut) {
        return host.kring().metrics().shares(manager(), window, cut);
    }

    Measurement shares() {
        return shares(FIRST_WEEK, Cut.everybody());
    }

    static Ladder ladder(int population, int readers, int reactors, int contributors) {
        return new Ladder(Map.of(
                Step.READ,
                Share.counted(readers, population),
                Step.REACTED,
                Share.counted(reactors, population),
                Step.CONTRIBUTED,
                Share.counted(contributors, population)));
    }

    /** How many took this step or a further one, in the first week. */
    int nested(Step step) {
        return shares().ladder().figure(ShareKind.NESTED, step).count().orElseThrow();
    }
}
