package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.feed.Subject;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.person.PeopleDirectory;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.LinkedPost;
import io.kring.post.PostKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many statements a batch of imports executes: a number that does not grow with the batch. */
class ImportBudgetTest {
    private static final Instant THEN = Instant.parse("2014-05-06T07:08:09Z");
    private static final Attachment FILE = new Attachment("file:", "Kettle", "image/png", 7);

    @Test
    void aBatchTakesAsManyStatementsOnPostgresqlHoweverManyItemsItHas() throws Exception {
        int small = statements(Dialect.POSTGRESQL, 4);
        int large = statements(Dialect.POSTGRESQL, 80);

        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(11);
    }

    @Test
    void attachmentsTakeOneStatementMoreOnPostgresql() throws Exception {
        int small = statements(Dialect.POSTGRESQL, 4, FILE);
        int large = statements(Dialect.POSTGRESQL, 80, FILE);

        assertThat(large).isEqualTo(small).isEqualTo(statements(Dialect.POSTGRESQL, 4) + 1);
    }

    @Test
    void aBatchTakesAStatementForEach64RowsOnH2() throws Exception {
        assertThat(statements(Dialect.H2, 80)).isLessThanOrEqualTo(70);
        assertThat(statements(Dialect.H2, 80, FILE)).isLessThanOrEqualTo(84);
    }

    private static int statements(Dialect dialect, int times, Attachment... files) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (Kring kring = Kring.builder()
                .storage(database.freshStorage())
                .people(PeopleDirectory.none())
                .build()) {
            kring.imports()
                    .write("wiki", List.of(new ImportedCommunity("c", CommunityDraft.open("C", "?"), THEN, List.of())));
            List<ImportItem> batch = batch(times, files);
            kring.imports().write("wiki", batch.subList(0, 3 * times));
            return database.count().of(() -> {
                List<ImportResult> results = kring.imports().write("wiki", batch);
                assertThat(results).noneMatch(result -> result.kind() == ImportResult.Kind.SKIPPED);
                return results;
            });
        }
    }

    /** Everything there is, of each so many; the first three of them are there before. */
    private static List<ImportItem> batch(int times, Attachment... files) {
        ImportedPlace place = ImportedPlace.imported("c");
        List<List<ImportItem>> kinds = new ArrayList<>();
        for (int kind = 0; kind < 12; kind++) {
            kinds.add(new ArrayList<>());
        }
        for (int i = 0; i < times; i++) {
            Optional<PersonId> who = Optional.of(PersonId.of("person" + i));
            PersonId person = who.orElseThrow();
            kinds.get(0).add(ImportedPost.of("q" + i, place, who, PostKind.QUESTION, "T", "#tag" + i, THEN));
            kinds.get(1).add(ImportedComment.answer("a" + i, "q" + i, who, "Answer", THEN.plusMillis(i)));
            kinds.get(2).add(ImportedComment.reply("r" + i, "a" + i, who, "Reply", THEN.plusMillis(i)));
            kinds.get(3)
                    .add(ImportedPost.of("p" + i, place, who, PostKind.QUESTION, "T", "#tag" + i, THEN)
                            .attaching(named("p" + i, files)));
            kinds.get(4)
                    .add(ImportedComment.answer("b" + i, "p" + i, who, "Answer", THEN.plusMillis(i))
                            .attaching(named("b" + i, files)));
            kinds.get(5).add(new ImportedAcceptance("q" + i, "a" + i));
            kinds.get(6).add(new ImportedAcceptance("p" + i, "b" + i));
            kinds.get(7).add(new ImportedReaction("q" + i, person, "like", THEN));
            kinds.get(8).add(new ImportedTally("a" + i, "up", i + 1));
            kinds.get(9).add(new ImportedLink("q" + i, "p" + i, LinkedPost.Kind.RELATED, THEN));
            kinds.get(10).add(new ImportedMembership(place, person, Role.MEMBER, THEN));
            kinds.get(11).add(new ImportedFollow(person, Subject.topic("tag" + i), THEN));
        }
        return kinds.stream().flatMap(List::stream).toList();
    }

    private static Attachment[] named(String name, Attachment... files) {
        return Arrays.stream(files)
                .map(file -> new Attachment(file.uri() + name, file.name(), file.mediaType(), file.size()))
                .toArray(Attachment[]::new);
    }
}
