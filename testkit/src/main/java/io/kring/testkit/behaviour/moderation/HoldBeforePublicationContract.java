package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.moderation.HoldBeforePublication;
import io.kring.moderation.Moderation;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What waits for a moderator where a community chose so. */
public interface HoldBeforePublicationContract extends KringContract {
    @Test
    default void nothingWaitsUntilAManagerChoosesSoAndTheirOwnTextsNever(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        Moderation moderation = host.kring().moderation();

        assertThat(moderation.holding(bob, tea)).isEqualTo(HoldBeforePublication.nothing());
        assertThat(published(host, bob, tea, "Before")).isEqualTo(PublishOutcome.Kind.PUBLISHED);

        moderation.hold(ann, tea, HoldBeforePublication.everything());

        assertThat(moderation.holding(bob, tea)).isEqualTo(HoldBeforePublication.everything());
        assertThat(published(host, bob, tea, "After")).isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(published(host, ann, tea, "Mine")).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(moderation.held(ann, tea, PageRequest.first(5)).items())
                .singleElement()
                .satisfies(held -> assertThat(held.rule()).isEqualTo("community.hold"));

        moderation.hold(ann, tea, HoldBeforePublication.nothing());

        assertThat(moderation.holding(bob, tea)).isEqualTo(HoldBeforePublication.nothing());
        assertThat(published(host, bob, tea, "Again")).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void commentsAndEditsWaitAsWell(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Before");
        host.kring().moderation().hold(ann, tea, HoldBeforePublication.everything());

        assertThat(host.posts().comment(bob, post, CommentDraft.of("A thought")).kind())
                .isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(host.posts()
                        .edit(bob, post, Edit.of(host.post(bob, post), "Otherwise"))
                        .kind())
                .isEqualTo(EditOutcome.Kind.HELD);
    }

    @Test
    default void newcomersAndGuestsOfAnOpenCommunityWaitUntilTheyAreNewNoMore(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor visitor = host.person("Vera");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(ann, tea, "To all");
        host.kring().moderation().hold(ann, tea, HoldBeforePublication.nothing().ofNewcomers(Duration.ofDays(7)));

        assertThat(published(host, bob, tea, "On my first day")).isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(host.posts()
                        .comment(visitor, post, CommentDraft.of("Passing by"))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.HELD);

        host.clock().move(Duration.ofDays(8));

        assertThat(published(host, bob, tea, "After a week")).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void linksAndKindsWaitWhereTheyWereChosen(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.kring()
                .moderation()
                .hold(ann, tea, HoldBeforePublication.nothing().withLinks().ofKinds("question", "comment"));

        assertThat(published(host, bob, tea, "See https://example.org/x")).isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(published(host, bob, tea, "See for yourself")).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(host.posts()
                        .publish(bob, PostDraft.question(tea, "Which tea?", "Green or black"))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(host.kring().moderation().holding(bob, tea))
                .isEqualTo(HoldBeforePublication.nothing().withLinks().ofKinds("question", "comment"));
    }

    @Test
    default void whoIsNoMemberWaitsOnlyWhereThatWasChosen(TestHost host) {
        Actor ann = host.person("Ann");
        Actor visitor = host.person("Vera");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "To all");
        host.kring().moderation().hold(ann, tea, HoldBeforePublication.nothing().withLinks());

        assertThat(host.posts()
                        .comment(visitor, post, CommentDraft.of("Passing by"))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void whatWouldWaitIsNotBroughtThereByMovingIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId own = host.open(bob);
        host.add(ann, tea, bob);
        host.kring().moderation().hold(ann, tea, HoldBeforePublication.everything());
        PostId post = host.update(bob, own, "Written where nobody looks");

        assertThat(codeOf(() -> host.posts().move(bob, post, tea))).isEqualTo("text.unsuitable");
        assertThat(host.post(bob, post).community()).isEqualTo(own);

        host.kring().moderation().hold(ann, tea, HoldBeforePublication.nothing());
        host.posts().move(bob, post, tea);

        assertThat(host.post(bob, post).community()).isEqualTo(tea);
    }

    @Test
    default void onlyManagersChooseAndOutsidersLearnNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor mod = host.person("Mod");
        Actor out = host.person("Out");
        CommunityId closed = host.closed(ann);
        host.add(ann, closed, mod);
        host.communities().changeRole(ann, closed, TestHost.id(mod), Role.MODERATOR);
        Moderation moderation = host.kring().moderation();

        assertThat(codeOf(() -> moderation.hold(mod, closed, HoldBeforePublication.everything())))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> moderation.hold(out, closed, HoldBeforePublication.everything())))
                .isEqualTo("community.not-found");
        assertThat(codeOf(() -> moderation.holding(out, closed))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> moderation.holding(ann, new CommunityId(1)))).isEqualTo("community.not-found");
        assertThat(violationOf(() -> moderation.hold(
                        ann, closed, HoldBeforePublication.nothing().ofNewcomers(Duration.ofDays(91)))))
                .isEqualTo("hold.newcomers");
        assertThat(violationOf(() -> moderation.hold(
                        ann, closed, HoldBeforePublication.nothing().ofKinds("No Kind\n"))))
                .isEqualTo("hold.kinds");
        assertThat(moderation.holding(ann, closed)).isEqualTo(HoldBeforePublication.nothing());
    }

    private static PublishOutcome.Kind published(TestHost host, Actor actor, CommunityId where, String text) {
        return host.posts().publish(actor, PostDraft.update(where, text)).kind();
    }
}
