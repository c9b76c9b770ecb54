package io.kring.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.access.Role;
import io.kring.error.Misconfigured;
import io.kring.id.CommunityId;
import io.kring.internal.text.MarkdownAnalyser;
import io.kring.moderation.Background;
import io.kring.moderation.Background.Recent;
import io.kring.moderation.Finding;
import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import io.kring.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(100));

    @Nested
    class ALimitOnRate {
        private final RateLimit limit = RateLimit.standard();

        @Test
        void countsByMinuteHourAndDay() {
            assertThat(judge(said(4, Duration.ofSeconds(50)))).isEqualTo(Level.NO_OPINION);
            assertThat(rule(limit, said(5, Duration.ofSeconds(50)))).isEqualTo("rate.minute");
            assertThat(judge(said(39, Duration.ofMinutes(59)))).isEqualTo(Level.NO_OPINION);
            assertThat(rule(limit, said(40, Duration.ofMinutes(59)))).isEqualTo("rate.hour");
            assertThat(judge(said(149, Duration.ofHours(23)))).isEqualTo(Level.NO_OPINION);
            assertThat(rule(limit, said(150, Duration.ofHours(23)))).isEqualTo("rate.day");
        }

        @Test
        void isStricterForNewcomersAndLeavesEditsAlone() {
            List<Recent> two = recent(2, Duration.ofSeconds(30));

            assertThat(limit.judge(text("x", Occasion.COMMENT, NOW.minus(Duration.ofDays(6)), two))
                            .level())
                    .isEqualTo(Level.REJECT);
            assertThat(limit.judge(text("x", Occasion.COMMENT, NOW.minus(Duration.ofDays(8)), two))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
            assertThat(limit.judge(text("x", Occasion.EDIT, null, recent(500, Duration.ofSeconds(30))))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
        }

        private Level judge(Submission submission) {
            return limit.judge(submission).level();
        }
    }

    @Nested
    class ALimitOnMentions {
        @Test
        void countsEachPersonOnceAndPointsAtTheRest() {
            MentionLimit two = new MentionLimit(2, 0, Duration.ZERO);

            assertThat(two.judge(text("@ann @bob @ann")).level()).isEqualTo(Level.NO_OPINION);
            Verdict verdict = two.judge(text("@ann @bob @cas @ann @cas"));

            assertThat(verdict.level()).isEqualTo(Level.REJECT);
            assertThat(spans(verdict)).containsExactly(new Span(10, 14), new Span(20, 24));
        }

        @Test
        void isStricterForNewcomers() {
            Submission three = text("@ann @bob @cas", Occasion.COMMENT, NOW.minus(Duration.ofDays(1)), List.of());

            assertThat(MentionLimit.standard().judge(three).level()).isEqualTo(Level.REJECT);
            assertThat(MentionLimit.standard().judge(text("@ann @bob @cas")).level())
                    .isEqualTo(Level.NO_OPINION);
        }
    }

    @Nested
    class RulesOnLinks {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://bad.example/x",
                    "http://WWW.Bad.Example",
                    "https://bad.example./",
                    "https://a@bad.example:8080/",
                    "https://bad.example/a|b",
                    "https://bad.example\\x"
                })
        void refuseADeniedSiteAndAllBelowIt(String address) {
            Verdict verdict = LinkRules.most(5).denying("bad.example").judge(text("see <" + address + ">"));

            assertThat(verdict.level()).isEqualTo(Level.REJECT);
            assertThat(verdict.findings()).extracting(Finding::rule).containsExactly("link.denied");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://notbad.example/x",
                    "https://bad.example.org",
                    "https://x.org/?u=bad.example",
                    "/bad.example"
                })
        void leaveOtherSitesAlone(String address) {
            assertThat(LinkRules.most(5)
                            .denying("bad.example")
                            .judge(text("see [it](" + address + ")"))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
        }

        @Test
        void knowASiteInWhateverScript() {
            LinkRules rules = LinkRules.most(5).denying("bücher.example").denying("bad.example");

            assertThat(rule(rules, text("<https://xn--bcher-kva.example/>"))).isEqualTo("link.denied");
            assertThat(rule(rules, text("<https://BÜCHER.example/>"))).isEqualTo("link.denied");
            assertThat(rule(rules, text("<https://bad.example/>"))).isEqualTo("link.denied");
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://bad.example", "*.bad.example", "bad.example/", ""})
        void takeHostNamesOnly(String site) {
            assertThatThrownBy(() -> LinkRules.most(5).denying(site))
                    .isInstanceOfSatisfying(Misconfigured.class, thrown -> assertThat(thrown.code())
                            .isEqualTo("link.site"));
        }

        @Test
        void holdUnknownSitesWhereSomeAreAllowedAndTextsWithTooMany() {
            LinkRules some = LinkRules.most(2).allowing("veldstroom.example");

            assertThat(rule(some, text("https://other.example"))).isEqualTo("link.unknown");
            assertThat(some.judge(text("https://intra.veldstroom.example/?q=a|b"))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
            assertThat(
                            rule(
                                    some,
                                    text(
                                            "https://veldstroom.example/1 https://veldstroom.example/2 https://veldstroom.example/3")))
                    .isEqualTo("link.many");
        }
    }

    @Nested
    class TheSameTextAgain {
        @Test
        void isRefusedWithinTheTimeUnlessItIsShort() {
            Recent same = new Recent(NOW.minus(Duration.ofMinutes(4)), "same");
            Recent old = new Recent(NOW.minus(Duration.ofMinutes(6)), "same");
            RepeatedText policy = RepeatedText.standard();
            String text = "thirty characters and a few more";

            assertThat(rule(policy, text(text, Occasion.PUBLISH, LONG_AGO, List.of(same))))
                    .isEqualTo("repeated");
            assertThat(policy.judge(text(text, Occasion.PUBLISH, LONG_AGO, List.of(old)))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
            assertThat(policy.judge(text("Thanks!", Occasion.PUBLISH, LONG_AGO, List.of(same)))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
        }
    }

    @Nested
    class Capitals {
        @Test
        void areShoutingWhereMostLettersAreOnes() {
            assertThat(rule(Shouting.standard(), text("WHY DOES NOBODY EVER ANSWER ME")))
                    .isEqualTo("shouting");
            assertThat(rule(Shouting.standard(), text("ПОЧЕМУ НИКТО НЕ ОТВЕЧАЕТ")))
                    .isEqualTo("shouting");
            assertThat(Shouting.standard()
                            .judge(text("The KLIC, BVC and VIAG of the LS and MS nets"))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
            assertThat(Shouting.standard().judge(text("OK!")).level()).isEqualTo(Level.NO_OPINION);
            assertThat(Shouting.standard()
                            .judge(text("لماذا لا يجيب أحد على سؤالي هنا"))
                            .level())
                    .isEqualTo(Level.NO_OPINION);
        }
    }

    @Nested
    class Size {
        @Test
        void isAskedOfOneKindAndPointsAtWhatIsTooMuch() {
            assertThat(spans(new TextSize("comment", 5).judge(text("seven77")))).containsExactly(new Span(5, 7));
            assertThat(new TextSize("update", 5).judge(text("seven77")).level()).isEqualTo(Level.NO_OPINION);
        }
    }

    @Test
    void aPolicyIsLimitedToSomeSubmissionsAndLooksBackAllTheSame() {
        ModerationPolicy limited =
                RateLimit.standard().where(each -> each.role().isEmpty());

        assertThat(limited.judge(said(5, Duration.ofSeconds(50))).level()).isEqualTo(Level.NO_OPINION);
        assertThat(limited.lookback()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void reasonsAreInTheReadersLanguage() {
        Finding finding = RateLimit.standard()
                .judge(said(5, Duration.ofSeconds(50)))
                .findings()
                .get(0);

        assertThat(finding.reason().in(Locale.forLanguageTag("nl-BE"))).contains("minuut");
        assertThat(finding.reason().in(Locale.FRENCH)).contains("minute");
    }

    private static String rule(ModerationPolicy policy, Submission submission) {
        return policy.judge(submission).findings().get(0).rule();
    }

    private static List<Span> spans(Verdict verdict) {
        return verdict.findings().get(0).spans();
    }

    private static Submission said(int many, Duration ago) {
        return text("text", Occasion.COMMENT, LONG_AGO, recent(many, ago));
    }

    private static List<Recent> recent(int many, Duration ago) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Recent(NOW.minus(ago), "other " + i))
                .toList();
    }

    private static Submission text(String markdown) {
        return text(markdown, Occasion.COMMENT, LONG_AGO, List.of());
    }

    private static Submission text(
            String markdown,
            Occasion occasion,
            @org.jspecify.annotations.Nullable Instant memberSince,
            List<Recent> recent) {
        return new Submission(
                occasion,
                new PersonId("somebody"),
                Optional.of(new CommunityId(1)),
                Optional.of(Role.MEMBER),
                "comment",
                List.of(new Part(Submission.MARKDOWN, markdown)),
                new MarkdownAnalyser().analyse(markdown).all(),
                new Background(NOW, Optional.ofNullable(memberSince), recent, "same"));
    }
}
