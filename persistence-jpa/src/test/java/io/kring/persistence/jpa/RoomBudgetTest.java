package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.KringException;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.metrics.Measuring;
import io.kring.moderation.Verdict;
import io.kring.moderation.policy.RateLimit;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each call of a whole Kring executes, on little data and on a hundred times as much. */
class RoomBudgetTest {
    private static final int TIMES = 100;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyCallTakesTheSameStatementsHoweverMuchThereIs(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost little = host(database);
                TestHost much = host(database)) {
            RoomCalls few = new RoomCalls(little, 1);
            RoomCalls many = new RoomCalls(much, TIMES);
            Map<String, Integer> reads = counted(few.reads(), database.count());
            Map<String, Integer> commands = counted(few.commands(), database.count());

            assertThat(counted(many.reads(), database.count())).isEqualTo(reads);
            assertThat(counted(many.commands(), database.count())).isEqualTo(commands);
            assertThat(reads)
                    .allSatisfy((read, statements) ->
                            assertThat(statements).as(read).isLessThanOrEqualTo(2));
            assertThat(commands).allSatisfy((command, statements) -> assertThat(statements)
                    .as(command)
                    .isPositive()
                    .isLessThanOrEqualTo(budget(dialect, command)));
        }
    }

    /** H2 has no statement that writes to several tables. */
    private static int budget(Dialect dialect, String command) {
        boolean postgresql = dialect == Dialect.POSTGRESQL;
        return switch (command) {
            case "publish", "publish with a key", "publish a draft", "comment", "answer" -> postgresql ? 2 : 4;
            case "react", "react otherwise", "react no more", "join" -> postgresql ? 2 : 3;
            case "publish with the same key", "react again", "join again" -> 1;
            default -> 4;
        };
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsAbsentForbiddenOrAllowedTakesTheSameOneStatement(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost host = host(database)) {
            RoomCalls calls = new RoomCalls(host, 1);
            Map<String, List<Runnable>> ways = new LinkedHashMap<>(calls.readsThreeWays());
            calls.commandsTwoWays().forEach((name, both) -> ways.put("to " + name, both));
            Map<String, Set<List<String>>> texts = new LinkedHashMap<>();
            Map<String, Integer> statements = new LinkedHashMap<>();
            for (Map.Entry<String, List<Runnable>> call : ways.entrySet()) {
                List<Boolean> answered = new ArrayList<>();
                for (Runnable way : call.getValue()) {
                    made(way);
                    statements.put(call.getKey(), database.count().of(() -> answered.add(made(way))));
                    texts.computeIfAbsent(call.getKey(), same -> new LinkedHashSet<>())
                            .add(database.count().statements());
                }
                assertThat(answered.get(1)).as(call.getKey()).isEqualTo(answered.get(0));
            }

            assertThat(statements)
                    .allSatisfy(
                            (call, many) -> assertThat(many).as(call).isEqualTo(locksTwoPeople(dialect, call) ? 2 : 1));
            assertThat(texts)
                    .allSatisfy(
                            (call, different) -> assertThat(different).as(call).hasSize(1));
        }
    }

    /** Whom H2 locks before it reads: it cannot do both in one statement. */
    private static boolean locksTwoPeople(Dialect dialect, String call) {
        return dialect == Dialect.H2 && call.equals("to invite");
    }

    /** On H2 its guard is asked in a statement of its own. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPolicyThatLooksBackAddsHardlyAStatement(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        RateLimit.Most most = new RateLimit.Most(5, 5, 5);
        RateLimit limit = new RateLimit(most, most, Duration.ZERO);
        try (TestHost host = host(database).with(builder -> builder.moderation(limit))) {
            Actor ann = host.person("Ann");
            CommunityId tea = host.open(ann);
            PostId post = host.update(ann, tea, "Before");

            int publishing = database.count().of(() -> host.update(ann, tea, "Once more"));
            int commenting = database.count().of(() -> host.comment(ann, post, "And more"));

            int expected = dialect == Dialect.POSTGRESQL ? 2 : 3;
            assertThat(List.of(publishing, commenting)).containsExactly(expected, expected);
        }
    }

    /** H2 locks the reader in a statement of its own. Who has no row yet gets one with their first read. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readingIsRecordedWithOneStatement(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost host = host(database)
                .with(builder -> builder.measuring(Measuring.nothing().withReading()))) {
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            CommunityId tea = host.open(ann);
            List<PostId> posts = List.of(host.update(ann, tea, "One"), host.update(ann, tea, "Two"));
            host.kring().metrics().read(bob, posts);

            int again = database.count().of(() -> {
                host.kring().metrics().read(bob, posts);
                return true;
            });
            int told = database.count().of(() -> host.kring().metrics().readers(ann, posts.get(0)));

            assertThat(again).isEqualTo(dialect == Dialect.POSTGRESQL ? 1 : 2);
            assertThat(told).isEqualTo(2);
        }
    }

    /** H2 plans unions and what ends in "for update" anew each time; only a lock alone is quickly planned. */
    @Test
    void h2KeepsThePlanOfEachStatement() throws Exception {
        TestDatabase database = TestDatabases.of(Dialect.H2);
        try (TestHost host = host(database)) {
            RoomCalls calls = new RoomCalls(host, 1);
            Map<String, Runnable> all = new LinkedHashMap<>(calls.reads());
            all.putAll(calls.commands());
            Set<String> texts = new LinkedHashSet<>();
            for (Runnable call : all.values()) {
                database.count().of(() -> {
                    call.run();
                    return true;
                });
                texts.addAll(database.count().statements());
            }

            assertThat(texts)
                    .hasSizeGreaterThan(50)
                    .filteredOn(sql -> !isKept(sql))
                    .isEmpty();
        }
    }

    private static boolean isKept(String sql) {
        String outside = sql;
        for (String before = ""; !before.equals(outside); ) {
            before = outside;
            outside = before.replaceAll("\\([^()]*\\)", " ");
        }
        return !outside.contains("union") && (!outside.endsWith("for update") || sql.length() < 200);
    }

    private static TestHost host(TestDatabase database) {
        return new TestHost(database.storageIn(database.newSchema()))
                .with(builder -> builder.search(new InMemorySearchIndex())
                        .allowSecretCommunities()
                        .moderation(submission -> submission.markdown().startsWith("Hold")
                                ? Verdict.of(Verdict.Level.HOLD, "held", "words that are held")
                                : Verdict.noOpinion()));
    }

    private static Map<String, Integer> counted(Map<String, Runnable> calls, StatementCount count) throws Exception {
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (Map.Entry<String, Runnable> call : calls.entrySet()) {
            counted.put(call.getKey(), count.of(() -> {
                call.getValue().run();
                return true;
            }));
        }
        return counted;
    }

    /** Whether it answered rather than refused. */
    private static boolean made(Runnable call) {
        try {
            call.run();
            return true;
        } catch (KringException e) {
            return false;
        }
    }
}
