package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.LinkedPost;
import io.kring.post.PostState;
import io.kring.spi.FeedPosition;
import io.kring.spi.FeedRequest;
import io.kring.spi.change.Change;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.imports.ImportFacts;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportKey.Table;
import io.kring.spi.imports.ImportRequest;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an import asks, for many items at once, and what only imports write. */
public interface ImportStoreContract extends StorageFixture {
    @Test
    default void whatWasImportedIsFoundByItsIdThereAndItsSource() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(settings -> settings.cap(7));
        ContributionRow post = scene.post(tea, ann);
        ContributionRow comment = scene.comment(post, ann);
        scene.done(
                new Change.PutExternal("wiki", "k", tea),
                new Change.PutExternal("wiki", "p", post.id()),
                new Change.PutExternal("wiki", LONG, comment.id()),
                new Change.PutExternal("wiki", "gone", 77),
                new Change.PutExternal("other", "q", post.id()));

        ImportFacts facts = load(scene, Set.of("k", "p", LONG, "gone", "q", "never"), List.of());

        assertThat(facts.communities().keySet()).containsExactly("k");
        assertThat(facts.communities().get("k")).satisfies(community -> {
            assertThat(community.id()).isEqualTo(tea);
            assertThat(community.cap()).isEqualTo(7);
        });
        assertThat(facts.contributions())
                .isEqualTo(Map.of(
                        "p",
                        KnownContribution.of(post, post.kind()),
                        LONG,
                        KnownContribution.of(comment, post.kind())));
        assertThat(facts.erased()).containsExactly("gone");
        assertThat(facts.here().keySet()).isEmpty();
    }

    @Test
    default void communitiesAreFoundByTheirNumberAndPeopleAreMade() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea, Role.COMMUNITY_MANAGER);
        List<PersonSeed> people = new ArrayList<>(List.of(Scene.seed(ann)));
        Set<PersonId> locked = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            people.add(Scene.seed("person" + i, PersonStatus.ACTIVE));
            locked.add(PersonId.of("person" + i));
        }

        ImportFacts facts = scene.write(
                work -> work.imports().load(new ImportRequest("wiki", Set.of(), Set.of(tea, 5L), people, locked)));
        ImportFacts again =
                scene.write(work -> work.imports().load(new ImportRequest("wiki", Set.of(), Set.of(), people, locked)));

        assertThat(facts.here().keySet()).containsExactly(tea);
        assertThat(facts.here().get(tea))
                .satisfies(community -> assertThat(community.members()).isEqualTo(1));
        assertThat(facts.people()).hasSize(151).containsEntry(ann.id(), ann.no());
        assertThat(new HashSet<>(facts.people().values())).hasSize(151);
        assertThat(again.people()).isEqualTo(facts.people());
    }

    @Test
    default void rowsThatAreThereAreFoundAndNoOthers() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea);
        scene.stands(bob, tea, MembershipStatus.BANNED, ann);
        ContributionRow post = scene.post(tea, ann);
        ContributionRow other = scene.post(tea, ann);
        scene.follow(ann, bob);
        scene.follow(ann, Subject.topic("tea"));
        scene.follow(bob, Subject.community(new io.kring.id.CommunityId(tea)));
        scene.done(
                new Change.PutReaction(post.id(), ann.no(), "one", null, "like", NOW),
                new Change.SetTally(post.id(), "up", 9),
                new Change.Count(post.id(), "down", 1),
                new Change.LinkPosts(post.id(), other.id(), LinkedPost.Kind.DUPLICATE, NOW));

        assertThat(present(
                        scene, Table.MEMBERSHIP, key(tea, ann.no(), ""), key(tea, bob.no(), ""), key(1, ann.no(), "")))
                .isEqualTo(Map.of(key(tea, ann.no(), ""), 1, key(tea, bob.no(), ""), 1));
        assertThat(present(
                        scene,
                        Table.REACTION,
                        key(post.id(), ann.no(), "one"),
                        key(post.id(), ann.no(), "two"),
                        key(post.id(), bob.no(), "one")))
                .isEqualTo(Map.of(key(post.id(), ann.no(), "one"), 1));
        assertThat(present(scene, Table.TALLY, key(post.id(), 0, "up"), key(post.id(), 0, "down")))
                .isEqualTo(Map.of(key(post.id(), 0, "up"), 9));
        assertThat(present(scene, Table.FOLLOWED_PERSON, key(ann.no(), bob.no(), ""), key(bob.no(), ann.no(), "")))
                .isEqualTo(Map.of(key(ann.no(), bob.no(), ""), 1));
        assertThat(present(scene, Table.FOLLOWED_TOPIC, key(ann.no(), 0, "tea"), key(ann.no(), 0, "milk")))
                .isEqualTo(Map.of(key(ann.no(), 0, "tea"), 1));
        assertThat(present(scene, Table.FOLLOWED_COMMUNITY, key(bob.no(), tea, ""), key(ann.no(), tea, "")))
                .isEqualTo(Map.of(key(bob.no(), tea, ""), 1));
        assertThat(present(
                        scene,
                        Table.LINK,
                        key(post.id(), other.id(), "DUPLICATE"),
                        key(post.id(), other.id(), "RELATED"),
                        key(other.id(), post.id(), "DUPLICATE")))
                .isEqualTo(Map.of(key(post.id(), other.id(), "DUPLICATE"), 1));
    }

    @Test
    default void theHighestPlaceInAMillisecondIsKnown() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        long first = FeedPosition.firstImported(Instant.parse("2014-05-06T07:08:09.123Z"));
        long next = FeedPosition.nextImported(first);
        for (long id : new long[] {first, first + 1, first + 7, next + FeedPosition.PER_MILLISECOND - 1}) {
            scene.done(new Change.AddContribution(
                    ContributionBuilder.post(id, tea, ann, NOW).row(), List.of()));
        }

        Map<Long, Long> last = scene.read(work -> work.imports()
                .lastPlaces(Set.of(first, next, FeedPosition.nextImported(next), FeedPosition.firstImported(NOW))));

        assertThat(last).isEqualTo(Map.of(first, first + 7, next, next + FeedPosition.PER_MILLISECOND - 1));
    }

    @Test
    default void aTouchedContributionHasAnotherVersionAndLockingTellsItsState() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);
        ContributionRow comment = scene.comment(post, ann);
        scene.done(new Change.Accept(post.id(), comment.id(), null), new Change.Touch(comment.id()));
        ContributionRow stale =
                comment.change().version(2).state(PostState.REMOVED, "rude").row();

        var locked = scene.write(work -> work.imports().locked(List.of(post.id(), comment.id(), 5L)));

        assertThat(locked.keySet()).containsExactlyInAnyOrder(post.id(), comment.id());
        assertThat(Optional.ofNullable(locked.get(post.id())).orElseThrow().accepted())
                .isEqualTo(comment.id());
        assertThat(Optional.ofNullable(locked.get(comment.id())).orElseThrow().state())
                .isEqualTo(PostState.VISIBLE);
        assertThat(scene.apply(new Change.EditContribution(stale, 1, null, null)))
                .isFalse();
        assertThat(scene.apply(
                        new Change.EditContribution(stale.change().version(3).row(), 2, null, null)))
                .isTrue();
    }

    @Test
    default void linkedPostsAreFoundByWhoFindsBoth() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        ContributionRow post = scene.post(tea, ann);
        ContributionRow near = scene.post(tea, ann);
        ContributionRow inside = scene.post(closed, ann);
        scene.done(
                new Change.LinkPosts(post.id(), near.id(), LinkedPost.Kind.RELATED, NOW),
                new Change.LinkPosts(post.id(), near.id(), LinkedPost.Kind.DUPLICATE, NOW),
                new Change.LinkPosts(post.id(), near.id(), LinkedPost.Kind.DUPLICATE, NOW),
                new Change.LinkPosts(post.id(), inside.id(), LinkedPost.Kind.RELATED, NOW),
                new Change.LinkPosts(inside.id(), post.id(), LinkedPost.Kind.RELATED, NOW));

        assertThat(linked(scene, ann, post, 10))
                .containsExactly(inside.id() + " RELATED", near.id() + " RELATED", near.id() + " DUPLICATE");
        assertThat(linked(scene, bob, post, 10)).containsExactly(near.id() + " RELATED", near.id() + " DUPLICATE");
        assertThat(linked(scene, ann, post, 2)).hasSize(2);
        assertThat(linked(scene, ann, inside, 10)).containsExactly(post.id() + " RELATED");
        assertThat(linked(scene, bob, inside, 10)).isEmpty();
    }

    @Test
    default void noFeedCountsWhatWasImportedAndEachShowsIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        scene.join(bob, tea);
        scene.follow(bob, ann);
        long old = FeedPosition.firstImported(Instant.parse("2014-05-06T07:08:09Z"));
        for (int i = 0; i < 30; i++) {
            int place = i;
            scene.post(tea, ann, text -> text.at(old + place).tag("oolong"));
        }
        scene.post(tea, ann, text -> text.at(old - 5_000_000).tag("oolong"));
        scene.post(tea, ann, text -> text.at(old + 500_000_000_000L).tag("oolong"));

        for (FeedRequest feed : List.of(
                FeedRequests.home(),
                FeedRequests.community(tea),
                FeedRequests.person(ann.id()),
                FeedRequests.topic("oolong"),
                FeedRequests.following())) {
            FeedRequest first = FeedRequests.above(feed, 1, 10);
            FeedRequest since = FeedRequests.above(feed, old - 1, 10);
            assertThat(scene.<Integer>read(work -> work.feeds().count(Scene.viewer(bob), first)))
                    .as(feed.name())
                    .isEqualTo(2);
            assertThat(scene.<Integer>read(work -> work.feeds().count(Scene.viewer(bob), since)))
                    .as(feed.name())
                    .isEqualTo(1);
            assertThat(scene.read(work -> work.feeds().read(Scene.viewer(bob), feed))
                            .entries())
                    .as(feed.name())
                    .hasSize(32);
        }
    }

    @Test
    default void numbersFromElsewhereStandBesideWhatIsCountedHere() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);

        scene.done(new Change.Count(post.id(), "like", 2), new Change.SetTally(post.id(), "like", 5));
        ContributionView unfolded = view(scene, ann, post);
        scene.storage().<Integer>alone(work -> work.due().fold(100));
        ContributionView folded = view(scene, ann, post);
        scene.done(new Change.SetTally(post.id(), "like", 3), new Change.SetTally(post.id(), "up", 1));
        scene.done(new Change.SetTally(post.id(), "up", 0));

        assertThat(unfolded.counts()).isEqualTo(Map.of("like", 2));
        assertThat(unfolded.imported()).isEqualTo(Map.of("like", 5));
        assertThat(folded.counts()).isEqualTo(Map.of("like", 2));
        assertThat(folded.imported()).isEqualTo(Map.of("like", 5));
        assertThat(view(scene, ann, post).counts()).isEqualTo(Map.of("like", 2));
        assertThat(view(scene, ann, post).imported()).isEqualTo(Map.of("like", 3));
    }

    @Test
    default void theOwnersOfFilesAreFoundManyAtATime() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        List<String> files = new ArrayList<>(List.of(LONG));
        for (int i = 0; i < 150; i++) {
            files.add("file:" + i);
        }
        scene.done(new Change.ClaimFiles(ann.no(), files), new Change.ClaimFiles(bob.no(), List.of("file:bob")));
        List<String> asked = new ArrayList<>(files);
        asked.addAll(List.of("file:bob", "file:free", "FILE:1", LONG + "x"));

        Map<String, Long> owners = scene.read(work -> work.imports().claims(asked));

        assertThat(owners).hasSize(152).containsEntry(LONG, ann.no()).containsEntry("file:bob", bob.no());
        assertThat(owners.values()).containsOnly(ann.no(), bob.no());
    }

    /** Longer than a key. */
    String LONG = "x".repeat(499) + "é";

    private static ImportFacts load(Scene scene, Set<String> ids, List<PersonSeed> people) {
        return scene.write(work -> work.imports().load(new ImportRequest("wiki", ids, Set.of(), people, Set.of())));
    }

    private static Map<ImportKey, Integer> present(Scene scene, Table table, ImportKey... keys) {
        return scene.read(work -> work.imports().present(table, List.of(keys)));
    }

    private static ImportKey key(long a, long b, String name) {
        return new ImportKey(a, b, name);
    }

    private static List<String> linked(Scene scene, PersonRow who, ContributionRow post, int limit) {
        List<LinkedView> links = scene.read(work -> work.contributions().linked(Scene.viewer(who), post.id(), limit));
        return links.stream()
                .map(link -> link.post().row().id() + " " + link.kind())
                .toList();
    }

    private static ContributionView view(Scene scene, PersonRow who, ContributionRow row) {
        return scene.read(work -> work.contributions().find(Scene.viewer(who), row.id()))
                .orElseThrow();
    }
}
