package io.kring.persistence.jpa.nodes;

import static io.kring.persistence.jpa.nodes.NodeProcess.Wait.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.event.ParkedEvent;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.TestDatabase;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.testkit.ReceivedEvents;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Eight writers on three nodes whose clocks differ by minutes. One node is killed and one stalls with the sequencer's
 * row locked; the third goes on. Their clocks run five times as fast, so that turns end sooner; at the right speed with
 * {@code -Dkring.rounds=20}.
 */
class EventsOnNodesTest {
    private static final int SPEED = Integer.getInteger("kring.rounds", 2) > 2 ? 1 : 5;
    private static final Duration PROMISED = Duration.ofSeconds(30);
    private static final Actor ANN = Actor.of("ann");

    private TestDatabase database;
    private String schema;
    private Settings settings;
    private PostId question;

    @Test
    void nothingIsSkippedWhenOneNodeIsKilledAndOneStalls() throws Exception {
        database = TestDatabase.postgresql();
        schema = database.newSchema();
        JpaStorage storage = database.storageIn(schema);
        database.execute(TableSubscriber.TABLE.formatted(schema));
        List<PostId> posts = given(storage);
        settings = Settings.of("mode=events")
                .with("url", database.url())
                .with("schema", schema)
                .with("zero", System.currentTimeMillis())
                .with("speed", SPEED)
                .with("posts", posts.stream().map(PostId::toString).collect(Collectors.joining(",")));
        List<String> said = new ArrayList<>();

        try (NodeProcess killed = node("killed", "first", 5, 3);
                NodeProcess stalled = node("stalled", "second", -5, 3);
                NodeProcess third = node("third", "first,second", 0, 2)) {
            build(killed, stalled);
            build(third);
            List.of(killed, stalled, third).forEach(node -> node.tell("write"));
            until(PROMISED, "some deliveries", () -> received("killed") > 30 && received("stalled") > 30);
            assertThat(received("third")).isZero();
            askAndAnswer(storage, posts);

            long since = killAndStall(killed, stalled);
            Duration first = takenOver("first", since);
            Duration second = takenOver("second", since);
            System.out.println("taken over from the killed node after " + first + ", from the stalled one after "
                    + second + ", clocks at speed " + SPEED);
            assertThat(List.of(first, second)).allMatch(taken -> taken.compareTo(PROMISED) <= 0);

            stalled.goOn();
            List<NodeProcess> living = List.of(stalled, third);
            living.forEach(node -> node.tell("finish"));
            living.forEach(node -> node.await("finished"));
            park();
            until(PROMISED, "everything is delivered", this::quiet);
            List.of(killed, stalled, third).forEach(node -> said.addAll(node.said()));
        }

        check(storage, said);
    }

    private NodeProcess node(String name, String subscribers, int minutes, int writers) throws Exception {
        return NodeProcess.start(settings.with("name", name)
                .with("subscribers", subscribers)
                .with("ahead", minutes)
                .with("writers", writers));
    }

    private static void build(NodeProcess... nodes) {
        for (NodeProcess node : nodes) {
            node.await("prepared");
            node.tell("build");
        }
        for (NodeProcess node : nodes) {
            node.await("ready");
        }
    }

    /** Posts to write under; both subscribers have their places before the first event. */
    private static List<PostId> given(JpaStorage storage) {
        try (Kring kring = Kring.builder()
                .storage(storage)
                .people(PeopleDirectory.none())
                .subscriber(ReceivedEvents.inside("first"))
                .subscriber(ReceivedEvents.inside("second"))
                .build()) {
            CommunityId tea = kring.communities()
                    .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                    .id();
            for (int i = 0; i < 8; i++) {
                kring.communities().join(Actor.of("writer-" + i), tea);
            }
            List<PostId> posts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                posts.add(kring.posts()
                        .publish(ANN, PostDraft.update(tea, "Text"))
                        .id()
                        .orElseThrow());
            }
            return posts;
        }
    }

    /** An event that no subscriber ever takes, and a later one in its conversation. */
    private void askAndAnswer(JpaStorage storage, List<PostId> posts) {
        try (Kring kring =
                Kring.builder().storage(storage).people(PeopleDirectory.none()).build()) {
            CommunityId tea =
                    kring.posts().find(ANN, posts.get(0)).orElseThrow().community();
            question = kring.posts()
                    .publish(ANN, PostDraft.question(tea, "Which tea?", "Green?"))
                    .id()
                    .orElseThrow();
            kring.posts().comment(ANN, question, CommentDraft.of("Black."));
        }
    }

    /** Lets the node that stalls queue for the sequencer's row, stalls it, and hands the row to it. */
    private long killAndStall(NodeProcess killed, NodeProcess stalled) throws Exception {
        long since;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select next from " + schema + ".kring_sequencer for update");
            until(PROMISED, "all three queue", () -> queuing() == 3);
            stalled.stall();
            killed.kill();
            since = System.nanoTime();
            connection.commit();
            connection.setAutoCommit(true);
        }
        return since;
    }

    private long queuing() {
        return database.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
                + schema + ".kring_sequencer%'");
    }

    private Duration takenOver(String subscriber, long since) {
        until(
                Duration.ofSeconds(60),
                "the third node delivers to " + subscriber,
                () -> database.number("select count(*) from " + schema
                                + ".received where node = 'third' and subscriber = '" + subscriber + "'")
                        > 0);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** The last of the nine tries, which comes after eight minutes, comes now. */
    private void park() {
        String poison = " and event in (select id from " + schema
                + ".kring_event where type = 'post.published' and facts like '%question%')";
        until(PROMISED, "both subscribers have met the question and given it up", () -> {
            database.execute("update " + schema
                    + ".kring_stuck set attempts = 8, next_try = 0 where attempts < 8 and not parked" + poison);
            return database.number("select count(*) from " + schema + ".kring_stuck where parked" + poison) == 2;
        });
    }

    private boolean quiet() {
        return database.number("select count(*) from " + schema + ".kring_event where pos is null") == 0
                && database.number("select count(*) from " + schema + ".kring_stuck where not parked") == 0
                && database.number("select min(pos) from " + schema + ".kring_subscriber")
                        == database.number("select max(pos) from " + schema + ".kring_event");
    }

    private long received(String node) {
        return database.number("select count(*) from " + schema + ".received where node = '" + node + "'");
    }

    private void check(JpaStorage storage, List<String> said) throws Exception {
        List<DomainEvent> log = storage.alone(unit -> unit.journal().after(0, 100_000));
        assertThat(log.stream().map(DomainEvent::position)).isSorted().doesNotHaveDuplicates();
        Map<Long, DomainEvent> comments = log.stream()
                .filter(event -> event.type().equals(EventType.COMMENT_PUBLISHED))
                .collect(Collectors.toMap(
                        event -> io.kring.id.CommentId.parse(
                                        event.fact("comment").orElseThrow())
                                .value(),
                        event -> event));
        repliesFollow(comments);
        said.forEach(line -> {
            if (line.startsWith("kept ")) {
                assertThat(comments).as(line).containsKey(Long.parseLong(line.substring(5)));
            } else if (line.startsWith("undone ")) {
                assertThat(comments).as(line).doesNotContainKey(Long.parseLong(line.substring(7)));
            }
        });
        for (String subscriber : List.of("first", "second")) {
            arrived(subscriber, log);
        }
        try (Kring kring =
                Kring.builder().storage(storage).people(PeopleDirectory.none()).build()) {
            assertThat(kring.events().parked(10))
                    .extracting(
                            ParkedEvent::subscriber, parked -> parked.event().conversation())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("first", question.toString()),
                            org.assertj.core.groups.Tuple.tuple("second", question.toString()));
        }
        System.out.println(log.size() + " events, "
                + said.stream().filter(line -> line.startsWith("kept")).count() + " acknowledged comments, "
                + (received("killed") + received("stalled") + received("third")) + " deliveries to two subscribers");
    }

    /** A reply began after what it replies to was committed, perhaps on another node. */
    private void repliesFollow(Map<Long, DomainEvent> comments) throws Exception {
        int replies = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, parent from " + schema + ".kring_contribution where parent is not null")) {
            while (row.next()) {
                DomainEvent parent = comments.get(row.getLong(2));
                if (parent != null) {
                    replies++;
                    assertThat(comments.get(row.getLong(1)).position()).isGreaterThan(parent.position());
                }
            }
        }
        assertThat(replies).isPositive();
    }

    /** Everything but the poison; what came first came in order within each conversation. */
    private void arrived(String subscriber, List<DomainEvent> log) throws Exception {
        Map<String, Set<Long>> conversations = new HashMap<>();
        Set<Long> all = new TreeSet<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select conversation, pos from " + schema
                        + ".received where subscriber = '" + subscriber + "' order by n")) {
            while (row.next()) {
                conversations
                        .computeIfAbsent(row.getString(1), none -> new LinkedHashSet<>())
                        .add(row.getLong(2));
                all.add(row.getLong(2));
            }
        }
        assertThat(all)
                .as(subscriber)
                .containsExactlyElementsOf(log.stream()
                        .filter(event -> !TableSubscriber.poison(event))
                        .map(DomainEvent::position)
                        .toList());
        assertThat(conversations).allSatisfy((conversation, positions) -> assertThat(List.copyOf(positions))
                .as(subscriber + " " + conversation)
                .isSorted());
    }
}
