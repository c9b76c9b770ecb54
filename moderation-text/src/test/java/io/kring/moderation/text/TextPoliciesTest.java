package io.kring.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.KringException;
import io.kring.id.CommunityId;
import io.kring.moderation.Background;
import io.kring.moderation.Finding;
import io.kring.moderation.Finding.Span;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.moderation.text.personal.NoPersonalData;
import io.kring.moderation.text.personal.PersonalData;
import io.kring.moderation.text.personal.PersonalDataFinder;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextPoliciesTest {
    @Test
    void theMostSevereEntryDecidesAndEachIsToldInItsField() {
        BlockedWords policy = policy("nudge word en tone stupid\nreject word en insult twerp");

        Verdict verdict = policy.judge(text("A stupid title", "You tw3rp"));

        assertThat(verdict.level()).isEqualTo(Level.REJECT);
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly("tone", "insult");
        assertThat(verdict.findings())
                .flatExtracting(Finding::spans)
                .containsExactly(new Span("title", 2, 8), new Span("markdown", 4, 9));
        assertThat(verdict.findings().get(1).reason().nl()).contains("twerp");
        assertThat(policy.judge(text("A title", "A text")).level()).isEqualTo(Level.NO_OPINION);
    }

    @Test
    void personalDataIsHeldOrWhateverTheHostChose() {
        NoPersonalData policy =
                new NoPersonalData(PersonalDataFinder.of(EnumSet.allOf(PersonalData.Kind.class)), Level.HOLD);

        Verdict verdict = policy.judge(text("Call", "Mail ann@veldstroom.example"));

        assertThat(verdict.level()).isEqualTo(Level.HOLD);
        assertThat(verdict.findings())
                .containsExactly(new Finding(
                        "personal.email", verdict.findings().get(0).reason(), List.of(new Span("markdown", 5, 27))));
        assertThat(policy.judge(text("Call", "Order 20260312")).level()).isEqualTo(Level.NO_OPINION);
    }

    @Test
    void aSetWithProblemsIsNotBuilt() {
        RuleSet twice = new RuleSet(
                List.of(
                        new WordEntry("twerp", Language.EN, Form.WORD, Severity.REJECT, "insult"),
                        new WordEntry("twerp", Language.EN, Form.WORD, Severity.ALLOW, "insult")),
                List.of());

        assertThatThrownBy(() -> RuleMatcher.of(twice))
                .isInstanceOfSatisfying(KringException.class, thrown -> assertThat(thrown.code())
                        .isEqualTo("rules.problems"));
    }

    private static BlockedWords policy(String lines) {
        return new BlockedWords(RuleMatcher.of(RuleSet.parse(lines).rules().orElseThrow()));
    }

    private static Submission text(String title, String markdown) {
        return new Submission(
                Occasion.PUBLISH,
                new PersonId("somebody"),
                Optional.of(new CommunityId(1)),
                Optional.empty(),
                "article",
                List.of(new Part(Submission.TITLE, title), new Part(Submission.MARKDOWN, markdown)),
                List.of(),
                new Background(Instant.EPOCH, Optional.empty(), List.of(), ""));
    }
}
