package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.DomainEvent;
import io.kring.spi.Journal;
import io.kring.spi.Journal.Turn;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.StuckRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The event log and the places of its subscribers. */
public interface JournalContract extends StorageFixture {
    @Test
    default void anEventIsReadOnceItHasAPositionAndAsItWasWritten() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        NewEvent event = new NewEvent(
                "post.published",
                3,
                NOW,
                ann.no(),
                bob.no(),
                "p1",
                true,
                true,
                new TreeMap<>(Map.of("a=b", "c\n\\d", "e", "")));
        scene.apply(ChangeSet.of().and(event));
        List<DomainEvent> before = in(scene, journal -> journal.after(0, 10));

        int sequenced = in(scene, journal -> journal.sequence(10));

        List<DomainEvent> after = in(scene, journal -> journal.after(0, 10));
        assertThat(before).isEmpty();
        assertThat(sequenced).isEqualTo(1);
        DomainEvent read = after.get(0);
        assertThat(read)
                .isEqualTo(new DomainEvent(
                        read.id(),
                        read.position(),
                        "post.published",
                        3,
                        NOW,
                        Optional.of(ann.id()),
                        Optional.of(bob.id()),
                        "p1",
                        true,
                        true,
                        event.facts()));
    }

    @Test
    default void positionsFollowTheOrderOfWritingAndNothingIsSequencedTwice() {
        Scene scene = new Scene(freshStorage());
        write(scene, "a", "b", "c");

        int first = in(scene, journal -> journal.sequence(2));
        List<String> two = types(in(scene, journal -> journal.after(0, 10)));
        write(scene, "d");
        int rest = in(scene, journal -> journal.sequence(10));
        int none = in(scene, journal -> journal.sequence(10));

        List<DomainEvent> all = in(scene, journal -> journal.after(0, 10));
        assertThat(List.of(first, rest, none)).containsExactly(2, 2, 0);
        assertThat(two).containsExactly("a", "b");
        assertThat(types(all)).containsExactly("a", "b", "c", "d");
        assertThat(all).extracting(DomainEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(types(in(scene, journal -> journal.after(all.get(1).position(), 1))))
                .containsExactly("c");
    }

    @Test
    default void aNewSubscriberBeginsAtTheEndOfTheLog() {
        Scene scene = new Scene(freshStorage());
        write(scene, "old");
        in(scene, journal -> journal.sequence(10));

        long place = place(scene, "mail", "one").orElseThrow();
        write(scene, "new");
        in(scene, journal -> journal.sequence(10));

        assertThat(types(in(scene, journal -> journal.after(place, 10)))).containsExactly("new");
    }

    @Test
    default void oneOwnerAtATimeHasTheTurnUntilItIsNotKept() {
        Scene scene = new Scene(freshStorage());

        Turn first = turn(scene, "one", null);
        Turn kept = turn(scene, "one", null);
        assertThat(first.owner()).isEqualTo("one");
        assertThat(kept.owner()).isEqualTo("one");
        assertThat(kept.kept()).isGreaterThan(first.kept());

        assertThat(turn(scene, "two", null)).isEqualTo(kept);
        assertThat(turn(scene, "two", first)).as("kept since").isEqualTo(kept);
        assertThat(turn(scene, "two", new Turn(0, "three", kept.kept())))
                .as("another one's")
                .isEqualTo(kept);

        Turn taken = turn(scene, "two", kept);
        assertThat(taken.owner()).isEqualTo("two");
        assertThat(turn(scene, "three", kept)).as("too late").isEqualTo(taken);
        assertThat(turn(scene, "one", null)).isEqualTo(taken);
    }

    @Test
    default void aTurnThatIsReleasedIsForWhoeverAsksNext() {
        Scene scene = new Scene(freshStorage());
        Turn first = turn(scene, "one", null);
        release(scene, "two");
        assertThat(turn(scene, "two", null)).isEqualTo(first);

        release(scene, "one");

        assertThat(save(scene, "mail", "", "one", first.position() + 1, List.of()))
                .isFalse();
        Turn second = turn(scene, "two", null);
        assertThat(second.owner()).isEqualTo("two");
        assertThat(second.position()).isEqualTo(first.position());
    }

    @Test
    default void eachNodeHasAPlaceOfItsOwn() {
        Scene scene = new Scene(freshStorage());
        long here = place(scene, "index", "node-1", "one").orElseThrow();
        assertThat(place(scene, "index", "node-2", "two")).isPresent();

        assertThat(save(scene, "index", "node-1", "one", here + 7, List.of())).isTrue();

        assertThat(place(scene, "index", "node-1", "one")).hasValue(here + 7);
        assertThat(place(scene, "index", "node-2", "two")).hasValue(here);
    }

    @Test
    default void whoHasLostTheLeaseSavesNothing() {
        Scene scene = new Scene(freshStorage());
        DomainEvent event = sequenced(scene, "a").get(0);
        long place = place(scene, "mail", "one").orElseThrow();
        assertThat(turn(scene, "two", turn(scene, "two", null)).position()).isEqualTo(place);

        boolean kept = save(scene, "mail", "", "one", place + 5, List.of(stuck("mail", event, 1, false)));

        assertThat(kept).isFalse();
        assertThat(place(scene, "mail", "two")).hasValue(place);
        assertThat(stuck(scene, "mail", "", 10)).isEmpty();
        assertThat(save(scene, "nobody", "", "one", 1, List.of())).isFalse();
    }

    @Test
    default void whatIsStuckIsKeptReplacedAndRemoved() {
        Scene scene = new Scene(freshStorage());
        List<DomainEvent> events = sequenced(scene, "a", "b", "c");
        place(scene, "mail", "one");
        StuckRow a = stuck("mail", events.get(0), 1, false);
        StuckRow b = stuck("mail", events.get(1), 0, false);
        save(scene, "mail", "", "one", 5, List.of(b, a));
        assertThat(stuck(scene, "mail", "", 10)).containsExactly(a, b);
        assertThat(stuck(scene, "mail", "", 1)).containsExactly(a);

        StuckRow again = stuck("mail", events.get(0), 2, false);
        boolean kept = in(
                scene,
                journal -> journal.save(
                        "mail",
                        "",
                        "one",
                        6,
                        List.of(again),
                        List.of(events.get(1).id())));

        assertThat(kept).isTrue();
        assertThat(stuck(scene, "mail", "", 10)).containsExactly(again);
        assertThat(stuck(scene, "other", "", 10)).isEmpty();
        assertThat(stuck(scene, "mail", "node", 10)).isEmpty();
    }

    @Test
    default void aParkedEventWaitsToBeRetried() {
        Scene scene = new Scene(freshStorage());
        List<DomainEvent> events = sequenced(scene, "a", "b");
        place(scene, "mail", "one");
        place(scene, "push", "one");
        StuckRow later = stuck("mail", events.get(1), 8, true);
        StuckRow earlier = stuck("push", events.get(0), 8, true);
        save(scene, "mail", "", "one", 5, List.of(later));
        save(scene, "push", "", "one", 5, List.of(earlier));
        assertThat(stuck(scene, "mail", "", 10)).isEmpty();
        assertThat(parked(scene, 10)).containsExactly(earlier, later);
        assertThat(parked(scene, 1)).containsExactly(earlier);

        long id = events.get(1).id();
        boolean wrong = in(scene, journal -> journal.retry("push", id, NOW.plusSeconds(5)));
        boolean retried = in(scene, journal -> journal.retry("mail", id, NOW.plusSeconds(5)));
        boolean twice = in(scene, journal -> journal.retry("mail", id, NOW.plusSeconds(5)));

        assertThat(List.of(wrong, retried, twice)).containsExactly(false, true, false);
        assertThat(parked(scene, 10)).containsExactly(earlier);
        assertThat(stuck(scene, "mail", "", 10)).singleElement().satisfies(row -> {
            assertThat(row.event()).isEqualTo(events.get(1));
            assertThat(row.nextTry()).isBeforeOrEqualTo(NOW.plusSeconds(5));
        });
    }

    @Test
    default void theLagCountsWhatIsStillToBeReceivedUpToANumber() {
        Scene scene = new Scene(freshStorage());
        long place = place(scene, "mail", "one").orElseThrow();
        List<DomainEvent> events = sequenced(scene, "a", "b", "c");
        write(scene, "d");
        assertThat(lag(scene, 100)).isEqualTo(4);
        assertThat(lag(scene, 3)).isEqualTo(3);

        DomainEvent first = events.get(0);
        assertThat(first.position()).isGreaterThan(place);
        save(scene, "mail", "", "one", events.get(2).position(), List.of(stuck("mail", first, 1, false)));

        assertThat(lag(scene, 100)).isEqualTo(2);
    }

    @Test
    default void aForgottenSubscriberIsANewOne() {
        Scene scene = new Scene(freshStorage());
        place(scene, "mail", "one");
        place(scene, "index", "node-1", "one");
        DomainEvent event = sequenced(scene, "a").get(0);
        save(scene, "mail", "", "one", 0, List.of(stuck("mail", event, 8, true)));

        in(scene, journal -> {
            journal.forget("mail");
            return true;
        });

        assertThat(parked(scene, 10)).isEmpty();
        assertThat(save(scene, "mail", "", "one", 0, List.of())).isFalse();
        assertThat(save(scene, "index", "node-1", "one", 0, List.of())).isTrue();
        assertThat(place(scene, "mail", "two")).hasValue(event.position());
    }

    private static void write(Scene scene, String... types) {
        for (String type : types) {
            scene.apply(ChangeSet.of().and(Scene.event(type, "p1")));
        }
    }

    private static List<DomainEvent> sequenced(Scene scene, String... types) {
        write(scene, types);
        in(scene, journal -> journal.sequence(100));
        return in(scene, journal -> journal.after(0, 100));
    }

    private static StuckRow stuck(String subscriber, DomainEvent event, int attempts, boolean parked) {
        return new StuckRow(subscriber, event, attempts, NOW.plusSeconds(30), parked, attempts == 0 ? "" : "Error");
    }

    private static List<StuckRow> stuck(Scene scene, String subscriber, String node, int most) {
        return in(scene, journal -> journal.stuck(subscriber, node, most));
    }

    private static List<StuckRow> parked(Scene scene, int most) {
        return in(scene, journal -> journal.parked(most));
    }

    private static long lag(Scene scene, long most) {
        return in(scene, journal -> journal.lag("mail", "", most));
    }

    private static OptionalLong place(Scene scene, String subscriber, String owner) {
        return place(scene, subscriber, "", owner);
    }

    private static OptionalLong place(Scene scene, String subscriber, String node, String owner) {
        Turn turn = in(scene, journal -> journal.turn(subscriber, node, owner, NOW, null));
        return turn.owner().equals(owner) ? OptionalLong.of(turn.position()) : OptionalLong.empty();
    }

    private static Turn turn(Scene scene, String owner, @Nullable Turn silent) {
        return in(scene, journal -> journal.turn("mail", "", owner, NOW, silent));
    }

    private static void release(Scene scene, String owner) {
        in(scene, journal -> {
            journal.release("mail", "", owner);
            return true;
        });
    }

    private static boolean save(
            Scene scene, String subscriber, String node, String owner, long position, List<StuckRow> put) {
        return in(scene, journal -> journal.save(subscriber, node, owner, position, put, List.of()));
    }

    private static List<String> types(List<DomainEvent> events) {
        return events.stream().map(DomainEvent::type).toList();
    }

    private static <T> T in(Scene scene, Function<Journal, T> work) {
        return scene.storage().alone(unit -> work.apply(unit.journal()));
    }
}
