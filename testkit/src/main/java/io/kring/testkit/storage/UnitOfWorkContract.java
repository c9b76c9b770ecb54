package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.HostTransaction;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.error.KringException;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.PersonRow;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work is done whole or not at all. */
public interface UnitOfWorkContract extends StorageFixture {
    @Test
    default void whatIsWrittenIsReadByLaterWork() {
        Scene scene = new Scene(freshStorage());

        PersonRow ann = scene.person("ann");

        List<PersonRow> rows = scene.read(work -> work.people().rows(List.of(ann.id(), PersonId.of("nobody"))));
        assertThat(rows).containsExactly(ann);
    }

    @Test
    default void whatIsWrittenIsReadWithinTheSameWork() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        var settings = scene.settings(scene.newId()).row();

        boolean found = scene.write(work -> {
            work.commands().apply(ChangeSet.of(new Change.AddCommunity(settings)));
            return work.communities().find(Scene.viewer(ann), settings.id()).isPresent();
        });

        assertThat(found).isTrue();
    }

    @Test
    default void workThatThrowsLeavesNothing() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        var settings = scene.settings(scene.newId()).row();

        assertThatThrownBy(() -> scene.write(work -> {
                    work.commands()
                            .apply(ChangeSet.of(new Change.AddCommunity(settings))
                                    .and(Scene.event("community.created", "k1")));
                    throw new IllegalStateException("after the write");
                }))
                .hasMessage("after the write");

        boolean found = scene.read(work ->
                work.communities().find(Scene.viewer(ann), settings.id()).isPresent());
        assertThat(found).isFalse();
        assertThat(scene.storage().<Integer>alone(work -> work.journal().sequence(10)))
                .isZero();
        assertThat(scene.community(CommunityKind.OPEN)).as("work goes on").isPositive();
    }

    @Test
    default void anErrorTakesWritesBackLikeAnException() {
        Scene scene = new Scene(freshStorage());

        assertThatThrownBy(() -> scene.write(work -> {
                    work.commands().load(FactsRequest.by(Scene.seed("eve", PersonStatus.ACTIVE), null));
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(scene.<List<PersonRow>>read(work -> work.people().rows(List.of(PersonId.of("eve")))))
                .isEmpty();
    }

    @Test
    default void whatIsRefusedDoesNotThrowAndTheWorkGoesOn() {
        Scene scene = new Scene(freshStorage());
        long community = scene.community(CommunityKind.OPEN);

        List<Boolean> applied = scene.write(work -> List.of(
                work.commands()
                        .apply(ChangeSet.of(new Change.EditCommunity(
                                scene.settings(community).row(), 7))),
                work.commands()
                        .apply(ChangeSet.of(new Change.EditCommunity(
                                scene.settings(community).version(2).row(), 1)))));

        assertThat(applied).containsExactly(false, true);
    }

    @Test
    default void aTransactionOfAnotherStorageIsRefused() {
        Scene scene = new Scene(freshStorage());
        HostTransaction foreign = new HostTransaction() {};

        assertThatThrownBy(() -> scene.storage().write(foreign, work -> 1))
                .isInstanceOfSatisfying(
                        KringException.class, e -> assertThat(e.code()).isEqualTo("transaction.unknown"));
        assertThatThrownBy(() -> scene.storage().read(foreign, work -> 1))
                .isInstanceOfSatisfying(
                        KringException.class, e -> assertThat(e.code()).isEqualTo("transaction.unknown"));
    }

    @Test
    default void aStorageIsOpenedByEachKringThatIsBuiltOnIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");

        scene.storage().open(NOW);

        assertThat(scene.<List<PersonRow>>read(work -> work.people().rows(List.of(ann.id()))))
                .containsExactly(ann);
    }

    @Test
    default void ofManyWhoRaceForTheLastPlacesExactlyAsManyGetIn() throws Exception {
        Scene scene = new Scene(freshStorage());
        long community = scene.community(settings -> settings.cap(5));
        List<Callable<Boolean>> joins = IntStream.range(0, 20)
                .mapToObj(i -> scene.person("p" + i))
                .<Callable<Boolean>>map(person -> {
                    Change membership = scene.membership(person, community, MembershipStatus.MEMBER, Role.MEMBER, null);
                    return () -> scene.apply(membership, new Change.AdjustCommunity(community, 1, 0, 0, 5));
                })
                .toList();

        ExecutorService threads = Executors.newFixedThreadPool(4);
        int joined = 0;
        try {
            for (Future<Boolean> join : threads.invokeAll(joins, 60, TimeUnit.SECONDS)) {
                joined += join.get() ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(joined).isEqualTo(5);
    }
}
