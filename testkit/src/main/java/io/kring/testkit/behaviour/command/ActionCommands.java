package io.kring.testkit.behaviour.command;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.PageAudience;
import io.kring.access.Role;
import io.kring.community.Communities;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageRef;
import io.kring.conversation.Pages;
import io.kring.house.HouseWordDraft;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.moderation.Moderation;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.Posts;
import io.kring.testkit.TestHost;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * The commands that ask for each action, by who may do them by the rules. Each scene is set when the commands are asked
 * for, on a host whose moderation holds texts with the word hold; each command can be done once after it was refused.
 */
final class ActionCommands {
    private static final PageRequest ALL = PageRequest.first(10);

    private final TestHost host;
    private final Communities communities;
    private final Posts posts;
    private final Moderation moderation;
    private final Actor ann;
    private final Actor bob;
    private final Actor speaker;
    private final CommunityId tea;

    ActionCommands(TestHost given) {
        host = given;
        communities = host.communities();
        posts = host.posts();
        moderation = host.kring().moderation();
        ann = host.person("Ann");
        bob = host.person("Bob");
        speaker = host.speaker("Pia");
        tea = host.open(ann);
        host.add(ann, tea, bob);
    }

    /** At least one for each action; one that is new has to be told here. */
    List<ThrowingCallable> of(Action action) {
        return switch (action) {
            case CREATE_COMMUNITY -> List.of(() -> host.open(bob));
            case MAKE_SECRET ->
                List.of(
                        () -> host.create(ann, CommunityDraft.secret(host.name(), "Say")),
                        () -> communities.changeKind(ann, tea, CommunityKind.SECRET));
            case EDIT_COMMUNITY -> {
                Community read = host.community(ann, tea);
                yield List.of(() -> communities.edit(
                        ann, tea, read.version(), CommunityDraft.from(read).withName("Green tea")));
            }
            case CHANGE_KIND -> List.of(() -> communities.changeKind(ann, tea, CommunityKind.CLOSED));
            case ARCHIVE_COMMUNITY -> List.of(() -> communities.archive(ann, tea), () -> communities.restore(ann, tea));
            case JOIN -> joining();
            case INVITE -> List.of(() -> communities.invite(ann, tea, newcomer("Cor")));
            case ADD_MEMBERS -> List.of(() -> communities.add(ann, tea, List.of(newcomer("Cor"))));
            case HANDLE_REQUESTS -> handling();
            case REMOVE_MEMBER ->
                List.of(
                        () -> communities.ban(ann, tea, newcomer("Cor")),
                        () -> communities.lift(ann, tea, newcomer("Cor")),
                        () -> communities.remove(ann, tea, TestHost.id(bob)));
            case CHANGE_ROLE -> List.of(() -> communities.changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR));
            case PUBLISH -> {
                PostId draft = posts.saveDraft(bob, PostDraft.update(tea, "Not yet"));
                yield List.of(
                        () -> posts.publish(bob, PostDraft.update(tea, "Now")),
                        () -> posts.saveDraft(bob, PostDraft.update(tea, "Later")),
                        () -> posts.publishDraft(bob, draft));
            }
            case ANNOUNCE -> List.of(() -> posts.publish(ann, PostDraft.announcement(tea, "Hear", "Tea at four")));
            case COMMENT -> {
                PostId post = post();
                CommentId comment = host.comment(ann, post, "First");
                yield List.of(
                        () -> posts.comment(bob, post, CommentDraft.of("Second")),
                        () -> posts.comment(bob, comment, CommentDraft.of("Third")),
                        () -> pages().comment(bob, page(), CommentDraft.of("Fourth")));
            }
            case REACT -> {
                PostId post = post();
                yield List.of(
                        () -> host.reactions().add(ann, post, "like"),
                        () -> host.reactions().remove(ann, post, "like"),
                        () -> pages().react(ann, page(), "like"));
            }
            case EDIT -> {
                PostId post = post();
                yield List.of(() -> posts.edit(bob, post, new Edit(1, null, "Better", List.of(), false, null)));
            }
            case WITHDRAW -> {
                PostId post = post();
                yield List.of(() -> posts.withdraw(bob, post));
            }
            case REMOVE_CONTENT -> {
                PostId post = post();
                yield List.of(() -> moderation.remove(ann, post, "Rude"), () -> moderation.restore(ann, post, 2));
            }
            case LOCK -> {
                PostId post = post();
                yield List.of(() -> moderation.lock(ann, post), () -> moderation.unlock(ann, post));
            }
            case MOVE -> {
                PostId post = post();
                CommunityId other = host.open(ann);
                yield List.of(() -> posts.move(ann, post, other));
            }
            case ACCEPT_ANSWER -> {
                PostId question = host.question(bob, tea);
                CommentId answer = host.answer(ann, question, "Green");
                yield List.of(() -> posts.accept(bob, answer), () -> posts.unaccept(bob, question));
            }
            case PIN -> {
                PostId post = post();
                yield List.of(
                        () -> posts.pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.empty())),
                        () -> posts.unpin(ann, post));
            }
            case DECIDE_HELD -> {
                PostId released = host.publish(bob, PostDraft.update(tea, "hold"));
                PostId refused = host.publish(bob, PostDraft.update(tea, "hold too"));
                yield List.of(
                        () -> moderation.held(ann, tea, ALL),
                        () -> moderation.release(ann, released, 1),
                        () -> moderation.refuse(ann, refused, 1, "Rude"));
            }
            case TIE_PAGE -> {
                PostId discussion = post();
                yield List.of(() -> pages().tie(ann, page(), discussion), () -> pages().untie(ann, page(), discussion));
            }
            case CLOSE_LOOP ->
                List.of(() -> pages().closeLoop(ann, page(), LoopOutcome.of("Ede is closer", "It will be Ede")));
            case EDIT_HOUSE -> rulemaking(RulesScope.house(), speaker);
            case EDIT_RULES -> rulemaking(RulesScope.community(tea), ann);
            case ACCEPT_RULES -> {
                RulesId rules = host.enacted(ann, RulesScope.community(tea), "Green first");
                yield List.of(() -> host.house().accept(bob, rules));
            }
        };
    }

    private List<ThrowingCallable> joining() {
        Actor cor = host.person("Cor");
        CommunityId invited = host.closed(ann);
        CommunityId accepted = host.closed(ann);
        communities.invite(ann, invited, TestHost.id(cor));
        communities.invite(ann, accepted, TestHost.id(cor));
        return List.of(
                () -> communities.join(cor, tea),
                () -> communities.join(cor, invited),
                () -> communities.accept(cor, accepted));
    }

    private List<ThrowingCallable> handling() {
        CommunityId closed = host.closed(ann);
        communities.join(bob, closed);
        communities.join(host.person("Cor"), closed);
        return List.of(
                () -> communities.approve(ann, closed, TestHost.id(bob)),
                () -> communities.decline(ann, closed, newcomer("Cor")));
    }

    private List<ThrowingCallable> rulemaking(RulesScope scope, Actor actor) {
        RulesId withdrawn = host.propose(actor, scope, "Be brief");
        ThrowingCallable withdraw = () -> host.house().withdraw(actor, withdrawn);
        ThrowingCallable propose = () -> host.house().propose(actor, scope, host.draft("Be kind"));
        ThrowingCallable say = () -> host.house().say(actor, 0, new HouseWordDraft("Power", null));
        return actor.equals(speaker) ? List.of(withdraw, propose, say) : List.of(withdraw, propose);
    }

    private Pages pages() {
        return host.kring().pages();
    }

    private PageRef page() {
        return PageRef.of("/news/42", "Ede", PageAudience.everyone()).ownedBy(TestHost.id(ann));
    }

    private PostId post() {
        return host.update(bob, tea, "Text");
    }

    private PersonId newcomer(String name) {
        return TestHost.id(host.person(name));
    }
}
