package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.house.HouseRule;
import io.kring.spi.Storage;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.house.RulesRow;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever accepts rules while others come into force waits for them, and they for whoever accepts. */
class AcceptanceRaceTest {
    /** How long it is seen that somebody waits; shorter than any lock timeout. */
    private static final int WAITS_MILLIS = 400;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Scene scene;
    private PersonRow ann;
    private RulesRow old;
    private RulesRow next;

    private void given(Dialect dialect) {
        scene = new Scene(TestDatabases.of(dialect).freshStorage());
        ann = scene.person("ann");
        old = new RulesRow(scene.newId(), RulesRow.HOUSE, 0, NOW, NOW, null, null, null);
        next = new RulesRow(scene.newId(), RulesRow.HOUSE, 0, NOW, NOW, null, null, null);
        List<HouseRule> rules = List.of(HouseRule.of("Be kind"));
        scene.done(new Change.AddRules(old, rules), new Change.AddRules(next, rules));
        scene.done(new Change.TurnRules(RulesRow.HOUSE, 0, old.id(), next.id()));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoAcceptsWaitsForRulesThatComeIntoForceAndHasAcceptedNothing(Dialect dialect) throws Exception {
        given(dialect);
        boolean[] applied = whileOpen(enacting(), accepting());

        assertThat(applied).containsExactly(true, false);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void rulesComeIntoForceAfterWhoIsAccepting(Dialect dialect) throws Exception {
        given(dialect);
        boolean[] applied = whileOpen(accepting(), enacting());

        assertThat(applied).containsExactly(true, true);
    }

    private ChangeSet enacting() {
        return ChangeSet.of(
                new Change.TurnRules(RulesRow.HOUSE, 1, next.id(), null),
                new Change.DateRules(next.id(), 2, old.id(), NOW));
    }

    private ChangeSet accepting() {
        return ChangeSet.of(new Change.AcceptRules(RulesRow.HOUSE, old.id(), ann.no(), NOW));
    }

    /** Applies the second set while the transaction of the first is open, sees that it waits, and commits the first. */
    private boolean[] whileOpen(ChangeSet first, ChangeSet second) throws Exception {
        Storage storage = scene.storage();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        try {
            Future<Boolean> one = threads.submit(() -> storage.<Boolean>write(null, unit -> {
                boolean applied = unit.commands().apply(first);
                written.countDown();
                await(seen);
                return applied;
            }));
            await(written);
            Future<Boolean> other = threads.submit(
                    () -> storage.<Boolean>write(null, unit -> unit.commands().apply(second)));
            assertThatThrownBy(() -> other.get(WAITS_MILLIS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            seen.countDown();
            return new boolean[] {one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)};
        } finally {
            seen.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
