package io.kring.example.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.feed.FeedQuery;
import io.kring.imports.ImportResult.Kind;
import io.kring.limit.Limits;
import io.kring.memory.InMemoryStorage;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.Post;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that point at nothing, and dumps that are read twice, half, or beside another. */
class OddDumpTest {
    private static final Actor READER = Actor.of("u1");

    @TempDir
    Path folder;

    @Test
    void rowsThatPointAtNothingAreReportedAndDoNotStopTheRest() {
        SiteDump dump = SiteDump.check(new SmallDump()
                .file(
                        "Posts.xml",
                        "posts",
                        SmallDump.answer(4, 5),
                        SmallDump.answer(3, 99),
                        SmallDump.question(1, "Which tea?"),
                        SmallDump.question(5, "Which cup?"),
                        SmallDump.row("Id='7' PostTypeId='4' Score='0' CreationDate='2018-03-12T17:00:45' Body='wiki'"))
                .file(
                        "Comments.xml",
                        "comments",
                        SmallDump.comment(1, 1, "2"),
                        SmallDump.comment(2, 99, "2"),
                        SmallDump.comment(3, 7, "2"),
                        SmallDump.comment(4, 4, "77"))
                .file("Votes.xml", "votes", SmallDump.vote(1, 1, 2), SmallDump.vote(2, 99, 2), SmallDump.vote(3, 1, 5))
                .file(
                        "PostLinks.xml",
                        "postlinks",
                        SmallDump.link(1, 1, 5),
                        SmallDump.link(2, 1, 99),
                        SmallDump.link(3, 1, 4))
                .in(folder));
        try (Kring kring = kring(dump)) {
            Report report = new StackExchangeImport(dump, Site.named("tea")).into(kring, ProgressListener.none());

            assertThat(report.isComplete()).isTrue();
            assertThat(report.skipped()).isEmpty();
            assertThat(report.notes())
                    .containsEntry("answers to questions that are not in the dump", 1L)
                    .containsEntry("comments on posts that are not in the dump", 2L)
                    .containsEntry("contributions by people who are not in the dump", 1L)
                    .containsEntry("links with posts that are not in the dump", 1L)
                    .containsEntry("links with what is no question", 1L)
                    .containsEntry("posts that are neither question nor answer", 1L)
                    .containsEntry("posts whose score is not the sum of their votes", 1L)
                    .containsEntry("votes of type 5", 1L)
                    .containsEntry("votes on posts that are not in the dump", 1L);
            assertThat(report.count("questions", Kind.CREATED)).isEqualTo(2);
            assertThat(report.count("answers", Kind.CREATED)).isEqualTo(1);
            assertThat(report.count("comments", Kind.CREATED)).isEqualTo(2);
            assertThat(report.toString()).startsWith("Import complete").contains("votes of type 5: 1");
        }
    }

    @Test
    void anImportThatIsToldToStopGoesOnLater() {
        String[] questions = new String[1_000];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = SmallDump.question(i + 1, "Question " + i);
        }
        SiteDump dump = SiteDump.check(
                new SmallDump().file("Posts.xml", "posts", questions).in(folder));
        try (Kring kring = kring(dump)) {
            StackExchangeImport tea = new StackExchangeImport(dump, Site.named("tea"));

            Report stopped = tea.into(kring, (phase, done, total) -> done < 400);
            Report rest = tea.into(kring, ProgressListener.none());

            assertThat(stopped.isComplete()).isFalse();
            assertThat(stopped.count("questions", Kind.CREATED)).isEqualTo(400);
            assertThat(rest.isComplete()).isTrue();
            assertThat(rest.count("questions", Kind.UNCHANGED)).isEqualTo(400);
            assertThat(rest.count("questions", Kind.CREATED)).isEqualTo(600);
        }
    }

    @Test
    void twoSitesAreTwoCommunities() {
        SiteDump dump = SiteDump.check(new SmallDump().in(folder));
        try (Kring kring = kring(dump)) {
            Report tea = new StackExchangeImport(dump, Site.named("tea")).into(kring, ProgressListener.none());
            Report coffee = new StackExchangeImport(dump, Site.named("coffee")).into(kring, ProgressListener.none());

            assertThat(tea.community()).isNotEqualTo(coffee.community());
            List<Post> posts = Everything.posts(
                    kring, READER, FeedQuery.person(PersonId.of("u1")).first(10));
            assertThat(posts).extracting(Post::communityName).containsExactlyInAnyOrder("tea", "coffee");
            assertThat(kring.posts().thread(READER, posts.get(0).id(), PageRequest.first(1)))
                    .isPresent();
        }
    }

    private static Kring kring(SiteDump dump) {
        return Kring.builder()
                .storage(new InMemoryStorage())
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .build();
    }
}
