package io.kring.testkit.visibility.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.access.CommunityKind;
import io.kring.community.Community;
import io.kring.event.DomainEvent;
import io.kring.person.Person;
import io.kring.testkit.visibility.setup.LogLines;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Canaries;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everybody looks at everything, through every channel: each sees all that is theirs to see and nothing else, and what is
 * kept from them is as if it had never been.
 */
@SuppressWarnings("exports") // probes are made and asked here, never by clients
public interface ReadingContract extends VisibilityFixture {
    /** Into which kinds of community everybody looks; each takes seconds on a database. */
    default List<Setting> looked() {
        return Stream.concat(Setting.all().stream(), Stream.of(Setting.forPractice()))
                .toList();
    }

    /** One container for each kind of community: first it is active and then archived, with one test for each viewer. */
    @TestFactory
    default Stream<DynamicContainer> everybodySeesWhatIsTheirsToSeeAndNothingElse() {
        return looked().stream().map(this::look);
    }

    /** Who is invited to a secret community sees its card and who invited them, and no numbers. */
    @Test
    default void anInvitedPersonSeesNoNumbersOfASecretCommunity() {
        for (CommunityKind kind : List.of(CommunityKind.CLOSED, CommunityKind.SECRET)) {
            try (World world = World.on(freshStorage(), new Setting(kind, false))) {
                Looker invited = world.looker(Standpoint.INVITED);
                Community card = world.kring()
                        .communities()
                        .find(invited.actor(), world.place(Where.HERE).id())
                        .orElseThrow();
                boolean secret = kind == CommunityKind.SECRET;
                assertThat(card.members().isEmpty()).as("%s", world).isEqualTo(secret);
                assertThat(card.cap().isEmpty()).as("%s", world).isEqualTo(secret);
                assertThat(card.inviter().map(Person::id))
                        .contains(world.looker(Standpoint.FOUNDER).id());
            }
        }
    }

    private DynamicContainer look(Setting setting) {
        LogLines log = listenToLog();
        World world = World.under(access(), freshStorage(), this::freshIndex, setting);
        List<DynamicNode> parts = new ArrayList<>();
        parts.add(DynamicContainer.dynamicContainer("active", looking(world, false)));
        parts.add(DynamicTest.dynamicTest("it is archived", () -> {
            world.archive(true);
            assertThat(world.place(Where.HERE).archived()).isTrue();
        }));
        parts.add(DynamicContainer.dynamicContainer("archived", looking(world, true)));
        parts.add(DynamicTest.dynamicTest("neither events nor the log hold what people wrote", () -> {
            world.host().deliver();
            List<DomainEvent> events = world.host().events();
            List<String> lines = log.lines();
            world.close();
            log.close();
            assertThat(events).isNotEmpty();
            assertThat(Canaries.in(events)).isEmpty();
            assertThat(Canaries.in(lines)).isEmpty();
        }));
        return DynamicContainer.dynamicContainer(setting.toString(), parts);
    }

    private static List<DynamicTest> looking(World world, boolean archived) {
        Set<String> told = new HashSet<>();
        Set<String> refused = new HashSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (Looker who : world.lookers()) {
            tests.add(DynamicTest.dynamicTest(who.toString(), () -> {
                List<Probe> probes = probes(world, world.kring(), who);
                probes.forEach(probe -> (probe.expected().refuses() ? refused : told).add(probe.toString()));
                assertThat(new Gaze(world, who).through(probes)).isEmpty();
            }));
        }
        tests.add(DynamicTest.dynamicTest("each refusal has a permitted twin", () -> {
            refused.removeAll(told);
            refused.removeAll(toldByDefault(world));
            assertThat(refused).allMatch(probe -> isForNobody(probe, archived));
        }));
        return tests;
    }

    /** What anybody would be told if the host said nothing: it may keep that from everybody. */
    private static Set<String> toldByDefault(World world) {
        return world.behindTheScenes(() -> world.lookers().stream()
                .flatMap(who -> probes(world, world.kring(), who).stream())
                .filter(probe -> !probe.expected().refuses())
                .map(Probe::toString)
                .collect(Collectors.toSet()));
    }

    /** Everything that somebody may ask for. */
    static List<Probe> probes(World world, Kring kring, Looker who) {
        List<Probe> probes = new ArrayList<>(new PieceChannels(world, kring, who).probes());
        probes.addAll(new FeedChannels(world, kring, who).probes());
        probes.addAll(new CommunityChannels(world, kring, who).probes());
        probes.addAll(new HouseChannels(world, kring, who).probes());
        probes.addAll(new PeopleChannels(world, kring, who).probes());
        probes.addAll(new SearchChannels(world, kring, who).probes());
        return probes;
    }

    /**
     * What people said who have left, what was withdrawn, comments under posts that do not stand, what is held where nobody is left to decide; and feeds
     * of what is archived, which are read in the world beside it.
     */
    private static boolean isForNobody(String probe, boolean archived) {
        return probe.equals("profile of DEPARTED")
                || probe.equals("profile of LEAVER")
                || probe.contains("(WITHDRAWN by")
                || probe.contains(" of under what was ")
                || probe.startsWith("moderation.held of ORPHANED")
                || (archived && probe.startsWith("feed "));
    }
}
