package io.kring.persistence.jpa.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.error.Unavailable;
import io.kring.id.CommunityId;
import io.kring.persistence.jpa.Dialect;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.TestDatabase;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import io.kring.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen nodes with leased numbers, while somebody edits the table of leases by hand. */
class EditedLeasesTest {
    private static final Actor ANN = Actor.of("ann");
    private static final int NODES = 16;
    private static final int EACH = Integer.getInteger("kring.rounds", 2);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final List<Kring> nodes = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private TestDatabase database;
    private String schema;
    private JpaStorage storage;
    private CommunityId tea;

    private void given(Dialect dialect, int many) throws Exception {
        database = dialect == Dialect.H2 ? TestDatabase.h2() : TestDatabase.postgresql();
        schema = database.newSchema();
        storage = database.storageIn(schema);
        start(many);
        tea = nodes.get(0)
                .communities()
                .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                .id();
        publish();
    }

    @AfterEach
    void stop() {
        nodes.forEach(Kring::close);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void noIdIsMadeTwiceWhateverIsDeletedOverwrittenOrFreed(Dialect dialect) throws Exception {
        given(dialect, NODES);

        edit("delete from %s.kring_node where owner <> '' and mod(no, 2) = 0");
        publish();
        noticed();

        edit("update %s.kring_node set owner = 'somebody'");
        publish();
        noticed();

        // All numbers but those in use are out of reach: nodes that start now take the same ones.
        edit("update %s.kring_node set lease_until = 9000000000000000 where owner = '' or owner = 'somebody'");
        edit("update %s.kring_node set owner = '', lease_until = 0 where lease_until < 9000000000000000");
        start(NODES / 4);
        publish();
        edit("update %s.kring_node set owner = '', lease_until = 0 where lease_until = 9000000000000000");
        noticed();

        edit("delete from %s.kring_node");
        noticed();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(5 * NODES * EACH);
        assertThat(database.number("select count(distinct feed_pos) from " + schema + ".kring_contribution"))
                .isEqualTo(ids.size());
        assertThat(database.number("select count(*) from " + schema + ".kring_node where owner <> ''"))
                .isEqualTo(nodes.size());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whereThereIsNoNumberCommandsAreUnavailableAndDoNothingUntilThereIsOne(Dialect dialect) throws Exception {
        given(dialect, 2);
        Kring node = nodes.get(1);

        edit("update %s.kring_node set owner = 'somebody', lease_until = 9000000000000000");
        publish();
        clock.move(Duration.ofMinutes(10));

        assertUnavailable(() -> node.posts().publish(ANN, PostDraft.update(tea, "Text")));
        assertUnavailable(() -> Kring.builder()
                .storage(storage)
                .people(PeopleDirectory.none())
                .clock(clock)
                .build());
        assertThat(node.deliverPending(100).failed()).isZero();
        assertThat(database.number("select count(*) from " + schema + ".kring_contribution"))
                .isEqualTo(ids.size());

        edit("update %s.kring_node set owner = '', lease_until = 0");
        publish();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo("node.unavailable"));
    }

    private void start(int many) {
        for (int i = 0; i < many; i++) {
            nodes.add(Kring.builder()
                    .storage(storage)
                    .people(PeopleDirectory.none())
                    .clock(clock)
                    .build());
        }
    }

    private void edit(String sql) {
        database.execute(sql.formatted(schema));
    }

    /** Every node delivers once, half a minute later, and notices that its number is another's; then all go on. */
    private void noticed() throws Exception {
        clock.move(Duration.ofSeconds(30));
        nodes.forEach(node -> node.deliverPending(1));
        publish();
    }

    /** All nodes at once, in one and the same millisecond. */
    private void publish() throws Exception {
        List<Callable<List<Long>>> all = new ArrayList<>();
        for (Kring node : nodes) {
            all.add(() -> {
                List<Long> own = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    own.add(node.posts()
                            .publish(ANN, PostDraft.update(tea, "Text"))
                            .id()
                            .orElseThrow()
                            .value());
                }
                return own;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Long>> each : threads.invokeAll(all)) {
                ids.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
