package io.kring.testkit.behaviour.command;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.community.MembershipOutcome;
import io.kring.feed.FeedQuery;
import io.kring.house.House;
import io.kring.house.HouseWordDraft;
import io.kring.house.HouseWordOutcome;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A command with a key has its effect once. */
public interface OnceContract extends KringContract {
    @Test
    default void publishingAgainWithTheSameKeyAnswersAsTheFirstTimeAndDoesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft draft = PostDraft.update(tea, "Once");

        PublishOutcome<PostId> first = host.posts().publish(ann.once("key"), draft);
        PublishOutcome<PostId> second = host.posts().publish(ann.once("key"), draft);
        PublishOutcome<PostId> other = host.posts().publish(ann.once("other"), draft);

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(2);
        assertThat(host.events().of(io.kring.event.EventType.POST_PUBLISHED)).hasSize(2);
    }

    @Test
    default void aDraftWithDetailsIsTheSameOnAnotherNode(TestHost host) {
        PostKind<int[]> here = measured();
        host.with(builder -> builder.kind(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostKind<int[]> elsewhere = measured();
        Kring other = host.another(builder -> builder.kind(elsewhere));

        PublishOutcome<PostId> first =
                host.posts().publish(ann.once("key"), PostDraft.of(tea, here, null, "Hot", new int[] {80}));
        PublishOutcome<PostId> second =
                other.posts().publish(ann.once("key"), PostDraft.of(tea, elsewhere, null, "Hot", new int[] {80}));

        assertThat(second).isEqualTo(first);
        assertThat(codeOf(() -> other.posts()
                        .publish(ann.once("key"), PostDraft.of(tea, elsewhere, null, "Hot", new int[] {95}))))
                .isEqualTo("once.key-reused");
    }

    /** A kind whose codec and details have no text of their own. */
    private static PostKind<int[]> measured() {
        return new PostKind<>("measured", 1, false, false, new PostKind.Codec<>() {
            @Override
            public SortedMap<String, String> write(int[] degrees) {
                return new TreeMap<>(Map.of("degrees", Integer.toString(degrees[0])));
            }

            @Override
            public int[] read(int version, SortedMap<String, String> facts) {
                return new int[] {Integer.parseInt(facts.getOrDefault("degrees", "0"))};
            }
        });
    }

    @Test
    default void everyRoomsCommandsAnswerAgainAndHaveOneEffect(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityDraft communityDraft = CommunityDraft.open("Tea", "?");
        Community tea = host.communities().create(ann.once("1"), communityDraft);
        assertThat(host.communities().create(ann.once("1"), communityDraft).id())
                .isEqualTo(tea.id());
        assertThat(host.communities().mine(ann, PageRequest.first(10)).items()).hasSize(1);

        assertThat(host.communities().join(bob.once("1"), tea.id())).isEqualTo(JoinOutcome.JOINED);
        assertThat(host.communities().join(bob.once("1"), tea.id())).isEqualTo(JoinOutcome.JOINED);
        assertThat(host.communities().leave(bob, tea.id())).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().join(bob.once("1"), tea.id())).isEqualTo(JoinOutcome.JOINED);
        assertThat(host.community(bob, tea.id()).role()).isEmpty();

        PostId post = host.update(ann, tea.id(), "Text");
        var comment = host.posts().comment(bob.once("2"), post, CommentDraft.of("Comment"));
        assertThat(host.posts().comment(bob.once("2"), post, CommentDraft.of("Comment")))
                .isEqualTo(comment);
        assertThat(host.post(ann, post).comments()).isEqualTo(1);

        assertThat(host.reactions().add(bob.once("3"), post, "like").changed()).isTrue();
        assertThat(host.reactions().add(bob.once("3"), post, "like").changed()).isTrue();
        assertThat(host.post(ann, post).reactions()).containsEntry("like", 1);

        Edit edit = Edit.of(host.post(ann, post), "New text");
        EditOutcome edited = host.posts().edit(ann.once("2"), post, edit);
        assertThat(host.posts().edit(ann.once("2"), post, edit)).isEqualTo(edited);
        assertThat(host.post(ann, post).version()).isEqualTo(2);

        CommentId id = comment.id().orElseThrow();
        host.kring().moderation().remove(ann.once("3"), id, "Rude");
        host.kring().moderation().restore(ann, id, 2);
        host.kring().moderation().remove(ann.once("3"), id, "Rude");
        assertThat(host.comment(bob, post, id).state()).isEqualTo(io.kring.post.PostState.VISIBLE);
    }

    @Test
    default void commandsOfTheHouseAnswerAgainAndHaveOneEffect(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bob = host.person("Bob");
        House house = host.house();
        RulesScope all = RulesScope.house();
        RulesDraft draft = host.draft("Be kind");
        HouseWordDraft word = new HouseWordDraft("Power", null);

        HouseWordOutcome said = house.say(sanne.once("1"), 0, word);
        assertThat(house.say(sanne.once("1"), 0, word)).isEqualTo(said);
        ProposeOutcome proposed = house.propose(sanne.once("2"), all, draft);
        assertThat(house.withdraw(sanne.once("3"), proposed.id())).isEqualTo(RulesOutcome.DONE);
        assertThat(house.propose(sanne.once("2"), all, draft)).isEqualTo(proposed);
        assertThat(host.rules(bob, all).inConsultation()).isEmpty();
        assertThat(house.withdraw(sanne.once("3"), proposed.id())).isEqualTo(RulesOutcome.DONE);
        assertThat(codeOf(() -> house.propose(sanne.once("2"), all, host.draft("Other"))))
                .isEqualTo("once.key-reused");

        RulesId rules = host.propose(sanne, all, "Be kind");
        host.clock().move(Duration.ofDays(7));
        assertThat(house.enact(sanne.once("4"), rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(house.enact(sanne.once("4"), rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(house.enact(sanne, rules)).isEqualTo(RulesOutcome.UNCHANGED);
        assertThat(house.accept(bob.once("1"), rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(house.accept(bob.once("1"), rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(house.accept(bob, rules)).isEqualTo(RulesOutcome.UNCHANGED);
        assertThat(host.events().of(io.kring.event.EventType.HOUSE_SAID)).hasSize(1);
        assertThat(host.events().of(io.kring.event.EventType.RULES_ENACTED)).hasSize(1);
    }

    @Test
    default void aScheduledAndAHeldOutcomeAreAnsweredAgainAsTheyWere(TestHost host) {
        host.with(builder ->
                builder.moderation(submission -> submission.markdown().contains("hold")
                        ? io.kring.moderation.Verdict.of(
                                io.kring.moderation.Verdict.Level.HOLD, "rule", "a=b; \\ \n\"c\"")
                        : io.kring.moderation.Verdict.noOpinion()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft later = PostDraft.update(tea, "Later")
                .publishedAt(host.clock().instant().plus(Duration.ofHours(1)));
        PostDraft held = PostDraft.update(tea, "hold");

        assertThat(host.posts().publish(ann.once("1"), later))
                .isEqualTo(host.posts().publish(ann.once("1"), later));
        assertThat(host.posts().publish(ann.once("2"), held))
                .isEqualTo(host.posts().publish(ann.once("2"), held));
    }

    @Test
    default void theSameKeyWithOtherContentOrAnotherCommandIsATypedError(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.posts()
                .publish(ann.once("key"), PostDraft.update(tea, "Once"))
                .id()
                .orElseThrow();

        assertThat(codeOf(() -> host.posts().publish(ann.once("key"), PostDraft.update(tea, "Twice"))))
                .isEqualTo("once.key-reused");
        assertThat(codeOf(() -> host.posts().saveDraft(ann.once("key"), PostDraft.update(tea, "Once"))))
                .isEqualTo("once.key-reused");
        assertThat(codeOf(() -> host.reactions().add(ann.once("key"), post, "like")))
                .isEqualTo("once.key-reused");
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
    }

    @Test
    default void keysOfDifferentPeopleHaveNothingToDoWithOneAnother(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        assertThat(host.posts()
                        .publish(ann.once("key"), PostDraft.update(tea, "Hers"))
                        .id())
                .isPresent();
        assertThat(host.posts()
                        .publish(bob.once("key"), PostDraft.update(tea, "His"))
                        .id())
                .isPresent();
    }

    @Test
    default void whatHadNoEffectSpendsNoKey(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withCap(1));
        PostDraft draft = PostDraft.update(tea, "Text");
        assertThat(codeOf(() -> host.posts().publish(bob.once("1"), draft))).isEqualTo("action.not-allowed");
        assertThat(host.communities().join(bob.once("2"), tea)).isEqualTo(JoinOutcome.FULL);

        var read = host.community(ann, tea);
        host.communities()
                .edit(ann, tea, read.version(), CommunityDraft.from(read).withCap(null));

        assertThat(host.communities().join(bob.once("2"), tea)).isEqualTo(JoinOutcome.JOINED);
        assertThat(host.posts().publish(bob.once("1"), draft).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void aKeyIsForgottenAfterTwentyFourHours(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft draft = PostDraft.update(tea, "Once");
        PublishOutcome<PostId> first = host.posts().publish(ann.once("key"), draft);
        host.passing(Duration.ofHours(24).minusSeconds(1));
        assertThat(host.posts().publish(ann.once("key"), draft)).isEqualTo(first);

        host.clock().move(Duration.ofSeconds(2));

        PublishOutcome<PostId> second = host.posts().publish(ann.once("key"), draft);
        assertThat(second).isNotEqualTo(first);
        assertThat(host.posts().publish(ann.once("key"), draft)).isEqualTo(second);
        host.passing(Duration.ofHours(1));
        assertThat(host.posts().publish(ann.once("key"), draft)).isEqualTo(second);
    }

    @Test
    default void addingPeopleInBulkWithAKeyAddsEachOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        var people = List.of(TestHost.id(bob), TestHost.id(cor));

        var first = host.communities().add(ann.once("key"), tea, people);
        host.communities().leave(cor, tea);
        var second = host.communities().add(ann.once("key"), tea, people);

        assertThat(second).isEqualTo(first);
        assertThat(host.community(ann, tea).members()).hasValue(2);
    }

    @Test
    default void twoCommandsWithTheSameKeyAtTheSameTimeHaveOneEffect(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft draft = PostDraft.update(tea, "Once");
        for (int round = 0; round < 10; round++) {
            Actor keyed = ann.once("key" + round);

            var one = CompletableFuture.supplyAsync(() -> host.posts().publish(keyed, draft));
            var two = CompletableFuture.supplyAsync(() -> host.posts().publish(keyed, draft));

            assertThat(one.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join())
                    .isEqualTo(two.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                            .join());
        }
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(10);
    }

    @Test
    default void aKeyIsAShortPrintableText(TestHost host) {
        Actor ann = host.person("Ann");

        for (String bad : List.of("", "a b", "é", "\u0000", "x".repeat(101))) {
            assertThat(violationOf(() -> ann.once(bad))).isEqualTo("once.key");
        }
        assertThat(host.open(ann.once("x".repeat(100)))).isNotNull();
    }
}
