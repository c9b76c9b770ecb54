package io.kring.testkit.behaviour.reaction;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.reaction.Palette;
import io.kring.reaction.ReactionOutcome;
import io.kring.reaction.Reactor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that reactions promise. */
public interface ReactionContract extends KringContract {
    @Test
    default void aReactionIsCountedOnceHoweverOftenItIsGiven(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "Text");

        assertThat(host.reactions().add(bob, post, "like")).isEqualTo(new ReactionOutcome(true, Set.of("like")));
        assertThat(host.reactions().add(bob, post, "like")).isEqualTo(new ReactionOutcome(false, Set.of("like")));
        host.reactions().add(ann, post, "like");

        assertThat(host.post(bob, post).reactions()).isEqualTo(Map.of("like", 2));
        assertThat(host.post(bob, post).own()).containsExactly("like");
        assertThat(host.events().of(EventType.REACTION_ADDED)).hasSize(2);
    }

    @Test
    default void anotherReactionTakesThePlaceOfTheEarlierOne(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        host.reactions().add(ann, post, "like");

        ReactionOutcome outcome = host.reactions().add(ann, post, "thanks");

        assertThat(outcome).isEqualTo(new ReactionOutcome(true, Set.of("thanks")));
        assertThat(host.post(ann, post).reactions()).isEqualTo(Map.of("thanks", 1));
    }

    @Test
    default void aReactionIsTakenBack(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        host.reactions().add(ann, post, "like");

        assertThat(host.reactions().remove(ann, post, "thanks")).isEqualTo(new ReactionOutcome(false, Set.of("like")));
        assertThat(host.reactions().remove(ann, post, "like")).isEqualTo(new ReactionOutcome(true, Set.of()));
        assertThat(host.reactions().remove(ann, post, "like")).isEqualTo(new ReactionOutcome(false, Set.of()));

        assertThat(host.post(ann, post).reactions()).isEmpty();
        assertThat(host.post(ann, post).own()).isEmpty();
    }

    @Test
    default void thePaletteIsTheHostsAndCountsStandInItsOrder(TestHost host) {
        host.with(builder -> builder.palette(new Palette(List.of("zap", "aha"), false)));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "Text");

        assertThat(violationOf(() -> host.reactions().add(ann, post, "like"))).isEqualTo("reaction.unknown");
        host.reactions().add(ann, post, "aha");
        host.reactions().add(bob, post, "zap");

        assertThat(host.post(ann, post).reactions()).containsExactly(Map.entry("zap", 1), Map.entry("aha", 1));
    }

    @Test
    default void whereThePaletteSaysSoOnePersonGivesSeveral(TestHost host) {
        host.with(builder -> builder.palette(new Palette(List.of("like", "thanks"), true)));
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");

        host.reactions().add(ann, post, "like");
        assertThat(host.reactions().add(ann, post, "thanks").own()).containsExactlyInAnyOrder("like", "thanks");
        assertThat(host.reactions().remove(ann, post, "like").own()).containsExactly("thanks");

        assertThat(host.post(ann, post).reactions()).isEqualTo(Map.of("thanks", 1));
    }

    @Test
    default void anyEmojiSequenceIsAReactionWhereTheHostSaysSo(TestHost host) {
        host.with(builder -> builder.palette(Palette.anyEmoji()));
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        List<String> emoji = List.of("👍", "👍🏽", "👩‍👩‍👧‍👦", "🇳🇱", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿");

        emoji.forEach(each -> host.reactions().add(ann, post, each));

        assertThat(host.post(ann, post).reactions().keySet()).containsExactlyInAnyOrderElementsOf(emoji);
        assertThat(host.post(ann, post).own()).containsExactlyInAnyOrderElementsOf(emoji);
        for (String none : List.of("", "like", "a", "👍 👍", "\uD83D", "👍".repeat(21), "\u0000")) {
            assertThat(violationOf(() -> host.reactions().add(ann, post, none))).isEqualTo("reaction.unknown");
        }
    }

    @Test
    default void commentsAreReactedOnToo(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        CommentId comment = host.comment(ann, post, "Comment");

        host.reactions().add(ann, comment, "like");

        assertThat(host.comment(ann, post, comment).reactions()).isEqualTo(Map.of("like", 1));
        assertThat(host.comment(ann, post, comment).own()).containsExactly("like");
        assertThat(host.post(ann, post).reactions()).isEmpty();
    }

    @Test
    default void whoReactedIsListedInTheOrderOfReactingPageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        for (String name : List.of("Zoe", "Bob", "Yan")) {
            host.reactions().add(host.person(name), post, name.equals("Bob") ? "thanks" : "like");
        }

        Page<Reactor> first = host.reactions().who(ann, post, PageRequest.first(2));
        Page<Reactor> second = host.reactions()
                .who(ann, post, PageRequest.first(2).after(first.next().orElseThrow()));

        assertThat(first.items())
                .extracting(reactor -> reactor.person().name() + " " + reactor.kind())
                .containsExactly("Zoe like", "Bob thanks");
        assertThat(second.items())
                .extracting(reactor -> reactor.person().name())
                .containsExactly("Yan");
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void peopleWhoAreBlockedAreLeftOutOfTheListEitherWay(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        PostId post = host.update(ann, host.open(ann), "Text");
        host.reactions().add(bob, post, "like");
        host.reactions().add(cor, post, "like");

        host.kring().following().block(bob, TestHost.id(cor));

        assertThat(who(host, bob, post)).containsExactly("Bob");
        assertThat(who(host, cor, post)).containsExactly("Cor");
        assertThat(who(host, ann, post)).containsExactly("Bob", "Cor");
    }

    @Test
    default void onlyWhoReadsAndIsActiveReacts(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor sue = host.person("Sue");
        host.people().change(TestHost.id(sue), card -> card.withStatus(PersonStatus.SUSPENDED));
        CommunityId site = host.closed(ann);
        PostId closed = host.update(ann, site, "To us");
        PostId open = host.update(ann, host.open(ann), "To all");

        assertThat(codeOf(() -> host.reactions().add(bob, closed, "like"))).isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.reactions().who(bob, closed, PageRequest.first(10))))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.reactions().add(sue, open, "like"))).isEqualTo("action.not-allowed");
        assertThat(host.post(sue, open).markdown()).isEqualTo("To all");

        host.add(ann, site, bob);

        assertThat(host.reactions().add(bob, closed, "like").changed()).isTrue();
    }

    private static List<String> who(TestHost host, Actor actor, PostId post) {
        return host.reactions().who(actor, post, PageRequest.first(10)).items().stream()
                .map(reactor -> reactor.person().name())
                .toList();
    }
}
