package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.RevisionRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change set is applied whole when all it expects is so, and otherwise not at all. */
public interface ChangeSetContract extends StorageFixture {
    @Test
    default void nothingOfASetIsAppliedWhenOneOfItsChangesIsRefused() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long full = scene.community(settings -> settings.cap(0));
        ContributionRow post = scene.post(full, ann);
        ChangeSet set = ChangeSet.of(
                        new Change.Count(post.id(), "like", 1),
                        new Change.PutReaction(post.id(), ann.no(), "one", null, "like", NOW),
                        scene.membership(ann, full, MembershipStatus.MEMBER, Role.MEMBER, null),
                        new Change.ClaimFiles(ann.no(), List.of("file:a")),
                        new Change.SpendKey(ann.no(), new OnceRow("key", "hash", "", NOW)),
                        new Change.AdjustCommunity(full, 1, 0, 0, 5))
                .and(Scene.event("membership.changed", "k1"));

        boolean applied = scene.apply(set);

        assertThat(applied).isFalse();
        assertThat(scene.facts(FactsRequest.by(seed(ann), "key").in(full).claiming(List.of("file:a"))))
                .satisfies(facts -> {
                    assertThat(facts.once()).isNull();
                    assertThat(facts.claims()).isEmpty();
                    assertThat(facts.community()).isNotNull();
                });
        assertThat(view(scene, ann, post).counts()).isEmpty();
        assertThat(view(scene, ann, post).own()).isEmpty();
        assertThat(scene.storage().<Integer>alone(work -> work.journal().sequence(10)))
                .isZero();
        assertThat(scene.<List<?>>read(
                        work -> work.communities().standing(Scene.viewer(ann), MembershipStatus.MEMBER, null, 0, 10)))
                .isEmpty();
    }

    @Test
    default void aNewCommunityBeginsWithItsCountersAtZeroAndTakesItsFirstManager() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        CommunityRow row = scene.settings(scene.newId()).cap(1).row();

        boolean applied = scene.apply(
                new Change.AddCommunity(row),
                scene.membership(ann, row.id(), MembershipStatus.MEMBER, Role.COMMUNITY_MANAGER, null),
                new Change.AdjustCommunity(row.id(), 1, 1, 0, 5));

        assertThat(applied).isTrue();
        assertThat(community(scene, row.id()).members()).isEqualTo(1);
        assertThat(community(scene, row.id()).managers()).isEqualTo(1);
        assertThat(community(scene, row.id()).pins()).isZero();
    }

    @Test
    default void membersGrowOnlyUnderTheCapAndMayAlwaysFall() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(settings -> settings.cap(2));

        assertThat(scene.apply(new Change.AdjustCommunity(tea, 2, 1, 0, 5))).isTrue();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, 1, 0, 0, 5))).isFalse();
        scene.done(
                new Change.EditCommunity(scene.settings(tea).cap(1).version(2).row(), 1));
        assertThat(scene.apply(new Change.AdjustCommunity(tea, 0, 0, 1, 5))).isTrue();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, 0, 0, 5))).isTrue();

        assertThat(community(scene, tea).members()).isEqualTo(1);
    }

    @Test
    default void theLastManagerStays() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        scene.done(new Change.AdjustCommunity(tea, 2, 2, 0, 5));

        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, -1, 0, 5))).isTrue();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, -1, 0, 5))).isFalse();

        assertThat(community(scene, tea).members()).isEqualTo(1);
        assertThat(community(scene, tea).managers()).isEqualTo(1);
    }

    @Test
    default void asManyManagersStayAsHaveTo() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        scene.done(new Change.AdjustCommunity(tea, 3, 3, 0, 5));

        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, -1, 0, 5, 2)))
                .isTrue();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, -1, 0, 5, 2)))
                .isFalse();
        assertThat(scene.apply(
                        new Change.EditCommunity(scene.settings(tea).version(2).row(), 1),
                        new Change.AdjustCommunity(tea, -1, -1, 0, 5, 2)))
                .isFalse();

        assertThat(community(scene, tea).managers()).isEqualTo(2);
    }

    @Test
    default void aMemberMayLeaveACommunityThatHasNoManager() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        scene.done(new Change.AdjustCommunity(tea, 1, 0, 0, 5));

        assertThat(scene.apply(new Change.AdjustCommunity(tea, -1, 0, 0, 5))).isTrue();
    }

    @Test
    default void pinsGrowToTheirMostAndNoFurther() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);

        assertThat(scene.apply(new Change.AdjustCommunity(tea, 0, 0, 1, 1))).isTrue();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, 0, 0, 1, 1))).isFalse();
        assertThat(scene.apply(new Change.AdjustCommunity(tea, 0, 0, -1, 1))).isTrue();

        assertThat(community(scene, tea).pins()).isZero();
    }

    @Test
    default void settingsChangeFromTheVersionThatWasReadAndLeaveCountersAlone() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        scene.done(new Change.AdjustCommunity(tea, 3, 1, 2, 5));
        CommunityRow renamed = scene.settings(tea)
                .named("Coffee")
                .themes("beans", "cups")
                .version(2)
                .row();

        assertThat(scene.apply(new Change.EditCommunity(renamed, 1))).isTrue();
        assertThat(scene.apply(
                        new Change.EditCommunity(scene.settings(tea).version(2).row(), 1)))
                .isFalse();

        CommunityRow row = community(scene, tea);
        assertThat(row.name()).isEqualTo("Coffee");
        assertThat(row.themes()).containsExactly("beans", "cups");
        assertThat(row.version()).isEqualTo(2);
        assertThat(List.of(row.members(), row.managers(), row.pins())).containsExactly(3, 1, 2);
    }

    @Test
    default void aTextChangesFromTheVersionThatWasReadAndKeepsTheOneBefore() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann, text -> text.tag("oolong"));
        RevisionRow before = new RevisionRow(post.id(), 1, post.title(), post.body(), NOW, true);
        ContributionRow edited =
                post.change().text("new title", "new text").version(2).row();

        assertThat(scene.apply(new Change.EditContribution(edited, 1, null, before)))
                .isTrue();
        assertThat(scene.apply(new Change.EditContribution(
                        post.change().text("other", "other").version(2).row(), 1, List.of(), null)))
                .isFalse();

        assertThat(view(scene, ann, post).row()).isEqualTo(edited);
        assertThat(view(scene, ann, post).references()).hasSize(1);
        assertThat(scene.<List<RevisionRow>>read(
                        work -> work.contributions().revisions(Scene.viewer(ann), post.id(), true)))
                .containsExactly(before);
    }

    @Test
    default void referencesAreReplacedWhenNewOnesAreGiven() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post =
                scene.post(tea, ann, text -> text.tag("oolong").tag("milk").file("file:a"));

        scene.done(new Change.EditContribution(post.change().version(2).row(), 1, List.of(), null));

        assertThat(view(scene, ann, post).references()).isEmpty();
        assertThat(scene.<Boolean>read(work -> !work.contributions()
                        .readable(Scene.viewer(ann), List.of("file:a"))
                        .isEmpty()))
                .isFalse();
    }

    @Test
    default void anAnswerIsAcceptedAndTakenBackOnlyIfItIsTheOneMeant() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);

        scene.done(new Change.Accept(post.id(), 7L, null));
        assertThat(accepted(scene, ann, post)).isEqualTo(7L);
        scene.done(new Change.Accept(post.id(), null, 8L));
        assertThat(accepted(scene, ann, post)).isEqualTo(7L);
        scene.done(new Change.Accept(post.id(), null, 7L));
        assertThat(accepted(scene, ann, post)).isNull();
    }

    @Test
    default void aReactionChangesFromWhatStoodThere() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);

        assertThat(scene.apply(react(ann, post, "one", "thanks", "like"))).isFalse();
        assertThat(scene.apply(react(ann, post, "one", null, "like"))).isTrue();
        assertThat(scene.apply(react(ann, post, "one", null, "thanks"))).isFalse();
        assertThat(scene.apply(react(ann, post, "one", "like", "thanks"))).isTrue();
        assertThat(scene.apply(react(ann, post, "🎉", null, "🎉"))).isTrue();
        assertThat(view(scene, ann, post).own()).containsExactlyInAnyOrder("thanks", "🎉");
        assertThat(scene.apply(react(ann, post, "one", "thanks", null))).isTrue();

        assertThat(view(scene, ann, post).own()).containsExactly("🎉");
    }

    @Test
    default void countersAddUp() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);

        scene.done(new Change.Count(post.id(), "like", 2), new Change.Count(post.id(), "thanks", 1));
        scene.done(
                new Change.Count(post.id(), ContributionView.COMMENTS, 1),
                new Change.Count(post.id(), "like", 1),
                new Change.Count(post.id(), "thanks", -1));
        Map<String, Integer> before = view(scene, ann, post).counts();
        scene.storage().<Integer>alone(work -> work.due().fold(100));

        assertThat(before).isEqualTo(Map.of("like", 3, ContributionView.COMMENTS, 1));
        assertThat(view(scene, ann, post).counts()).isEqualTo(before);
    }

    @Test
    default void theFirstWhoClaimsAFileOwnsIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");

        assertThat(scene.apply(new Change.ClaimFiles(ann.no(), List.of("file:a"))))
                .isTrue();
        assertThat(scene.apply(new Change.ClaimFiles(bob.no(), List.of("file:b", "file:a"))))
                .isFalse();
        assertThat(scene.apply(new Change.ClaimFiles(ann.no(), List.of("file:a", "file:c"))))
                .isTrue();

        assertThat(scene.facts(FactsRequest.by(seed(bob), null).claiming(List.of("file:a", "file:b", "file:c")))
                        .claims())
                .isEqualTo(Map.of("file:a", ann.no(), "file:c", ann.no()));
    }

    @Test
    default void longAndOddTextsComeBackAsTheyWere() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        String text = "'; drop table -- %_\\ \u202E é 🎉\n\r\t" + "x".repeat(100_000);

        ContributionRow post = scene.post(tea, ann, body -> body.body(text).file("file:" + "y".repeat(2_000)));

        assertThat(view(scene, ann, post).row()).isEqualTo(post);
        assertThat(view(scene, ann, post).references())
                .allSatisfy(file -> assertThat(file.value()).hasSize(2_005));
    }

    @Test
    default void anEmptySetIsApplied() {
        Scene scene = new Scene(freshStorage());

        assertThat(scene.apply(new ChangeSet(List.of(), List.of()))).isTrue();
    }

    @Test
    default void whatIsRemovedKeepsItsPlaceInFeeds() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann, text -> text.at(17));

        scene.done(new Change.EditContribution(
                post.change().state(PostState.REMOVED, "rude").version(2).row(), 1, null, null));

        assertThat(view(scene, ann, post).row().feedPos()).isEqualTo(17L);
        assertThat(view(scene, ann, post).row().stateReason()).isEqualTo("rude");
    }

    private static Change react(
            PersonRow who, ContributionRow on, String slot, @Nullable String before, @Nullable String kind) {
        return new Change.PutReaction(on.id(), who.no(), slot, before, kind, NOW);
    }

    private static CommunityRow community(Scene scene, long id) {
        return Optional.ofNullable(
                        scene.facts(FactsRequest.by(null, null).in(id)).community())
                .orElseThrow()
                .community();
    }

    private static ContributionView view(Scene scene, PersonRow who, ContributionRow row) {
        return scene.read(work -> work.contributions().find(Scene.viewer(who), row.id()))
                .orElseThrow();
    }

    private static @Nullable Long accepted(Scene scene, PersonRow who, ContributionRow post) {
        return view(scene, who, post).row().accepted();
    }
}
