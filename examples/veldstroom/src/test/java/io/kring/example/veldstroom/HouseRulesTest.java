package io.kring.example.veldstroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.moderation.Background;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseRulesTest {
    @Nested
    class AccountNumbersWait {
        private final ModerationPolicy policy = new AccountNumbers();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "op NL91ABNA0417164300 en niet op die van mijn ex",
                    "NL91 ABNA 0417 1643 00",
                    "iban nl91abna0417164300.",
                    "BE68 5390 0754 7034",
                    "DE89370400440532013000",
                })
        void whereTheChecksumHolds(String text) {
            assertThat(judge(policy, text).level()).isEqualTo(Verdict.Level.HOLD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "NL91ABNA0417164301",
                    "NL91ABNA041716430",
                    "NL91-ABNA-0417-1643-00",
                    "station NL12 en kast BE34",
                    "nog 12 moffen",
                })
        void andNothingElseDoes(String text) {
            assertThat(judge(policy, text).level()).isEqualTo(Verdict.Level.NO_OPINION);
        }

        @Test
        void andTheAuthorIsShownWhere() {
            String text = "op NL91 ABNA 0417 1643 00 graag";

            assertThat(judge(policy, text).findings()).singleElement().satisfies(finding -> assertThat(finding.spans())
                    .singleElement()
                    .satisfies(span ->
                            assertThat(text.substring(span.start(), span.end())).isEqualTo("NL91 ABNA 0417 1643 00")));
        }
    }

    @Nested
    class SecondThoughtsAreAskedFor {
        private final ModerationPolicy policy = new SecondThoughts();

        @Test
        void whereATextShoutsOrBelittles() {
            assertThat(judge(policy, "JULLIE LUISTEREN NOOIT, stelletje kantoorklerken")
                            .findings())
                    .hasSize(2);
            assertThat(judge(policy, "Stelletje klerken").level()).isEqualTo(Verdict.Level.NUDGE);
        }

        @Test
        void andNotForAbbreviations() {
            assertThat(judge(policy, "BVC, MS, LS, KLIC, VIAG: vijf afkortingen op één bon")
                            .level())
                    .isEqualTo(Verdict.Level.NO_OPINION);
            assertThat(judge(policy, "OK").level()).isEqualTo(Verdict.Level.NO_OPINION);
        }
    }

    private static Verdict judge(ModerationPolicy policy, String text) {
        return policy.judge(new Submission(
                Submission.Occasion.COMMENT,
                new PersonId("somebody"),
                Optional.of(new CommunityId(1)),
                Optional.empty(),
                "comment",
                List.of(new Submission.Part(Submission.MARKDOWN, text)),
                List.of(),
                new Background(Instant.EPOCH, Optional.empty(), List.of(), "")));
    }
}
