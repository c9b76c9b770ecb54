package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Files that the host stores, and who may read them. */
public interface AttachmentsContract extends KringContract {
    /** A picture of the host's. */
    Attachment KETTLE = new Attachment("/files/kettle.png", "Kettle, \"new\".png", "image/png", 12_345_678_901L);

    @Test
    default void anAttachmentIsShownAsItWasGiven(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Attachment second = new Attachment("https://files.example/a?b=%20", "a", "text/plain", 0);

        PostId post = host.publish(ann, PostDraft.update(tea, "Look").attaching(KETTLE, second));

        assertThat(host.post(ann, post).attachments()).containsExactly(KETTLE, second);
    }

    @Test
    default void whoMayReadWhatAFileHangsOnMayReadTheFile(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.publish(ann, PostDraft.update(site, "Look").attaching(KETTLE));

        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isFalse();
        assertThat(host.posts().mayRead(Actor.anonymous(), KETTLE.uri())).isFalse();
        assertThat(host.posts().mayRead(ann, "/files/other.png")).isFalse();

        host.add(ann, site, bob);

        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isTrue();
    }

    @Test
    default void theFirstWhoAttachesAFileOwnsItAndOthersAttachItOnlyWhereTheyMayReadIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.publish(ann, PostDraft.update(site, "Look").attaching(KETTLE));
        PostDraft stolen = PostDraft.update(tea, "Look").attaching(KETTLE);

        assertThat(violationOf(() -> host.posts().publish(bob, stolen))).isEqualTo("attachment.not-found");
        assertThat(violationOf(() -> host.posts().saveDraft(bob, stolen))).isEqualTo("attachment.not-found");
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isFalse();

        host.add(ann, site, bob);

        assertThat(host.posts().publish(bob, stolen).id()).isPresent();
        assertThat(host.posts().mayRead(host.person("Out"), KETTLE.uri())).isTrue();
    }

    @Test
    default void aClaimOnADraftKeepsOthersOffAndShowsTheFileToItsAuthorOnly(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        host.posts().saveDraft(ann, PostDraft.update(tea, "Look").attaching(KETTLE));

        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isFalse();
        assertThat(violationOf(() ->
                        host.posts().publish(bob, PostDraft.update(tea, "Look").attaching(KETTLE))))
                .isEqualTo("attachment.not-found");
    }

    @Test
    default void aFileFollowsTheRightsOfItsPostThroughAMoveAndARemoval(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);
        host.add(ann, open, bob);
        host.add(ann, closed, bob);
        Actor member = host.person("Member");
        host.add(ann, closed, member);
        PostId post = host.publish(bob, PostDraft.update(open, "Look").attaching(KETTLE));
        assertThat(host.posts().mayRead(out, KETTLE.uri())).isTrue();

        host.posts().move(bob, post, closed);

        assertThat(host.posts().mayRead(out, KETTLE.uri())).isFalse();
        assertThat(host.posts().mayRead(member, KETTLE.uri())).isTrue();

        host.kring().moderation().remove(ann, post, "Not here");

        assertThat(host.posts().mayRead(member, KETTLE.uri())).isFalse();
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).as("its author").isTrue();
    }

    @Test
    default void aFileOnACommentGoesWithTheConversation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Look");
        CommentId comment = host.posts()
                .comment(bob, post, CommentDraft.of("There").attaching(KETTLE))
                .id()
                .orElseThrow();
        assertThat(host.comment(ann, post, comment).attachments()).containsExactly(KETTLE);
        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isTrue();

        host.posts().withdraw(ann, post);

        assertThat(host.posts().mayRead(ann, KETTLE.uri())).isFalse();
    }

    @Test
    default void whatAnEditTakesOffIsNotReadAnyMore(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.publish(ann, PostDraft.update(tea, "Look").attaching(KETTLE));
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isTrue();

        host.posts().edit(ann, post, new Edit(1, null, "Gone", java.util.List.of(), false, null));

        assertThat(host.post(ann, post).attachments()).isEmpty();
        assertThat(host.posts().mayRead(bob, KETTLE.uri())).isFalse();
    }
}
