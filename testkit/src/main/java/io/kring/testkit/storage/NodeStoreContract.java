package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.spi.NodeStore;
import io.kring.spi.NodeStore.Lease;
import io.kring.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Numbers of nodes, and the spans of time that are given out for each. */
public interface NodeStoreContract extends StorageFixture {
    /** How long the leases of these tests last. */
    Duration LENGTH = Duration.ofMinutes(1);

    @Test
    default void aNumberIsLeasedFromNowOn() {
        Storage storage = freshStorage();

        Lease one = take(storage, "one", NOW).orElseThrow();
        Lease two = take(storage, "two", NOW).orElseThrow();

        assertThat(one.number()).isBetween(0, NodeStore.LAST).isNotEqualTo(two.number());
        assertThat(List.of(one.from(), two.from())).containsOnly(NOW);
        assertThat(List.of(one.until(), two.until())).containsOnly(NOW.plus(LENGTH));
    }

    @Test
    default void noNumberIsLeasedTwiceBeforeItIsGivenBackOrLongOver() {
        Storage storage = freshStorage();
        Map<Integer, String> owners = takeAll(storage);
        assertThat(owners).hasSize(NodeStore.LAST + 1);
        Instant over = NOW.plus(LENGTH).plus(NodeStore.MARGIN);
        assertThat(take(storage, "late", NOW)).isEmpty();
        assertThat(take(storage, "late", over.minusMillis(1))).isEmpty();

        giveBack(storage, 7, owner(owners, 8), NOW.plusSeconds(5));
        assertThat(take(storage, "late", NOW)).as("not theirs to give back").isEmpty();
        giveBack(storage, 7, owner(owners, 7), NOW.plusSeconds(5));

        assertThat(take(storage, "late", NOW))
                .as("begins where the one before ended")
                .hasValue(new Lease(7, NOW.plusSeconds(5), NOW.plusSeconds(5).plus(LENGTH)));
        assertThat(take(storage, "later", NOW)).isEmpty();
        Lease later = take(storage, "later", over).orElseThrow();
        assertThat(later.from()).isEqualTo(over);

        int least = later.number() == 8 ? 10 : 8;
        int most = later.number() == 9 ? 11 : 9;
        giveBack(storage, 7, "late", NOW.plus(Duration.ofMinutes(59)));
        giveBack(storage, least, owner(owners, least), NOW.plus(Duration.ofMinutes(58)));
        giveBack(storage, most, owner(owners, most), NOW.plus(Duration.ofMinutes(61)));
        assertThat(take(storage, "early", NOW).orElseThrow().number())
                .as("the least ahead")
                .isEqualTo(least);
        assertThat(take(storage, "early", NOW).orElseThrow().number()).isEqualTo(7);
        assertThat(take(storage, "early", NOW)).as("too far ahead").isEmpty();
    }

    @Test
    default void aLeaseIsKeptByItsOwnerAlone() {
        Storage storage = freshStorage();
        int number = take(storage, "one", NOW).orElseThrow().number();
        Instant later = NOW.plus(Duration.ofHours(3));

        assertThat(keep(storage, number, "two", later)).isFalse();
        assertThat(keep(storage, number, "one", later)).isTrue();
        assertThat(keep(storage, number, "one", NOW))
                .as("a clock that went back")
                .isTrue();

        giveBack(storage, number, "one", NOW);
        assertThat(keep(storage, number, "one", later)).isFalse();
    }

    /** The owner of each number, by number. */
    private static Map<Integer, String> takeAll(Storage storage) {
        return in(storage, nodes -> {
            Map<Integer, String> owners = new HashMap<>();
            for (int i = 0; i <= NodeStore.LAST; i++) {
                String owner = "owner " + i;
                owners.put(nodes.take(owner, NOW, LENGTH).orElseThrow().number(), owner);
            }
            return owners;
        });
    }

    private static String owner(Map<Integer, String> owners, int number) {
        return Objects.requireNonNull(owners.get(number));
    }

    private static Optional<Lease> take(Storage storage, String owner, Instant now) {
        return in(storage, nodes -> nodes.take(owner, now, LENGTH));
    }

    private static boolean keep(Storage storage, int number, String owner, Instant until) {
        return in(storage, nodes -> nodes.keep(number, owner, until));
    }

    private static void giveBack(Storage storage, int number, String owner, Instant used) {
        in(storage, nodes -> {
            nodes.giveBack(number, owner, used);
            return true;
        });
    }

    private static <T> T in(Storage storage, Function<NodeStore, T> work) {
        return storage.alone(unit -> work.apply(unit.nodes()));
    }
}
