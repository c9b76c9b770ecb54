package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityEditOutcome;
import io.kring.community.CommunityQuery;
import io.kring.moderation.Finding;
import io.kring.moderation.Submission;
import io.kring.moderation.Unsuitable;
import io.kring.moderation.Verdict;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Names of communities and what people say of themselves pass the same policies as posts; they cannot wait. */
public interface NamesContract extends KringContract {
    @Test
    default void aNameThatPoliciesRefuseOrWouldHoldStartsNoCommunity(TestHost host) {
        Actor ann = judging(host);
        CommunityDraft fine = CommunityDraft.open("Tea", "Leaves and water");

        for (CommunityDraft draft : List.of(
                fine.withName("reject"),
                fine.withPurpose("hold"),
                fine.withThemes("tea", "reject"),
                fine.withQuestion("hold?"))) {
            Unsuitable refusal = unsuitable(() -> host.communities().create(ann, draft));

            assertThat(refusal.code()).isEqualTo("text.unsuitable");
            assertThat(refusal.confirmation()).isEmpty();
        }
        assertThat(unsuitable(() -> host.communities().create(ann, fine.withThemes("tea", "so reject")))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.spans()).containsExactly(new Finding.Span("themes[1]", 3, 9)));
        assertThat(host.communities()
                        .discover(ann, CommunityQuery.all(), PageRequest.first(5))
                        .items())
                .isEmpty();
        assertThat(host.communities().create(ann, fine).name()).isEqualTo("Tea");
    }

    @Test
    default void aNudgeIsOvercomeByItsConfirmationAndForThisNameAlone(TestHost host) {
        Actor ann = judging(host);
        CommunityDraft draft = CommunityDraft.open("A nudge", "Leaves and water");

        Unsuitable nudge = unsuitable(() -> host.communities().create(ann, draft));
        String confirmation = nudge.confirmation().orElseThrow();

        assertThat(nudge.code()).isEqualTo("text.nudged");
        assertThat(codeOf(() -> host.communities()
                        .create(ann, draft.withName("Another nudge").confirmed(confirmation))))
                .isEqualTo("text.nudged");
        assertThat(host.communities().create(ann, draft.confirmed(confirmation)).name())
                .isEqualTo("A nudge");
    }

    @Test
    default void ofNewSettingsOnlyNewWordsAreJudged(TestHost host) {
        Actor ann = judging(host);
        CommunityDraft draft = CommunityDraft.open("A nudge", "Leaves and water");
        String confirmation = unsuitable(() -> host.communities().create(ann, draft))
                .confirmation()
                .orElseThrow();
        Community tea = host.communities().create(ann, draft.confirmed(confirmation));

        CommunityEditOutcome edited = host.communities()
                .edit(ann, tea.id(), tea.version(), CommunityDraft.from(tea).withPurpose("Leaves, water, talk"));

        assertThat(edited.kind()).isEqualTo(CommunityEditOutcome.Kind.EDITED);
        assertThat(codeOf(() -> host.communities()
                        .edit(
                                ann,
                                tea.id(),
                                edited.current().version(),
                                CommunityDraft.from(edited.current()).withPurpose("reject"))))
                .isEqualTo("text.unsuitable");
        assertThat(host.communities().find(ann, tea.id()).orElseThrow().purpose())
                .isEqualTo("Leaves, water, talk");
    }

    @Test
    default void whatSomebodySaysOfThemselvesIsJudged(TestHost host) {
        Actor ann = judging(host);
        host.kring().people().describe(ann, ProfileDraft.of("Pumps", "tea"));

        assertThat(codeOf(() -> host.kring().people().describe(ann, ProfileDraft.of("reject", "tea"))))
                .isEqualTo("text.unsuitable");
        assertThat(codeOf(() -> host.kring().people().describe(ann, ProfileDraft.of("Pumps", "tea", "hold"))))
                .isEqualTo("text.unsuitable");
        Unsuitable nudge = unsuitable(() -> host.kring().people().describe(ann, ProfileDraft.of("Pumps", "a nudge")));
        assertThat(own(host, ann).interests()).containsExactly("tea");

        host.kring()
                .people()
                .describe(
                        ann,
                        ProfileDraft.of("Pumps", "a nudge")
                                .confirmed(nudge.confirmation().orElseThrow()));

        assertThat(own(host, ann).interests()).containsExactly("a nudge");
        host.kring().people().describe(ann, ProfileDraft.empty());
        assertThat(own(host, ann).askMeAbout()).isEmpty();
    }

    private static Actor judging(TestHost host) {
        host.with(builder -> builder.moderation(NamesContract::judge));
        return host.person("Ann");
    }

    private static Verdict judge(Submission submission) {
        for (Submission.Part part : submission.parts()) {
            for (Verdict.Level level : List.of(Verdict.Level.REJECT, Verdict.Level.HOLD, Verdict.Level.NUDGE)) {
                int at = part.text().indexOf(level.name().toLowerCase(java.util.Locale.ROOT));
                if (at >= 0) {
                    int end = at + level.name().length();
                    return Verdict.about(
                            level,
                            "word",
                            io.kring.moderation.Reason.of("a word"),
                            List.of(new Finding.Span(part.field(), at, end)));
                }
            }
        }
        return Verdict.noOpinion();
    }

    private static Unsuitable unsuitable(ThrowingCallable call) {
        Unsuitable thrown = catchThrowableOfType(Unsuitable.class, call);
        assertThat(thrown).as("a refusal by a policy").isNotNull();
        return thrown;
    }

    private static Profile own(TestHost host, Actor actor) {
        return host.kring().people().profile(actor, TestHost.id(actor)).orElseThrow();
    }
}
