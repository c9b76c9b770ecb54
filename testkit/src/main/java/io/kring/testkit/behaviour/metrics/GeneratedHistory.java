package io.kring.testkit.behaviour.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measuring;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.metrics.Deeds.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Some weeks of people who write, react, take back, are removed, come, move and leave, as a seed has it. */
final class GeneratedHistory {
    /** Where a day is hardly ever that of UTC, or begins at another hour from one week to the next. */
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Amsterdam"),
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("America/St_Johns"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Pago_Pago"));

    /** So long what is said in a practice community is there at least. */
    private static final int PRACTICE_DAYS = 28;

    private static final int PEOPLE = 130;
    private static final int WRITERS = 6;
    private static final int MOST_IN_A_DAY = 6;

    private final Random chance;
    private final TestHost host;
    private final ZoneId zone;
    private final Deeds deeds = new Deeds();
    private final List<Actor> people = new ArrayList<>();
    private final Map<Integer, String> units = new HashMap<>();
    private final List<CommunityId> communities = new ArrayList<>();
    private final Actor manager;
    private int told;

    GeneratedHistory(TestHost host, long seed) {
        this.host = host;
        this.chance = new Random(seed);
        this.zone = ZONES.get(chance.nextInt(ZONES.size()));
        for (int i = 0; i < PEOPLE; i++) {
            people.add(host.person("Person" + i));
            if (chance.nextInt(8) > 0) {
                units.put(i, unit());
            }
        }
        manager = people.get(0).as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
        host.with(kring -> kring.measuring(Measuring.nothing()
                        .withReading()
                        .withActivity()
                        .cutBy(Dimension.UNIT)
                        .in(zone))
                .population(() -> units.entrySet().stream()
                        .map(somebody -> Eligible.of(TestHost.id(people.get(somebody.getKey())))
                                .in(Dimension.UNIT, somebody.getValue()))
                        .toList()));
        communities.add(host.open(manager));
        communities.add(host.open(manager));
        communities.add(
                host.create(manager, CommunityDraft.open("Practice", "Try it").asPractice()));
        for (CommunityId community : communities) {
            for (int i = 1; i < WRITERS; i++) {
                host.add(manager, community, people.get(i));
            }
        }
        host.deliver();
    }

    /** Lives so many days, and compares every window when it closes; how many figures were told and compared. */
    int live(int days) {
        midnight();
        LocalDate since = today();
        for (int day = 0; day < days; day++) {
            int acts = chance.nextInt(MOST_IN_A_DAY + 1);
            for (int act = 0; act < acts; act++) {
                act();
            }
            LocalDate over = today();
            midnight();
            compare(since, over);
        }
        return told;
    }

    private LocalDate today() {
        return host.clock().instant().atZone(zone).toLocalDate();
    }

    private void midnight() {
        Instant next = today().plusDays(1).atStartOfDay(zone).toInstant();
        host.passing(Duration.between(host.clock().instant(), next));
    }

    private String unit() {
        return chance.nextBoolean() ? "North" : "South";
    }

    private void act() {
        Instant end = today().plusDays(1).atStartOfDay(zone).toInstant();
        long left = Duration.between(host.clock().instant(), end).toMinutes();
        host.clock().move(Duration.ofMinutes(chance.nextInt((int) Math.max(1, left / 4))));
        switch (chance.nextInt(10)) {
            case 0 -> publish();
            case 1, 2 -> comment();
            case 3, 4 -> react();
            case 5 -> takeBack();
            case 6, 7 -> read();
            case 8 -> withdrawOrRemove();
            default -> comeMoveOrLeave();
        }
    }

    private void publish() {
        int author = chance.nextInt(WRITERS);
        int where = chance.nextInt(communities.size());
        PostId post = host.update(people.get(author), communities.get(where), "tea?");
        deeds.say(new Said(post, author, today(), post, where == 2));
    }

    private void comment() {
        some(what -> what.isPost() && deeds.stands(what)).ifPresent(post -> {
            int author = chance.nextInt(PEOPLE);
            var comment = host.comment(people.get(author), post.id, "green");
            deeds.say(new Said(comment, author, today(), post.post, post.practice));
        });
    }

    private void react() {
        int person = chance.nextInt(PEOPLE);
        some(what -> what.author != person && deeds.stands(what)).ifPresent(what -> {
            host.reactions().add(people.get(person), what.id, "like");
            deeds.react(person, today(), what);
        });
    }

    private void takeBack() {
        some(deeds::stands).ifPresent(what -> {
            for (int person = 0; person < PEOPLE; person++) {
                if (deeds.reacted(person, what)) {
                    host.reactions().remove(people.get(person), what.id, "like");
                    deeds.takeBack(person, what);
                    return;
                }
            }
        });
    }

    private void read() {
        some(what -> what.isPost() && deeds.stands(what)).ifPresent(post -> {
            int first = chance.nextInt(PEOPLE);
            for (int person = first; person < Math.min(PEOPLE, first + 10); person++) {
                host.kring().metrics().read(people.get(person), List.of(post.post));
                deeds.read(person, today(), post);
            }
        });
    }

    private void withdrawOrRemove() {
        some(deeds::stands).ifPresent(what -> {
            if (what.author == 0 || chance.nextBoolean()) {
                host.posts().withdraw(people.get(what.author), what.id);
                what.visible = false;
                return;
            }
            host.kring().moderation().remove(manager, what.id, "spam");
            what.visible = false;
            if (chance.nextBoolean()) {
                delivered();
                host.kring().moderation().restore(manager, what.id, host.version(manager, what.id));
                what.visible = true;
            }
        });
    }

    /** Sometimes what happened is known before it is undone. */
    private void delivered() {
        if (chance.nextBoolean()) {
            host.deliver();
        }
    }

    private void comeMoveOrLeave() {
        int person = chance.nextInt(PEOPLE);
        if (units.containsKey(person) && chance.nextBoolean()) {
            units.remove(person);
        } else {
            units.put(person, unit());
        }
    }

    private Optional<Said> some(Predicate<Said> wanted) {
        LocalDate oldest = today().minusDays(PRACTICE_DAYS);
        List<Said> found = deeds.all().stream()
                .filter(what -> !what.practice || !deeds.postOf(what).day.isBefore(oldest))
                .filter(wanted)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(chance.nextInt(found.size())));
    }

    private void compare(LocalDate since, LocalDate over) {
        for (Span span : Span.values()) {
            for (Window window : Window.closing(span, over, over)) {
                if (!window.first().isBefore(since)) {
                    compare(window, Cut.everybody());
                    compare(window, Cut.unit("North"));
                    compare(window, Cut.unit("South"));
                }
            }
        }
    }

    private void compare(Window window, Cut cut) {
        Measurement measured = host.kring().metrics().shares(manager, window, cut);
        assertThat(measured.state()).isEqualTo(Measurement.State.PUBLISHED);
        for (Step step : Step.values()) {
            Set<Integer> took = deeds.took(step, window.first(), window.last());
            took.removeIf(person -> !in(cut, person));
            int size = (int)
                    units.keySet().stream().filter(person -> in(cut, person)).count();
            Share share = measured.ladder().figure(ShareKind.NESTED, step);
            if (share.kind() == Share.Kind.COUNTED) {
                assertThat(share)
                        .as("%s of %s in %s, %s", step, cut, window, zone)
                        .isEqualTo(Share.counted(took.size(), size));
                told++;
            } else {
                assertThat(cut.dimension()).isEqualTo(Dimension.UNIT);
            }
        }
    }

    private boolean in(Cut cut, int person) {
        String unit = units.get(person);
        return unit != null
                && (cut.dimension() == Dimension.EVERYBODY || cut.value().equals(unit));
    }
}
