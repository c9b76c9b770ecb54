package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityEditOutcome;
import io.kring.community.CommunityQuery;
import io.kring.community.JoinPolicy;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.testkit.Refusals;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** A community is started, edited, archived and restored. */
public interface CommunitySettingsContract extends KringContract {
    @Test
    default void whoStartsACommunityIsItsCommunityManager(TestHost host) {
        Actor ann = host.person("Ann");

        Community tea = host.communities().create(ann, CommunityDraft.open("Tea", "Better tea"));

        assertThat(tea.role()).contains(Role.COMMUNITY_MANAGER);
        assertThat(tea.members()).hasValue(1);
        assertThat(tea.version()).isEqualTo(1);
    }

    @Test
    default void aCommunityKeepsEverySettingItWasStartedWith(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityDraft draft = CommunityDraft.closed("Tea", "Better tea")
                .withThemes("Tea", "Water")
                .withLanguage("nl")
                .withCap(15)
                .withQuestion("Why?")
                .asSealed()
                .asPractice();

        CommunityId tea = host.create(ann, draft);

        assertThat(CommunityDraft.from(host.community(ann, tea))).isEqualTo(draft);
        assertThat(host.community(ann, tea).sizeHint()).isEqualTo(CommunityDraft.SIZE_HINT);
    }

    @Test
    default void aCommunityHasAPurpose(TestHost host) {
        Actor ann = host.person("Ann");

        assertThat(Refusals.violationsOf(() -> host.communities().create(ann, CommunityDraft.open(" ", " "))))
                .containsExactly("name text.blank", "purpose text.blank");
        assertThat(host.communities().mine(ann, PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    default void anEditCarriesTheVersionThatWasReadAndAnotherVersionChangesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Community read = host.communities().create(ann, CommunityDraft.open("Tea", "Better tea"));
        CommunityDraft settings = CommunityDraft.from(read);

        CommunityEditOutcome first =
                host.communities().edit(ann, read.id(), read.version(), settings.withName("Green tea"));
        CommunityEditOutcome second =
                host.communities().edit(ann, read.id(), read.version(), settings.withName("Black tea"));

        assertThat(first.kind()).isEqualTo(CommunityEditOutcome.Kind.EDITED);
        assertThat(first.current().version()).isEqualTo(read.version() + 1);
        assertThat(second.kind()).isEqualTo(CommunityEditOutcome.Kind.STALE);
        assertThat(second.current().name()).isEqualTo("Green tea");
    }

    @Test
    default void anEditLeavesKindSealedPracticeAndNumbersAsTheyAre(TestHost host) {
        Actor ann = host.person("Ann");
        Community read = host.communities()
                .create(
                        ann,
                        CommunityDraft.closed("Tea", "Better tea").asSealed().asPractice());

        Community edited = host.communities()
                .edit(ann, read.id(), 1, CommunityDraft.open("Tea", "Best tea").withJoinPolicy(JoinPolicy.INVITATION))
                .current();

        assertThat(edited.kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(edited.sealed()).isTrue();
        assertThat(edited.practice()).isTrue();
        assertThat(edited.purpose()).isEqualTo("Best tea");
        assertThat(edited.joinPolicy()).isEqualTo(JoinPolicy.INVITATION);
        assertThat(edited.members()).hasValue(1);
        assertThat(edited.createdAt()).isEqualTo(read.createdAt());
    }

    @Test
    default void onlyCommunityManagersEditAndToOthersTheCommunityShowsSo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        CommunityDraft settings = CommunityDraft.from(host.community(ann, tea)).withName("Mine");

        assertThat(codeOf(() -> host.communities().edit(bob, tea, 1, settings))).isEqualTo("action.not-allowed");
        assertThat(host.community(bob, tea).allowed()).doesNotContain(Action.EDIT_COMMUNITY);
        assertThat(host.community(ann, tea).allowed()).contains(Action.EDIT_COMMUNITY);
        assertThat(host.communities().edit(ann, tea, 1, settings).kind()).isEqualTo(CommunityEditOutcome.Kind.EDITED);
    }

    @Test
    default void anArchivedCommunityTakesNoWritingAndStaysReadableInItsOwnFeed(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Still here");

        host.communities().archive(ann, tea);

        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(tea, "More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().comment(bob, post, CommentDraft.of("More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.reactions().add(bob, post, "like"))).isEqualTo("action.not-allowed");
        assertThat(host.feeds().read(bob, FeedQuery.community(tea)).entries()).hasSize(1);
        assertThat(host.feeds().read(bob, FeedQuery.home()).entries()).isEmpty();
        assertThat(host.post(bob, post).allowed()).isEmpty();
    }

    @Test
    default void anArchivedCommunityIsListedApartAndComesBack(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Still here");
        PageRequest page = PageRequest.first(10);

        host.communities().archive(ann, tea);
        host.communities().archive(ann, tea);

        assertThat(host.community(ann, tea).archived()).isTrue();
        assertThat(host.communities().discover(ann, CommunityQuery.all(), page).items())
                .isEmpty();
        assertThat(host.communities()
                        .discover(ann, CommunityQuery.all().onlyArchived(), page)
                        .items())
                .extracting(Community::id)
                .containsExactly(tea);
        assertThat(host.communities().mine(ann, page).items())
                .extracting(Community::id)
                .containsExactly(tea);

        host.communities().restore(ann, tea);

        assertThat(host.community(ann, tea).archived()).isFalse();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
        assertThat(host.reactions().add(ann, post, "like").changed()).isTrue();
    }
}
