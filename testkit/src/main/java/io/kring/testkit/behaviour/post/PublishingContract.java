package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.Audience;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Kinds of post, who may publish them, and who will read them. */
public interface PublishingContract extends KringContract {
    /** A kind of the host's own. */
    record Recipe(int minutes, String oven) {}

    /** Turns a recipe into facts; minutes were called duration in version 1. */
    PostKind<Recipe> RECIPE = new PostKind<>("recipe", 2, true, true, new PostKind.Codec<>() {
        @Override
        public SortedMap<String, String> write(Recipe details) {
            return new TreeMap<>(
                    java.util.Map.of("minutes", Integer.toString(details.minutes()), "oven", details.oven()));
        }

        @Override
        public Recipe read(int version, SortedMap<String, String> facts) {
            String minutes = facts.getOrDefault(version == 1 ? "duration" : "minutes", "0");
            return new Recipe(Integer.parseInt(minutes), facts.getOrDefault("oven", ""));
        }
    });

    @Test
    default void aPostIsShownWholeWithoutAnotherQuestion(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);

        PublishOutcome<PostId> outcome = host.posts()
                .publish(
                        ann,
                        PostDraft.article(tea, " Leaves ", "Green *and* black").inLanguage("en"));

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        Post post = host.post(bob, outcome.id().orElseThrow());
        assertThat(post.title()).contains("Leaves");
        assertThat(post.markdown()).isEqualTo("Green *and* black");
        assertThat(post.language()).contains("en");
        assertThat(post.kind()).isEqualTo("article");
        assertThat(post.author()).map(Person::name).contains("Ann");
        assertThat(post.state()).isEqualTo(PostState.VISIBLE);
        assertThat(post.communityName()).isEqualTo(host.community(ann, tea).name());
        assertThat(post.publishedAt()).contains(host.clock().instant());
        assertThat(post.editedAt()).isEmpty();
        assertThat(post.comments()).isZero();
        assertThat(post.allowed()).contains(Action.COMMENT, Action.REACT).doesNotContain(Action.EDIT, Action.PIN);
        assertThat(host.post(ann, post.id()).allowed()).contains(Action.EDIT, Action.WITHDRAW, Action.PIN);
    }

    @Test
    default void aTitleStandsWhereTheKindHasOneAndNowhereElse(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        assertThat(violationsOf(() -> host.posts().publish(ann, PostDraft.article(tea, " ", "Text"))))
                .containsExactly("title title.required");
        assertThat(violationsOf(
                        () -> host.posts().publish(ann, PostDraft.of(tea, PostKind.UPDATE, "Title", "Text", null))))
                .containsExactly("title title.unwanted");
        assertThat(host.post(ann, host.update(ann, tea, "Text")).title()).isEmpty();
        assertThat(host.post(ann, host.question(ann, tea)).title()).contains("Which tea?");
    }

    @Test
    default void announcementsAreForThoseWhoRunTheCommunity(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostDraft announcement = PostDraft.announcement(tea, "New kettle", "Today");

        assertThat(codeOf(() -> host.posts().publish(bob, announcement))).isEqualTo("action.not-allowed");

        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR);

        assertThat(host.posts().publish(bob, announcement).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void membersPublishAndReadersOfAnOpenCommunityDoNot(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);

        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(open, "Hello"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(closed, "Hello"))))
                .isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.posts().publish(Actor.anonymous(), PostDraft.update(open, "Hello"))))
                .isEqualTo("action.not-allowed");

        host.add(ann, open, bob);

        assertThat(host.update(bob, open, "Hello")).isNotNull();
    }

    @Test
    default void aHostsOwnKindKeepsItsTypedDetails(TestHost host) {
        host.with(builder -> builder.kind(RECIPE));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Recipe scones = new Recipe(15, "200 °C = hot;\nvery \\ hot");

        PostId id = host.publish(ann, PostDraft.of(tea, RECIPE, "Scones", "Mix", scones));

        Post post = host.post(ann, id);
        assertThat(post.kind()).isEqualTo("recipe");
        assertThat(post.kindVersion()).isEqualTo(2);
        assertThat(post.details(RECIPE)).contains(scones);
        assertThat(post.details(PostKind.ARTICLE)).isEqualTo(Optional.empty());
        assertThat(host.posts()
                        .comment(ann, id, io.kring.post.CommentDraft.answer("Done"))
                        .id())
                .isPresent();
    }

    @Test
    default void aKindThatTheKringWasNotBuiltWithIsRefused(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        assertThat(violationsOf(
                        () -> host.posts().publish(ann, PostDraft.of(tea, RECIPE, "Scones", "Mix", new Recipe(1, "")))))
                .containsExactly("kind kind.unknown");
        assertThat(violationsOf(() -> host.posts()
                        .publish(
                                ann,
                                new PostDraft(
                                        tea,
                                        PostKind.UPDATE,
                                        null,
                                        "Mix",
                                        null,
                                        java.util.List.of(),
                                        new Recipe(1, ""),
                                        null,
                                        null))))
                .containsExactly("details details.unwanted");
    }

    @Test
    default void detailsOfAnotherTypeAreRefused(TestHost host) {
        host.with(builder -> builder.kind(RECIPE));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft wrong =
                new PostDraft(tea, RECIPE, "Scones", "Mix", null, java.util.List.of(), "fifteen minutes", null, null);

        assertThat(violationsOf(() -> host.posts().publish(ann, wrong))).containsExactly("details details.type");
    }

    @Test
    default void beforePublishingTheAudienceIsToldInWordsAndNumber(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId closed = host.create(ann, io.kring.community.CommunityDraft.closed("Veilig werken", "?"));
        CommunityId open = host.create(ann, io.kring.community.CommunityDraft.open("It's tea", "?"));
        host.add(ann, closed, bob);

        Audience inside = host.posts().audience(ann, closed);
        Audience all = host.posts().audience(ann, open);

        assertThat(inside.everyone()).isFalse();
        assertThat(inside.members()).isEqualTo(2);
        assertThat(inside.words()).isEqualTo("2 colleagues in 'Veilig werken' can read this");
        assertThat(all.everyone()).isTrue();
        assertThat(all.words()).contains("'It's tea'");
        assertThat(codeOf(() -> host.posts().audience(host.person("Out"), closed)))
                .isEqualTo("community.not-found");
    }

    @Test
    default void theAudienceIsToldInTheLanguageOfTheActorsCard(TestHost host) {
        Actor ann = host.person("Ann");
        host.people()
                .put(new Person(
                        TestHost.id(ann),
                        "Ann",
                        Optional.empty(),
                        java.util.List.of(),
                        Optional.empty(),
                        Optional.of("nl-NL"),
                        io.kring.person.PersonStatus.ACTIVE));
        CommunityId closed = host.create(ann, io.kring.community.CommunityDraft.closed("Veilig werken", "?"));

        assertThat(host.posts().audience(ann, closed).words())
                .contains("collega")
                .contains("'Veilig werken'");
    }

    @Test
    default void anExcerptIsPlainTextCutAtAWholeCharacter(TestHost host) {
        assertThat(host.posts().excerpt("# Hot **tea** 👍🏽", 100)).isEqualTo("Hot tea 👍🏽");
        assertThat(host.posts().excerpt("👍🏽👍🏽", 6)).isEqualTo("👍🏽…");
        assertThat(host.posts().excerpt(null, 10)).isEmpty();
        assertThat(host.posts().excerpt("\n".repeat(10_000_000) + "tea", 10)).isEmpty();
    }
}
