package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityQuery;
import io.kring.house.HouseRule;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts that look dangerous and are fine, and come back as they were typed. */
public interface StrangeTextContract extends KringContract {
    /** How long rules are talked about. */
    Duration WEEK = Duration.ofDays(7);

    /** Texts that mean something to a database, a template, a shell or a browser. */
    List<String> STRANGE = List.of(
            "'; DROP TABLE kring_community; --",
            "\" OR \"1\"=\"1",
            "100 % _ \\ \\\\ [x] ^$ .*",
            "? :name {0} ${x} #{x} $$ $1",
            "<script>alert(1)</script> &amp; &#0;",
            "naïve Ünïcödé Ελληνικά עברית العربية 日本語 ไทย",
            "👍🏽 👩‍👩‍👧‍👦 🇳🇱 \uD835\uDD38",
            "e\u0301 \u0130 ı ß ﬁ ﷺ \u2028 \u2029 x",
            "null undefined NaN true 0",
            "C:\\temp\\new '' '' %s %n");

    @Test
    default void strangeTextsComeBackAsTheyWereTyped(TestHost host) {
        Actor ann = host.person("Ann");
        for (String text : STRANGE) {
            String title = text.replace("\u2028", "").replace("\u2029", "");
            CommunityId tea = host.create(ann, CommunityDraft.open(title, text).withThemes(title));
            RulesScope scope = RulesScope.community(tea);
            HouseRule rule = new HouseRule(title, text);
            host.house()
                    .propose(ann, scope, RulesDraft.until(host.clock().instant().plus(WEEK), rule));
            PostId post = host.publish(
                    ann,
                    PostDraft.article(tea, title, text)
                            .attaching(new Attachment("/f?" + tea + title, title, "text/plain", 1)));
            CommentId comment =
                    host.posts().comment(ann, post, CommentDraft.of(text)).id().orElseThrow();

            assertThat(host.community(ann, tea).name()).isEqualTo(title);
            assertThat(host.community(ann, tea).purpose()).isEqualTo(text);
            assertThat(host.rules(ann, scope).inConsultation().orElseThrow().rules())
                    .containsExactly(rule);
            assertThat(host.post(ann, post).title()).contains(title);
            assertThat(host.post(ann, post).markdown()).isEqualTo(text);
            assertThat(host.post(ann, post).attachments().get(0).name()).isEqualTo(title);
            assertThat(host.comment(ann, post, comment).markdown()).isEqualTo(text);
            assertThat(host.communities()
                            .discover(ann, CommunityQuery.all().named(title).theme(title), PageRequest.first(5))
                            .items())
                    .extracting(Community::id)
                    .containsExactly(tea);
        }
    }

    @Test
    default void bidirectionalControlsAreRefusedInNamesAndTitlesAndFineInLongTexts(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        for (String bidi : List.of("a\u202Eb", "\u2066a\u2069", "\u202Aa")) {
            assertThat(violationOf(() -> host.create(ann, CommunityDraft.open(bidi, "?"))))
                    .isEqualTo("text.character");
            assertThat(violationOf(() -> host.posts().publish(ann, PostDraft.article(tea, bidi, "Text"))))
                    .isEqualTo("text.character");
            assertThat(host.post(ann, host.update(ann, tea, bidi)).markdown()).isEqualTo(bidi);
        }
    }

    @Test
    default void anEmojiThatIsCutAtTheLengthLimitIsRefusedAndAWholeOneIsKept(TestHost host) {
        Actor ann = host.person("Ann");
        String whole = "x".repeat(78) + "😀";

        assertThat(violationOf(() -> host.create(ann, CommunityDraft.open("x" + whole, "?"))))
                .isEqualTo("text.long");
        assertThat(violationOf(() -> host.create(ann, CommunityDraft.open(("x" + whole).substring(0, 80), "?"))))
                .isEqualTo("text.character");
        assertThat(host.community(ann, host.create(ann, CommunityDraft.open(whole, "?")))
                        .name())
                .isEqualTo(whole);
    }

    @Test
    default void theLongestTextsOfTheWidestCharactersAreKept(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.create(
                ann, CommunityDraft.open("語".repeat(80), "語".repeat(1_000)).withQuestion("語".repeat(300)));
        HouseRule rule = new HouseRule("語".repeat(120), "語\n".repeat(1_000).strip());
        RulesScope scope = RulesScope.community(tea);
        host.house()
                .propose(
                        ann,
                        scope,
                        new RulesDraft(
                                Collections.nCopies(20, rule),
                                host.clock().instant().plus(WEEK),
                                null));
        PostId post = host.publish(ann, PostDraft.article(tea, "語".repeat(200), "😀".repeat(25_000)));
        CommentId comment = host.comment(ann, post, "語".repeat(10_000));

        assertThat(host.rules(ann, scope).inConsultation().orElseThrow().rules())
                .hasSize(20)
                .containsOnly(rule);
        assertThat(host.post(ann, post).markdown()).isEqualTo("😀".repeat(25_000));
        assertThat(host.comment(ann, post, comment).markdown()).hasSize(10_000);
    }

    @Test
    default void namesThatGrowWhenTheyAreFoldedAreListedPageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        List<CommunityId> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(host.create(ann, CommunityDraft.open("ﷺ".repeat(79) + i, "?")));
        }

        List<CommunityId> seen = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(1));
        while (next.isPresent()) {
            Page<Community> page = host.communities().discover(ann, CommunityQuery.all(), next.get());
            page.items().forEach(each -> seen.add(each.id()));
            next = page.next().map(PageRequest.first(1)::after);
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    default void deepNestingIsReadInReasonableTime(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        for (String nested : List.of(
                ">".repeat(40_000) + " deep",
                "- ".repeat(20_000) + "deep",
                "[".repeat(45_000) + "deep",
                "![".repeat(20_000) + "deep",
                "*".repeat(45_000) + "deep",
                "`".repeat(20_000) + "deep" + "`".repeat(19_999),
                "<a ".repeat(15_000) + "deep",
                "  ".repeat(20_000) + "deep @ann")) {
            PostId post = host.update(ann, tea, nested);

            assertThat(host.post(ann, post).markdown()).isEqualTo(nested);
            assertThat(host.posts().excerpt(nested, 50)).hasSizeLessThanOrEqualTo(50);
        }
    }
}
