package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.feed.FeedQuery;
import io.kring.person.PersonId;
import io.kring.post.PostState;
import io.kring.spi.FeedRequest;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements each read executes, on little data and on a hundred times as much. */
class ReadingBudgetTest {
    private static final int TIMES = 100;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyReadTakesTheSameStatementsHoweverMuchThereIs(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        Data little = new Data(new Scene(database.freshStorage()), 1);
        Data much = new Data(new Scene(database.storageIn(database.newSchema())), TIMES);

        Map<String, Integer> onLittle = little.counts(database.count());
        Map<String, Integer> onMuch = much.counts(database.count());

        assertThat(onMuch).isEqualTo(onLittle);
        assertThat(onLittle)
                .allSatisfy(
                        (read, statements) -> assertThat(statements).as(read).isEqualTo(budget(dialect, read)));
        assertThat(little.entries(FeedQuery.Kind.HOME)).isEqualTo(2);
        assertThat(much.entries(FeedQuery.Kind.HOME)).isEqualTo(20);
    }

    /** One; on H2 a statement more for feeds of several sources, which probes them first. */
    private static int budget(Dialect dialect, String read) {
        boolean several = read.startsWith("HOME feed") || read.startsWith("FOLLOWING feed");
        return dialect == Dialect.H2 && several ? 2 : 1;
    }

    /** Ann in as many communities as said, each with two posts, a comment, a reaction and a hashtag. */
    private static final class Data {
        private final Scene scene;
        private final PersonRow ann;
        private final PersonRow bob;
        private final Viewer viewer;
        private final List<Long> communities = new ArrayList<>();
        private ContributionRow post;

        Data(Scene scene, int times) {
            this.scene = scene;
            ann = scene.person("ann");
            bob = scene.person("bob");
            viewer = viewer(ann);
            scene.follow(ann, bob);
            scene.follow(ann, io.kring.feed.Subject.topic("tea"));
            for (int i = 0; i < times; i++) {
                long community = scene.community(i % 2 == 0 ? CommunityKind.OPEN : CommunityKind.CLOSED);
                communities.add(community);
                scene.join(ann, community, Role.COMMUNITY_MANAGER);
                scene.join(bob, community);
                scene.done(new Change.Describe(
                        scene.person("person " + i).no(),
                        "bridges",
                        List.of(new Change.Describe.Interest("tea", "Tea"))));
                scene.post(community, ann);
                post = scene.post(community, bob, text -> text.tag("tea"));
                scene.comment(post, bob);
                scene.done(
                        new Change.PutReaction(post.id(), bob.no(), "one", null, "like", NOW),
                        new Change.Count(post.id(), "like", 1),
                        new Change.Count(post.id(), ContributionView.COMMENTS, 1));
            }
        }

        int entries(FeedQuery.Kind kind) {
            return scene.read(work -> work.feeds().read(viewer, feed(kind, null)))
                    .entries()
                    .size();
        }

        Map<String, Integer> counts(StatementCount count) throws Exception {
            Map<String, Function<UnitOfWork, Object>> reads = new LinkedHashMap<>();
            for (FeedQuery.Kind kind : FeedQuery.Kind.values()) {
                reads.put(kind + " feed", work -> work.feeds().read(viewer, feed(kind, null)));
                reads.put(kind + " feed, unanswered", work -> work.feeds().read(viewer, feed(kind, Set.of("update"))));
                reads.put(kind + " feed, how many", work -> work.feeds().count(viewer, feed(kind, null)));
            }
            long community = communities.get(0);
            reads.put("contribution", work -> work.contributions().find(viewer, post.id()));
            reads.put("thread", work -> work.contributions().thread(viewer, post.id(), false, null, 20));
            reads.put("thread, newest first", work -> work.contributions().thread(viewer, post.id(), true, null, 20));
            reads.put("own posts", work -> work.contributions().own(viewer, PostState.VISIBLE, Long.MAX_VALUE, 20));
            reads.put("own drafts", work -> work.contributions().own(viewer, PostState.DRAFT, Long.MAX_VALUE, 20));
            reads.put("held", work -> work.contributions().held(viewer, community, 0, 20));
            reads.put("revisions", work -> work.contributions().revisions(viewer, post.id(), true));
            reads.put("reactors", work -> work.contributions().reactors(viewer, post.id(), true, 0, 20));
            reads.put("file", work -> work.contributions().readable(viewer, List.of("file:a")));
            reads.put("community", work -> work.communities().find(viewer, community));
            reads.put("communities", work -> work.communities().discover(viewer, CommunityQuery.all(), null, 0, 20));
            reads.put("own communities", work -> work.communities()
                    .standing(viewer, MembershipStatus.MEMBER, null, 0, 20));
            reads.put("communities without manager", work -> work.communities().withoutManager(viewer, null, 0, 20));
            reads.put("members", work -> work.communities()
                    .members(viewer, community, MembershipStatus.MEMBER, null, 20));
            reads.put("people", work -> work.people().rows(List.of(ann.id(), PersonId.of("nobody"))));
            reads.put("followed", work -> work.people().followed(viewer, 0, 20));
            reads.put("blocked", work -> work.people().blocked(viewer, "", 20));
            reads.put("hidden", work -> work.people().hidden(viewer));
            reads.put("page of a person", work -> work.people().profile(viewer, bob.id(), 20));
            reads.put("own page", work -> work.people().profile(viewer, ann.id(), 20));
            reads.put("people with an interest", work -> work.people().sharing(viewer, "tea", 0, 20));
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Map.Entry<String, Function<UnitOfWork, Object>> read : reads.entrySet()) {
                counts.put(read.getKey(), count.of(() -> scene.read(read.getValue())));
            }
            return counts;
        }

        private FeedRequest feed(FeedQuery.Kind kind, @Nullable Set<String> unanswered) {
            return new FeedRequest(
                    kind, communities.get(0), bob.id(), "tea", Long.MAX_VALUE, 0, 20, unanswered, true, "feed");
        }
    }
}
