package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationsOf;
import static io.kring.testkit.behaviour.input.BadTextContract.BLANK;
import static io.kring.testkit.behaviour.input.BadTextContract.BROKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kring.access.PageAudience;
import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageRef;
import io.kring.event.EventType;
import io.kring.house.HouseRule;
import io.kring.house.HouseWord;
import io.kring.house.HouseWordDraft;
import io.kring.house.HouseWordOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.id.RulesId;
import io.kring.person.Actor;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.post.CommentDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is said of pages, of oneself and of the house keeps the same rules as posts do. */
public interface BadWordsContract extends KringContract {
    /** Direction turned, as in a name that reads as another. */
    List<String> TURNED = List.of("a\u202Eb", "\u2066a\u2069", "\u202Aa");

    @Test
    default void whatNoDatabaseKeepsIsRefusedInEveryFieldAndNothingIsHalfDone(TestHost host) {
        Actor ann = host.speaker("Ann");
        calls(host, ann, "fine").values().forEach(BadWordsContract::isDone);
        List<Object> before = all(host, ann);

        for (String text : BROKEN) {
            calls(host, ann, text).forEach((field, call) -> assertThat(violationsOf(call))
                    .as("%s %s", field, text.codePoints().boxed().toList())
                    .containsExactly(field + " text.character"));
        }
        String huge = "0123456789".repeat(1_048_576);
        calls(host, ann, huge)
                .forEach((field, call) -> assertThat(violationsOf(call)).containsExactly(field + " text.long"));

        assertThat(all(host, ann)).isEqualTo(before);
    }

    @Test
    default void namesHaveSomethingToReadInThemAndTheRestIsNothingThen(TestHost host) {
        Actor ann = host.speaker("Ann");
        int version = 0;
        for (String text : BLANK) {
            Map<String, ThrowingCallable> calls = calls(host, ann, text);
            for (String field : List.of("title", "heard", "did", "rules[0].title", "interests")) {
                assertThat(violationsOf(Objects.requireNonNull(calls.get(field))))
                        .containsExactly(field + " text.blank");
            }
            isDone(Objects.requireNonNull(calls.get("askMeAbout")));
            HouseWordOutcome said = host.house().say(ann, version++, new HouseWordDraft(text, text));
            isDone(Objects.requireNonNull(calls.get("rules[0].text")));

            assertThat(profile(host, ann).askMeAbout()).isEmpty();
            assertThat(said.current()).extracting(HouseWord::mission).isEqualTo(Optional.empty());
            assertThat(said.current()).extracting(HouseWord::boardsWord).isEqualTo(Optional.empty());
            assertThat(drafted(host, ann).text()).isEmpty();
            host.house().withdraw(ann, rulesId(host, ann));
        }
    }

    @Test
    default void bidirectionalControlsAreFineInMarkdownAlone(TestHost host) {
        Actor ann = host.speaker("Ann");
        for (String text : TURNED) {
            Map<String, ThrowingCallable> calls = calls(host, ann, text);
            ThrowingCallable markdown = Objects.requireNonNull(calls.remove("rules[0].text"));
            calls.forEach((field, call) ->
                    assertThat(violationsOf(call)).as(field).containsExactly(field + " text.character"));
            isDone(markdown);
            assertThat(drafted(host, ann).text()).isEqualTo(text);
            host.house().withdraw(ann, rulesId(host, ann));
            assertThat(violationsOf(() -> host.kring().pages().put(page("/" + text, "News"))))
                    .containsExactly("uri uri.invalid");
        }
    }

    @Test
    default void strangeAndTheLongestTextsComeBackAsTheyWereTyped(TestHost host) {
        Actor ann = host.speaker("Ann");
        String wide = "\uFDFA";
        say(host, ann, wide.repeat(200), wide.repeat(1_000), wide.repeat(500), wide.repeat(4_000));
        for (String text : StrangeTextContract.STRANGE) {
            String title = text.replace("\u2028", "").replace("\u2029", "");
            say(host, ann, title, text, text, text);
        }
    }

    /** Says it everywhere, and reads it back. */
    private static void say(TestHost host, Actor ann, String title, String loop, String mission, String word) {
        PageRef page = page("/" + title.codePointAt(0) + title.length(), title).ownedBy(TestHost.id(ann));
        host.kring().pages().put(page);
        host.kring().pages().closeLoop(ann, page, LoopOutcome.of(loop, loop));
        int version = host.house().word(ann).map(HouseWord::version).orElse(0);
        host.house().say(ann, version, new HouseWordDraft(mission, word));

        PageConversation seen = host.kring().pages().conversation(ann, page).orElseThrow();
        assertThat(seen.title()).isEqualTo(title);
        assertThat(seen.outcome()).map(LoopOutcome::heard).contains(loop);
        assertThat(seen.outcome()).map(LoopOutcome::did).contains(loop);
        HouseWord said = host.house().word(ann).orElseThrow();
        assertThat(said.mission()).contains(mission);
        assertThat(said.boardsWord()).contains(word);
    }

    @Test
    default void allThatIsWrongWithAPageAndWhatIsDoneThereComesAtOnceAndMakesNoPage(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef fine = page("/fine", "Fine").ownedBy(TestHost.id(ann));
        PageRef bad = page("not a uri", " ");
        host.forgetEvents();

        assertThat(violationsOf(() -> host.kring().pages().comment(ann, bad, CommentDraft.of("a\u0000"))))
                .containsExactlyInAnyOrder("title text.blank", "uri uri.invalid", "markdown text.character");
        assertThat(violationsOf(() -> host.kring().pages().closeLoop(ann, bad, LoopOutcome.of("", "a\uD83D"))))
                .containsExactlyInAnyOrder(
                        "title text.blank", "uri uri.invalid", "heard text.blank", "did text.character");
        assertThat(violationsOf(() -> host.kring().pages().react(ann, bad, "no such")))
                .containsExactlyInAnyOrder("title text.blank", "uri uri.invalid", "kind reaction.unknown");

        assertThat(violationsOf(() -> host.kring().pages().comment(ann, fine, CommentDraft.of(" "))))
                .containsExactly("markdown text.blank");
        assertThat(violationsOf(() -> host.kring().pages().comment(ann, fine, CommentDraft.of("@ann ".repeat(51)))))
                .containsExactly("markdown mentions.most");
        assertThat(violationsOf(() -> host.kring().pages().react(ann, fine, "no such")))
                .containsExactly("kind reaction.unknown");
        assertThat(violationsOf(() -> host.kring().pages().closeLoop(ann, fine, LoopOutcome.of("", "x"))))
                .containsExactly("heard text.blank");
        assertThat(host.events().of(EventType.PAGE_ADDED)).isEmpty();
        assertThat(host.kring().pages().conversation(ann, fine).orElseThrow().thread())
                .isEmpty();

        host.kring().pages().comment(ann, fine, CommentDraft.of("Fine"));
        assertThat(host.events().of(EventType.PAGE_ADDED)).hasSize(1);
    }

    /** Each field with a call that says this text there. */
    private static Map<String, ThrowingCallable> calls(TestHost host, Actor ann, String text) {
        PageRef news = page("/news", "News").ownedBy(TestHost.id(ann));
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        calls.put("title", () -> host.kring().pages().put(page("/news", text)));
        calls.put("heard", () -> host.kring().pages().closeLoop(ann, news, LoopOutcome.of(text, "Did")));
        calls.put("did", () -> host.kring().pages().closeLoop(ann, news, LoopOutcome.of("Heard", text)));
        calls.put("askMeAbout", () -> host.kring().people().describe(ann, ProfileDraft.of(text, "Tea")));
        calls.put("interests", () -> host.kring().people().describe(ann, ProfileDraft.of("Tea", "Tea", text)));
        calls.put("mission", () -> host.house().say(ann, 0, new HouseWordDraft(text, "Word")));
        calls.put("boardsWord", () -> host.house().say(ann, 0, new HouseWordDraft("Mission", text)));
        calls.put("rules[0].title", () -> propose(host, ann, new HouseRule(text, "Text")));
        calls.put("rules[0].text", () -> propose(host, ann, new HouseRule("Title", text)));
        return calls;
    }

    private static void isDone(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static PageRef page(String uri, String title) {
        return PageRef.of(uri, title, PageAudience.everyone());
    }

    private static void propose(TestHost host, Actor ann, HouseRule rule) {
        host.house()
                .propose(
                        ann,
                        RulesScope.house(),
                        RulesDraft.until(host.draft("x").consultUntil(), rule));
    }

    private static HouseRule drafted(TestHost host, Actor ann) {
        return host.rules(ann, RulesScope.house())
                .inConsultation()
                .orElseThrow()
                .rules()
                .get(0);
    }

    private static RulesId rulesId(TestHost host, Actor ann) {
        return host.rules(ann, RulesScope.house())
                .inConsultation()
                .orElseThrow()
                .id();
    }

    private static Profile profile(TestHost host, Actor ann) {
        return host.kring().people().profile(ann, TestHost.id(ann)).orElseThrow();
    }

    private static List<Object> all(TestHost host, Actor ann) {
        return List.of(
                host.kring().pages().conversation(ann, page("/news", "News")),
                profile(host, ann),
                host.house().view(ann, RulesScope.house()),
                host.events().all());
    }
}
