package io.kring.example.ldbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.example.ldbc.Questions.Message;
import io.kring.id.Target;
import io.kring.imports.ImportResult.Kind;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.spi.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The network on one storage: what Kring's rooms answer is, row by row, what reference queries derived from the LDBC
 * Social Network Benchmark answer. None of this is a result of that benchmark.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReferenceAnswers {
    private static final int ITEMS = 805 + 3_584 + 5_924 + 2_218 + 1_383 + 2 * 825;

    private final Map<Target, String> numbers = new HashMap<>();

    Path folder;

    private Answers answers;
    private Network network;
    private Kring kring;
    private Questions questions;
    private Map<Kind, Integer> first;

    abstract Storage storage();

    /** Gives back what the storage stood on. */
    void closeHost() {}

    @BeforeAll
    void bringTheNetworkIn(@TempDir Path files) {
        folder = files;
        answers = Answers.find();
        network = new Network(answers.folder());
        kring = Kring.builder().storage(storage()).people(network.people()).build();
        first = network.into(kring);
        questions = new Questions(
                kring, Actor.of(network.people().startingWith("", 1).get(0).id()));
        for (String file : new String[] {"post", "comment"}) {
            Table.read(
                    answers.folder().resolve("dynamic/" + file + "_0_0.csv"),
                    row -> numbers.put(network.message(row.text("id")).orElseThrow(), row.text("id")));
        }
    }

    @AfterAll
    void close() {
        if (kring != null) {
            kring.close();
        }
        closeHost();
    }

    @Test
    void everythingIsThere() {
        assertThat(first.getOrDefault(Kind.SKIPPED, 0)).isZero();
        assertThat(first.values().stream().mapToInt(n -> n).sum()).isEqualTo(ITEMS);
    }

    @Test
    void aSecondImportChangesNothing() {
        assertThat(network.into(kring)).isEqualTo(Map.of(Kind.UNCHANGED, ITEMS));
    }

    /** IS2: the last ten messages of a person, with the post they stand under and its author. */
    @Test
    void theStreamOfAPerson() {
        equal("IS2", person -> questions.byPerson(person, 10).stream()
                .map(message -> List.of(
                        number(message.id()),
                        message.text(),
                        millis(message.at()),
                        number(message.under().id()),
                        id(message.under().author().orElseThrow()),
                        name(message.under().author().orElseThrow())))
                .toList());
    }

    /** IS4: text and date of a message. */
    @Test
    void theTextOfAMessage() {
        equal(
                "IS4",
                id -> List.of(List.of(message(id).text(), millis(message(id).at()))));
    }

    /** IS5: who wrote a message. */
    @Test
    void theAuthorOfAMessage() {
        equal("IS5", id -> {
            Person author = message(id).author().orElseThrow();
            return List.of(List.of(id(author), name(author)));
        });
    }

    /** IS6: the forum of a message and who moderates it. */
    @Test
    void theForumOfAMessage() {
        Map<String, String> forums = new HashMap<>();
        Table.read(
                answers.folder().resolve("dynamic/forum_0_0.csv"),
                row -> forums.put(network.forum(row.text("id")).orElseThrow().toString(), row.text("id")));
        equal("IS6", id -> {
            Community forum = questions.forum(target(id));
            Person moderator = questions.moderator(forum);
            return List.of(List.of(
                    forums.getOrDefault(forum.id().toString(), ""), forum.name(), id(moderator), name(moderator)));
        });
    }

    /** IS7: replies to a message, the newest first, and whether their author knows that of the message. */
    @Test
    void theRepliesToAMessage() {
        equal("IS7", id -> {
            Person author = message(id).author().orElseThrow();
            return questions.replies(target(id)).stream()
                    .sorted(Comparator.comparing(Message::at)
                            .reversed()
                            .thenComparing(
                                    reply -> Long.valueOf(id(reply.author().orElseThrow()))))
                    .map(reply -> List.of(
                            number(reply.id()),
                            reply.text(),
                            millis(reply.at()),
                            id(reply.author().orElseThrow()),
                            name(reply.author().orElseThrow()),
                            questions.follows(reply.author().orElseThrow(), author) ? "True" : "False"))
                    .toList();
        });
    }

    /** IC2: the last twenty messages, until a date, of those whom a person knows. */
    @Test
    void theFeedOfThoseOneFollows() {
        equal("IC2_official", parameters -> {
            int bar = parameters.indexOf('|');
            return questions
                    .followed(
                            parameters.substring(0, bar),
                            Instant.ofEpochMilli(Long.parseLong(parameters.substring(bar + 1))),
                            20)
                    .stream()
                    .map(message -> List.of(
                            id(message.author().orElseThrow()),
                            name(message.author().orElseThrow()),
                            number(message.id()),
                            message.text(),
                            millis(message.at())))
                    .toList();
        });
    }

    /** First and last name stand in two cells there and in one text here. */
    private void equal(String query, Function<String, List<List<String>>> asked) {
        Map<String, List<List<String>>> expected = answers.of(query);
        assertThat(expected).isNotEmpty();
        expected.forEach((parameters, rows) -> assertThat(asked.apply(parameters))
                .as(query + " " + parameters)
                .isEqualTo(rows.stream().map(row -> named(query, row)).toList()));
    }

    private static List<String> named(String query, List<String> row) {
        int at =
                switch (query) {
                    case "IS2" -> 5;
                    case "IS5", "IC2_official" -> 1;
                    case "IS6" -> 3;
                    case "IS7" -> 4;
                    default -> -1;
                };
        if (at < 0) {
            return row;
        }
        List<String> joined = new java.util.ArrayList<>(row);
        joined.set(at, row.get(at) + " " + row.get(at + 1));
        joined.remove(at + 1);
        return joined;
    }

    private Target target(String message) {
        return network.message(message).orElseThrow();
    }

    private Message message(String id) {
        return questions.message(target(id));
    }

    private String number(Target id) {
        return numbers.getOrDefault(id, "?");
    }

    private static String id(Person person) {
        return person.id().value();
    }

    private static String name(Person person) {
        return person.name();
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
