package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.Misconfigured;
import io.kring.event.EventType;
import io.kring.house.HouseRule;
import io.kring.house.HouseView;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.house.RulesState;
import io.kring.house.RulesVersion;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Rules are proposed, talked about for a while, and then enacted or withdrawn (P21). */
public interface ConsultationContract extends KringContract {
    @Test
    default void rulesAreProposedTalkedAboutAndEnacted(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope scope = RulesScope.community(host.open(ann));
        Instant start = host.clock().instant();
        Instant until = start.plus(Duration.ofDays(10));
        HouseRule kind = new HouseRule("Be kind", "Also when you *disagree*.");
        HouseRule brief = HouseRule.of("Be brief");

        ProposeOutcome proposed = host.house().propose(ann, scope, RulesDraft.until(until, kind, brief));

        assertThat(proposed.kind()).isEqualTo(ProposeOutcome.Kind.PROPOSED);
        RulesVersion draft = host.rules(bob, scope).inConsultation().orElseThrow();
        assertThat(draft.id()).isEqualTo(proposed.id());
        assertThat(draft.scope()).isEqualTo(scope);
        assertThat(draft.state()).isEqualTo(RulesState.IN_CONSULTATION);
        assertThat(draft.version()).isEmpty();
        assertThat(draft.rules()).containsExactly(kind, brief);
        assertThat(draft.proposedAt()).isEqualTo(start);
        assertThat(draft.consultUntil()).isEqualTo(until);
        assertThat(draft.conversation()).isEmpty();
        assertThat(host.rules(bob, scope).inForce()).isEmpty();

        host.clock().move(Duration.ofDays(10).minusNanos(1_000));
        assertThat(host.house().enact(ann, proposed.id())).isEqualTo(RulesOutcome.STILL_IN_CONSULTATION);
        host.clock().move(Duration.ofNanos(1_000));
        assertThat(host.house().enact(ann, proposed.id())).isEqualTo(RulesOutcome.DONE);

        HouseView view = host.rules(bob, scope);
        RulesVersion now = view.inForce().orElseThrow();
        assertThat(view.inConsultation()).isEmpty();
        assertThat(view.word()).isEmpty();
        assertThat(now.id()).isEqualTo(proposed.id());
        assertThat(now.version()).hasValue(1);
        assertThat(now.state()).isEqualTo(RulesState.IN_FORCE);
        assertThat(now.rules()).containsExactly(kind, brief);
        assertThat(now.enactedAt()).contains(until);
        assertThat(now.replacedAt()).isEmpty();
    }

    @Test
    default void newRulesReplaceThoseInForce(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        RulesId first = host.enacted(sanne, RulesScope.house(), "Be kind");
        RulesId second = host.propose(sanne, RulesScope.house(), "Be kind", "Be brief");

        assertThat(host.rules(sanne, RulesScope.house()).inForce().orElseThrow().id())
                .isEqualTo(first);
        host.clock().move(Duration.ofDays(8));
        assertThat(host.house().enact(sanne, second)).isEqualTo(RulesOutcome.DONE);

        RulesVersion now = host.rules(sanne, RulesScope.house()).inForce().orElseThrow();
        assertThat(now.id()).isEqualTo(second);
        assertThat(now.version()).hasValue(2);
        assertThat(host.house().enact(sanne, second)).isEqualTo(RulesOutcome.UNCHANGED);
        assertThat(host.house().enact(sanne, first)).isEqualTo(RulesOutcome.NOT_IN_CONSULTATION);
        assertThat(host.house().withdraw(sanne, first)).isEqualTo(RulesOutcome.NOT_IN_CONSULTATION);
        assertThat(host.house().withdraw(sanne, second)).isEqualTo(RulesOutcome.NOT_IN_CONSULTATION);
        assertThat(host.events().of(EventType.RULES_ENACTED)).hasSize(2);
    }

    @Test
    default void oneDraftOfAScopeIsInConsultationAtATime(TestHost host) {
        Actor ann = host.person("Ann");
        Actor sanne = host.speaker("Sanne");
        RulesScope tea = RulesScope.community(host.open(ann));
        RulesScope other = RulesScope.community(host.open(ann));
        RulesId running = host.propose(ann, tea, "Be kind");

        ProposeOutcome second = host.house().propose(ann, tea, host.draft("Be brief"));

        assertThat(second).isEqualTo(new ProposeOutcome(ProposeOutcome.Kind.ALREADY_IN_CONSULTATION, running));
        assertThat(host.rules(ann, tea).inConsultation().orElseThrow().rules())
                .containsExactly(HouseRule.of("Be kind"));
        assertThat(host.house().propose(ann, other, host.draft("Be brief")).kind())
                .isEqualTo(ProposeOutcome.Kind.PROPOSED);
        assertThat(host.house()
                        .propose(sanne, RulesScope.house(), host.draft("Be brief"))
                        .kind())
                .isEqualTo(ProposeOutcome.Kind.PROPOSED);
        assertThat(host.events().of(EventType.RULES_PROPOSED)).hasSize(3);
    }

    @Test
    default void aWithdrawnDraftIsGoneAndMakesRoomForAnother(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        RulesId inForce = host.enacted(ann, scope, "Be kind");
        RulesId draft = host.propose(ann, scope, "Be brief");

        assertThat(host.house().withdraw(ann, draft)).isEqualTo(RulesOutcome.DONE);

        assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
        assertThat(host.rules(ann, scope).inForce().orElseThrow().id()).isEqualTo(inForce);
        host.clock().move(Duration.ofDays(30));
        assertThat(host.house().enact(ann, draft)).isEqualTo(RulesOutcome.NOT_IN_CONSULTATION);
        assertThat(host.house().withdraw(ann, draft)).isEqualTo(RulesOutcome.UNCHANGED);
        assertThat(host.house().accept(ann, draft)).isEqualTo(RulesOutcome.NOT_IN_FORCE);
        assertThat(host.house().propose(ann, scope, host.draft("Be there")).kind())
                .isEqualTo(ProposeOutcome.Kind.PROPOSED);
        assertThat(host.events().of(EventType.RULES_WITHDRAWN)).hasSize(1);
    }

    @Test
    default void aConsultationLastsAWeekAtLeastAndNinetyDaysAtMost(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        HouseRule rule = HouseRule.of("Be kind");
        Instant now = host.clock().instant();

        assertThat(violationsOf(() -> host.house()
                        .propose(
                                ann,
                                scope,
                                RulesDraft.until(now.plus(Duration.ofDays(7)).minusNanos(1_000), rule))))
                .containsExactly("consultUntil consultation.short");
        assertThat(violationsOf(() -> host.house()
                        .propose(
                                ann,
                                scope,
                                RulesDraft.until(now.plus(Duration.ofDays(90)).plusNanos(1_000), rule))))
                .containsExactly("consultUntil consultation.long");
        assertThat(violationsOf(() -> host.house().propose(ann, scope, RulesDraft.until(Instant.MAX, rule))))
                .containsExactly("consultUntil time.invalid");
        assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
        for (int days : new int[] {7, 90}) {
            RulesId draft = host.house()
                    .propose(ann, scope, RulesDraft.until(now.plus(Duration.ofDays(days)), rule))
                    .id();
            assertThat(host.house().withdraw(ann, draft)).isEqualTo(RulesOutcome.DONE);
        }
    }

    @Test
    default void theHostSetsHowLongAConsultationLastsAtLeast(TestHost host) {
        host.with(builder -> builder.limits(Limits.standard().withConsultation(Duration.ofDays(30))));
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));

        assertThat(violationsOf(() -> host.propose(ann, scope, "Be kind")))
                .containsExactly("consultUntil consultation.short");
        assertThat(host.house()
                        .propose(
                                ann,
                                scope,
                                RulesDraft.until(
                                        host.clock().instant().plus(Duration.ofDays(30)), HouseRule.of("Be kind")))
                        .kind())
                .isEqualTo(ProposeOutcome.Kind.PROPOSED);
        for (Duration never : List.of(Duration.ofNanos(-1), Duration.ofDays(90).plusNanos(1))) {
            Assertions.assertThatThrownBy(() -> Limits.standard().withConsultation(never))
                    .isInstanceOf(Misconfigured.class);
        }
    }

    @Test
    default void whoConsultsElsewhereEnactsAtOnce(TestHost host) {
        host.with(builder -> builder.limits(Limits.standard().withConsultation(Duration.ZERO)));
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        Instant past = host.clock().instant().minus(Duration.ofDays(3));

        RulesId rules = host.house()
                .propose(ann, scope, RulesDraft.until(past, HouseRule.of("Be kind")))
                .id();

        assertThat(host.house().enact(ann, rules)).isEqualTo(RulesOutcome.DONE);
        RulesVersion now = host.rules(ann, scope).inForce().orElseThrow();
        assertThat(now.consultUntil()).isEqualTo(past);
        assertThat(now.enactedAt()).contains(host.clock().instant());
    }

    @Test
    default void theConversationIsShownToWhoMayReadIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId square = host.open(ann);
        CommunityId closed = host.closed(ann);
        host.add(ann, closed, bob);
        PostId post = host.update(ann, closed, "Which rules do we want?");
        RulesScope scope = RulesScope.community(square);

        RulesId rules = host.house()
                .propose(ann, scope, host.draft("Be kind").discussedIn(post))
                .id();

        assertThat(conversation(host, ann, scope)).contains(post);
        assertThat(conversation(host, bob, scope)).contains(post);
        assertThat(conversation(host, out, scope)).isEmpty();
        host.communities().remove(ann, closed, TestHost.id(bob));
        assertThat(conversation(host, bob, scope)).isEmpty();
        host.clock().move(Duration.ofDays(8));
        host.house().enact(ann, rules);
        assertThat(host.rules(ann, scope).inForce().orElseThrow().conversation())
                .contains(post);
        assertThat(host.rules(out, scope).inForce().orElseThrow().conversation())
                .isEmpty();
        host.posts().withdraw(ann, post);
        assertThat(host.rules(ann, scope).inForce().orElseThrow().conversation())
                .isEmpty();
    }

    @Test
    default void aConversationThatTheProposerMayNotReadIsNone(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId hidden = host.update(bob, host.closed(bob), "Among us");
        PostId draft = host.posts().saveDraft(bob, PostDraft.update(host.open(bob), "Later"));
        RulesScope scope = RulesScope.community(host.open(ann));
        PostId comment = new PostId(host.comment(ann, host.update(ann, host.open(ann), "Text"), "A word")
                .value());

        for (PostId each : List.of(hidden, draft, comment, new PostId(4_242))) {
            assertThat(codeOf(() -> host.house()
                            .propose(ann, scope, host.draft("Be kind").discussedIn(each))))
                    .isEqualTo("post.not-found");
        }
        assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
    }

    @Test
    default void timesAreKeptToTheMicrosecondAndTextsWithoutBlanksAround(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        Instant until = host.clock().instant().plus(Duration.ofDays(8)).plusNanos(123_456_789);

        host.house().propose(ann, scope, RulesDraft.until(until, new HouseRule(" Be kind ", "\nAlways.\n")));

        RulesVersion draft = host.rules(ann, scope).inConsultation().orElseThrow();
        assertThat(draft.consultUntil()).isEqualTo(until.minusNanos(789));
        assertThat(draft.rules()).containsExactly(new HouseRule("Be kind", "Always."));
    }

    private static Optional<PostId> conversation(TestHost host, Actor actor, RulesScope scope) {
        return host.rules(actor, scope).inConsultation().orElseThrow().conversation();
    }
}
