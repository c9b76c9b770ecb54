package io.kring.testkit.behaviour.event;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinPolicy;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.house.HouseWordDraft;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.moderation.Verdict;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.Edit;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which event each command leaves, and with which facts. */
public interface EventCatalogueContract extends KringContract {
    @Test
    default void commandsAboutACommunityLeaveTheirEventsInItsConversation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.communities().join(bob, tea);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR);
        var read = host.community(ann, tea);
        host.communities().edit(ann, tea, 1, CommunityDraft.from(read).withPurpose("New"));
        host.communities().edit(ann, tea, 2, CommunityDraft.from(read).withName("New"));
        host.communities().changeKind(ann, tea, CommunityKind.CLOSED);
        host.communities().changeKind(ann, tea, CommunityKind.OPEN);
        host.communities().ban(ann, tea, TestHost.id(bob));
        host.communities().archive(ann, tea);
        host.communities().restore(ann, tea);

        List<DomainEvent> events = host.events().all();

        assertThat(events).extracting(DomainEvent::conversation).containsOnly(tea.toString());
        assertThat(events).extracting(DomainEvent::quiet).containsOnly(false);
        assertThat(events.stream().map(EventCatalogueContract::told))
                .containsExactly(
                        "community.created {kind=OPEN}",
                        "membership.changed {from=NONE, fromRole=NONE, to=MEMBER, toRole=MEMBER}",
                        "membership.changed {from=MEMBER, fromRole=MEMBER, to=MEMBER, toRole=MODERATOR}",
                        "community.edited {what=settings}",
                        "community.edited {what=settings,name}",
                        "community.kind-changed {what=CLOSED}",
                        "community.kind-announced {what=OPEN}",
                        "membership.changed {from=MEMBER, fromRole=MODERATOR, to=BANNED, toRole=NONE}",
                        "community.archived {what=}",
                        "community.restored {what=}");
        assertThat(events.get(0).by()).contains(TestHost.id(ann));
        assertThat(events.get(1).by()).contains(TestHost.id(bob));
        assertThat(events.get(1).about()).contains(TestHost.id(bob));
        assertThat(events.get(7).by()).contains(TestHost.id(ann));
        assertThat(events.get(7).about()).contains(TestHost.id(bob));
    }

    @Test
    default void commandsAboutRulesLeaveTheirEventsInTheConversationOfTheirScope(TestHost host) {
        Actor ann = host.person("Ann");
        Actor speaker = host.speaker("Cor");
        CommunityId tea = host.open(ann);
        host.forgetEvents();
        Instant until = host.clock().instant().plus(Duration.ofDays(7));
        host.house().say(speaker, 0, new HouseWordDraft("Power", null));
        RulesId first = host.enacted(speaker, RulesScope.house(), "Be kind");
        RulesId second = host.propose(speaker, RulesScope.house(), "Be brief");
        host.house().withdraw(speaker, second);
        host.house().accept(ann, first);
        RulesId third = host.enacted(ann, RulesScope.community(tea), "Green first");
        host.house().accept(ann, third);

        List<DomainEvent> events = host.events().all();

        assertThat(events)
                .extracting(event -> event.type() + " " + event.conversation() + " " + event.facts())
                .containsExactly(
                        "house.said house {version=1}",
                        "rules.proposed house {rules=" + first + ", until=" + until + "}",
                        "rules.enacted house {rules=" + first + ", version=1}",
                        "rules.proposed house {rules=" + second + ", until=" + until.plus(Duration.ofDays(7)) + "}",
                        "rules.withdrawn house {rules=" + second + "}",
                        "rules.proposed " + tea + " {rules=" + third + ", until=" + until.plus(Duration.ofDays(7))
                                + "}",
                        "rules.enacted " + tea + " {rules=" + third + ", version=1}");
        assertThat(events).extracting(DomainEvent::quiet).containsOnly(false);
    }

    @Test
    default void commandsAboutAPostLeaveTheirEventsInItsConversation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        CommunityId other = host.open(ann);
        host.add(ann, tea, bob);
        host.forgetEvents();
        PostId post = host.question(bob, tea);
        CommentId answer = host.answer(ann, post, "Green");
        CommentId reply = host.comment(bob, answer, "Thanks");
        host.clock().move(Duration.ofHours(1));
        host.reactions().add(ann, post, "like");
        host.reactions().add(ann, post, "thanks");
        host.reactions().remove(ann, post, "thanks");
        host.reactions().add(bob, answer, "like");
        host.posts().accept(bob, answer);
        host.posts().unaccept(bob, post);
        host.posts().edit(bob, post, Edit.of(host.post(bob, post), "New"));
        host.posts().edit(bob, reply, Edit.of(host.comment(bob, post, reply), "New"));
        host.posts().pin(ann, post, new Pin(Pin.Kind.FEATURED, Optional.empty()));
        host.posts().unpin(ann, post);
        host.kring().moderation().lock(ann, post);
        host.kring().moderation().unlock(ann, post);
        host.posts().move(ann, post, other);
        host.kring().moderation().remove(ann, reply, "Rude");
        host.kring().moderation().restore(ann, reply, host.version(ann, reply));
        host.kring().moderation().remove(ann, post, "Rude");
        host.kring().moderation().restore(ann, post, host.version(ann, post));
        host.posts().withdraw(bob, reply);
        host.posts().withdraw(bob, post);

        List<DomainEvent> events = host.events().all().stream()
                .filter(event -> !event.type().endsWith(".settled"))
                .toList();

        String inTea = " {community=" + tea + ", kind=question}";
        String elsewhere = " {community=" + other + ", kind=question}";
        String theReply = " {answer=false, comment=" + reply + ", on=" + answer + "}";
        assertThat(events).extracting(DomainEvent::conversation).containsOnly(post.toString());
        assertThat(events.stream().map(EventCatalogueContract::told))
                .containsExactly(
                        "post.published" + inTea,
                        "comment.published {answer=true, comment=" + answer + ", on=" + post + "}",
                        "comment.published" + theReply,
                        "reaction.added {kind=like, on=" + post + "}",
                        "reaction.added {kind=thanks, on=" + post + "}",
                        "reaction.removed {kind=thanks, on=" + post + "}",
                        "reaction.added {kind=like, on=" + answer + "}",
                        "answer.accepted {comment=" + answer + "}",
                        "answer.unaccepted {}",
                        "post.edited" + inTea,
                        "comment.edited" + theReply,
                        "post.pinned {as=FEATURED}",
                        "post.unpinned {}",
                        "post.locked {}",
                        "post.unlocked {}",
                        "post.moved" + elsewhere,
                        "comment.removed" + theReply,
                        "comment.restored" + theReply,
                        "post.removed" + elsewhere,
                        "post.restored" + elsewhere,
                        "comment.withdrawn" + theReply,
                        "post.withdrawn" + elsewhere);
    }

    @Test
    default void whatIsHeldScheduledAndDecidedLeavesItsEvents(TestHost host) {
        host.with(builder ->
                builder.moderation(submission -> submission.markdown().contains("hold")
                        ? Verdict.of(Verdict.Level.HOLD, "rule", "because")
                        : Verdict.noOpinion()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.forgetEvents();
        PostId post = host.publish(bob, PostDraft.update(tea, "hold"));
        host.kring().moderation().release(ann, post, 1);
        CommentId comment = host.comment(bob, post, "hold");
        host.kring().moderation().refuse(ann, comment, 1, "No");
        host.kring().moderation().restore(ann, comment, host.version(ann, comment));
        host.publish(
                bob,
                PostDraft.update(tea, "Later")
                        .publishedAt(host.clock().instant().plus(Duration.ofMinutes(5))));
        host.passing(Duration.ofMinutes(6));
        PostId refused = host.publish(bob, PostDraft.update(tea, "hold"));
        host.kring().moderation().refuse(ann, refused, 1, "No");

        assertThat(host.events().typesInOrder())
                .containsExactly(
                        EventType.POST_HELD,
                        EventType.POST_RELEASED,
                        EventType.COMMENT_HELD,
                        EventType.COMMENT_REFUSED,
                        EventType.COMMENT_RESTORED,
                        EventType.POST_SCHEDULED,
                        EventType.POST_PUBLISHED,
                        EventType.POST_HELD,
                        EventType.POST_REFUSED);
    }

    @Test
    default void whatWasRefusedOrChangedNothingLeavesNoEvent(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withJoinPolicy(JoinPolicy.INVITATION));
        PostId post = host.update(ann, tea, "Text");
        host.forgetEvents();

        host.communities().join(bob, tea);
        host.communities().leave(bob, tea);
        host.communities().leave(ann, tea);
        host.reactions().remove(bob, post, "like");
        host.kring().moderation().unlock(ann, post);
        host.posts().unpin(ann, post);
        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(tea, "No"))))
                .isEqualTo("action.not-allowed");
        assertThat(host.communities()
                        .edit(ann, tea, 7, CommunityDraft.open("New", "?"))
                        .kind())
                .isEqualTo(io.kring.community.CommunityEditOutcome.Kind.STALE);

        assertThat(host.events().all()).isEmpty();
    }

    @Test
    default void noEventHoldsATextThatSomebodyWrote(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(
                ann,
                CommunityDraft.open("canary name", "canary purpose")
                        .withThemes("canary theme")
                        .withQuestion("canary question")
                        .withJoinPolicy(JoinPolicy.REQUEST));
        host.communities().join(bob, tea, "canary answer");
        host.communities().approve(ann, tea, TestHost.id(bob));
        Actor speaker = host.speaker("Cor");
        host.house().say(speaker, 0, new HouseWordDraft("canary mission", "canary word"));
        host.enacted(speaker, RulesScope.house(), "canary rule");
        host.enacted(ann, RulesScope.community(tea), "canary rule");
        PostId post = host.publish(
                bob,
                PostDraft.article(tea, "canary title", "canary body #canary @canary https://canary.example")
                        .attaching(new Attachment("/canary", "canary", "text/canary", 1)));
        CommentId comment = host.comment(bob, post, "canary comment");
        host.posts().edit(bob, post, Edit.of(host.post(bob, post), "canary edit"));
        host.kring().moderation().remove(ann, comment, "canary reason");
        var read = host.community(ann, tea);
        host.communities()
                .edit(ann, tea, read.version(), CommunityDraft.from(read).withName("canary two"));
        host.passing(Duration.ofHours(1));

        assertThat(host.events().all()).hasSizeGreaterThan(6);
        assertThat(host.events().all().toString()).doesNotContain("canary");
    }

    @Test
    default void eventsCarryPositionsThatGrowTypeVersionAndTime(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "One");
        host.update(ann, tea, "Two");

        List<DomainEvent> events = host.events().all();

        assertThat(events).extracting(DomainEvent::position).isSorted().doesNotHaveDuplicates();
        assertThat(events).extracting(DomainEvent::id).doesNotHaveDuplicates();
        assertThat(events).extracting(DomainEvent::version).containsOnly(1);
        assertThat(events).extracting(DomainEvent::imported).containsOnly(false);
        assertThat(events.get(2).at()).isEqualTo(host.clock().instant());
        assertThat(names()).containsAll(events.stream().map(DomainEvent::type).toList());
    }

    /** The names in the catalogue. */
    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Field field : EventType.class.getFields()) {
            try {
                names.add(String.valueOf(field.get(null)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        return names;
    }

    private static String told(DomainEvent event) {
        return event.type() + " " + event.facts();
    }
}
