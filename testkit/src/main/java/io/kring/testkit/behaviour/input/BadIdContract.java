package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.post.PinsContract;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Ids of nothing, and of something else. */
public interface BadIdContract extends KringContract {
    @Test
    default void unknownIdsAndIdsOfAnotherTypeAreNotFoundByAnyCommand(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.question(ann, tea);
        CommentId comment = host.answer(ann, post, "Answer");
        List<Object> before = Everything.of(host, ann, tea, post);
        LongStream noPosts = LongStream.of(1, Long.MAX_VALUE, comment.value(), tea.value());
        LongStream noComments = LongStream.of(1, Long.MAX_VALUE, post.value(), tea.value());
        LongStream noCommunities = LongStream.of(1, Long.MAX_VALUE, post.value(), comment.value());

        noPosts.mapToObj(PostId::new).forEach(id -> aboutAPost(host, ann, tea, id)
                .forEach(call -> assertThat(codeOf(call)).isEqualTo("post.not-found")));
        noComments.mapToObj(CommentId::new).forEach(id -> aboutAComment(host, ann, id)
                .forEach(call -> assertThat(codeOf(call)).isEqualTo("comment.not-found")));
        LongStream.of(1, Long.MAX_VALUE, post.value(), comment.value(), tea.value())
                .mapToObj(RulesId::new)
                .forEach(id -> aboutRules(host, ann, id)
                        .forEach(call -> assertThat(codeOf(call)).isEqualTo("rules.not-found")));
        noCommunities.mapToObj(CommunityId::new).forEach(id -> aboutACommunity(host, ann, id)
                .forEach(call -> assertThat(codeOf(call)).isEqualTo("community.not-found")));

        assertThat(Everything.of(host, ann, tea, post)).isEqualTo(before);
    }

    @Test
    default void unknownIdsAndIdsOfAnotherTypeAreFoundByNoRead(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(ann, post, "Comment");
        PageRequest page = PageRequest.first(10);
        host.reactions().add(ann, post, "like");
        host.reactions().add(ann, comment, "like");
        host.passing(Duration.ofHours(1));
        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "New"));
        host.posts().edit(ann, comment, Edit.of(host.comment(ann, post, comment), "New"));

        for (long id : new long[] {1, Long.MAX_VALUE, comment.value(), tea.value()}) {
            assertThat(host.posts().find(ann, new PostId(id))).isEmpty();
            assertThat(host.posts().thread(ann, new PostId(id), page)).isEmpty();
            assertThat(host.communities().find(ann, new CommunityId(id)))
                    .isEqualTo(id == tea.value() ? host.communities().find(ann, tea) : java.util.Optional.empty());
        }
        assertThat(host.posts().revisions(ann, new PostId(1))).isEmpty();
        assertThat(host.posts().revisions(ann, post)).hasSize(1);
        assertThat(host.posts().revisions(ann, comment)).hasSize(1);
        assertThat(host.posts().revisions(ann, new CommentId(post.value()))).isEmpty();
        assertThat(host.posts().revisions(ann, new PostId(comment.value()))).isEmpty();
        assertThat(host.reactions().who(ann, post, page).items()).hasSize(1);
        assertThat(host.reactions().who(ann, comment, page).items()).hasSize(1);
        assertThat(codeOf(() -> host.reactions().who(ann, new CommentId(post.value()), page)))
                .isEqualTo("comment.not-found");
        assertThat(codeOf(() -> host.reactions().who(ann, new PostId(comment.value()), page)))
                .isEqualTo("post.not-found");
        RulesScope nowhere = RulesScope.community(new CommunityId(post.value()));
        assertThat(host.house().view(ann, nowhere)).isEmpty();
        assertThat(host.house().history(ann, nowhere, page).items()).isEmpty();
        assertThat(host.feeds()
                        .read(ann, FeedQuery.community(new CommunityId(post.value())))
                        .entries())
                .isEmpty();
        assertThat(host.feeds()
                        .read(ann, FeedQuery.person(new PersonId("nobody")))
                        .entries())
                .isEmpty();
        assertThat(codeOf(() -> host.reactions().who(ann, new PostId(tea.value()), page)))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.reactions().who(ann, new CommentId(tea.value()), page)))
                .isEqualTo("comment.not-found");
    }

    @Test
    default void idsAreReadBackFromTheirTextAndFromNothingElse(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        String text = post.toString();

        assertThat(PostId.parse(text)).isEqualTo(post);
        for (String bad : List.of(
                "",
                "p",
                "p0",
                "p-1",
                "p+1",
                "p01",
                "P1",
                "pz",
                "p1 ",
                " p1",
                "c1",
                "1",
                "p1é",
                "p" + "v".repeat(13),
                text.toUpperCase(java.util.Locale.ROOT),
                text + "0000",
                "p\u0661",
                "p'",
                "x".repeat(1_000_000))) {
            assertThat(violationOf(() -> PostId.parse(bad))).isEqualTo("id.invalid");
        }
        assertThat(violationOf(() -> CommentId.parse(text))).isEqualTo("id.invalid");
        assertThat(violationOf(() -> CommunityId.parse(text))).isEqualTo("id.invalid");
        assertThat(violationOf(() -> new PostId(0))).isEqualTo("id.invalid");
        assertThat(violationOf(() -> new CommunityId(-1))).isEqualTo("id.invalid");
    }

    @Test
    default void aPersonIdIsAShortPlainText(TestHost host) {
        for (String bad : List.of("", " ", " a", "a ", "a\u0000", "a\n", "\uD83D", "x".repeat(201))) {
            assertThat(violationOf(() -> new PersonId(bad))).isEqualTo("person.id");
        }
        Actor strange = host.person("O'Brien; %_\\ 👍");
        PostId post = host.update(strange, host.open(strange), "Text");
        assertThat(host.post(strange, post).author()).map(person -> person.id()).contains(TestHost.id(strange));
        host.kring().following().block(host.person("Bob"), TestHost.id(strange));
        assertThat(host.posts().find(Actor.of("bob"), post)).isEmpty();
    }

    private static List<ThrowingCallable> aboutAPost(TestHost host, Actor ann, CommunityId tea, PostId id) {
        return List.of(
                () -> host.posts().comment(ann, id, CommentDraft.of("Text")),
                () -> host.posts().edit(ann, id, new Edit(1, null, "Text", List.of(), false, null)),
                () -> host.posts().withdraw(ann, id),
                () -> host.posts().publishDraft(ann, id),
                () -> host.posts().move(ann, id, tea),
                () -> host.posts().unaccept(ann, id),
                () -> host.posts().pin(ann, id, PinsContract.PINNED),
                () -> host.posts().unpin(ann, id),
                () -> host.posts().seen(ann, id),
                () -> host.reactions().add(ann, id, "like"),
                () -> host.reactions().remove(ann, id, "like"),
                () -> host.kring().moderation().remove(ann, id, "Why"),
                () -> host.kring().moderation().restore(ann, id, 2),
                () -> host.kring().moderation().release(ann, id, 1),
                () -> host.kring().moderation().refuse(ann, id, 1, "Why"),
                () -> host.kring().moderation().lock(ann, id),
                () -> host.kring().moderation().unlock(ann, id));
    }

    private static List<ThrowingCallable> aboutAComment(TestHost host, Actor ann, CommentId id) {
        return List.of(
                () -> host.posts().comment(ann, id, CommentDraft.of("Text")),
                () -> host.posts().edit(ann, id, new Edit(1, null, "Text", List.of(), false, null)),
                () -> host.posts().withdraw(ann, id),
                () -> host.posts().accept(ann, id),
                () -> host.reactions().add(ann, id, "like"),
                () -> host.reactions().remove(ann, id, "like"),
                () -> host.kring().moderation().remove(ann, id, "Why"),
                () -> host.kring().moderation().restore(ann, id, 2),
                () -> host.kring().moderation().release(ann, id, 1));
    }

    private static List<ThrowingCallable> aboutRules(TestHost host, Actor ann, RulesId id) {
        Actor speaker = ann.as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
        return List.of(
                () -> host.house().enact(speaker, id), () -> host.house().withdraw(speaker, id), () -> host.house()
                        .accept(speaker, id));
    }

    private static List<ThrowingCallable> aboutACommunity(TestHost host, Actor ann, CommunityId id) {
        PageRequest page = PageRequest.first(10);
        PersonId bob = TestHost.id(host.person("Bob"));
        return List.of(
                () -> host.communities().edit(ann, id, 1, CommunityDraft.open("Tea", "?")),
                () -> host.communities().changeKind(ann, id, CommunityKind.CLOSED),
                () -> host.communities().archive(ann, id),
                () -> host.communities().restore(ann, id),
                () -> host.communities().join(ann, id),
                () -> host.communities().leave(ann, id),
                () -> host.communities().accept(ann, id),
                () -> host.communities().refuse(ann, id),
                () -> host.communities().approve(ann, id, bob),
                () -> host.communities().decline(ann, id, bob),
                () -> host.communities().invite(ann, id, bob),
                () -> host.communities().add(ann, id, List.of(bob)),
                () -> host.communities().remove(ann, id, bob),
                () -> host.communities().ban(ann, id, bob),
                () -> host.communities().lift(ann, id, bob),
                () -> host.communities().changeRole(ann, id, bob, Role.MODERATOR),
                () -> host.communities().members(ann, id, page),
                () -> host.communities().requests(ann, id, page),
                () -> host.posts().publish(ann, PostDraft.update(id, "Text")),
                () -> host.posts().saveDraft(ann, PostDraft.update(id, "Text")),
                () -> host.posts().audience(ann, id),
                () -> host.house().propose(ann, RulesScope.community(id), host.draft("Be kind")),
                () -> host.kring().moderation().held(ann, id, page),
                () -> host.kring().following().follow(ann, Subject.community(id)),
                () -> host.kring().following().mute(ann, Subject.community(id), null));
    }
}
