package io.kring.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.community.Communities;
import io.kring.error.NotAllowed;
import io.kring.feed.FeedQuery;
import io.kring.house.House;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.post.CommentDraft;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Every change of rights holds from the next read on, on the node where it was made and on another one. */
public interface TransitionContract extends VisibilityFixture {
    /** How long people are told before something becomes visible to more of them. */
    Duration NOTICE = Duration.ofDays(7);

    @Test
    default void whoLeavesReadsNoMore() {
        ends(Standpoint.MEMBER, closed(), world -> world.kring()
                .communities()
                .leave(world.looker(Standpoint.MEMBER).actor(), here(world)));
    }

    @Test
    default void whoIsRemovedReadsNoMore() {
        ends(Standpoint.MEMBER, closed(), world -> world.kring()
                .communities()
                .remove(
                        manager(world),
                        here(world),
                        world.looker(Standpoint.MEMBER).id()));
    }

    @Test
    default void whoIsBannedReadsNoMoreNotEvenWhatIsOpen() {
        ends(Standpoint.OUTSIDER, open(), world -> world.kring()
                .communities()
                .ban(
                        manager(world),
                        here(world),
                        world.looker(Standpoint.OUTSIDER).id()));
    }

    @Test
    default void whoLeavesTheOrganisationReadsNoMore() {
        ends(Standpoint.MEMBER, open(), world -> world.host()
                .change(world.looker(Standpoint.MEMBER).id(), PersonStatus.DEPARTED));
    }

    @Test
    default void whoOnlyEverReadAndLeavesTheOrganisationReadsNoMore() {
        try (World world = World.on(freshStorage(), open())) {
            Sightings sightings = new Sightings(world);
            Looker lurker = world.twin(Standpoint.OUTSIDER, 1);
            assertThat(sightings.missing(lurker, "post")).isEmpty();

            world.host().change(lurker.id(), PersonStatus.DEPARTED);

            assertThat(sightings.showing(lurker, "post")).isEmpty();
        }
    }

    @Test
    default void whoIsSuspendedReadsAsBeforeAndWritesNothing() {
        try (World world = World.on(freshStorage(), closed())) {
            Looker member = world.looker(Standpoint.MEMBER);
            PostId post = world.piece("post").postId();
            CommentDraft comment = CommentDraft.of("A word");
            assertThat(world.kring()
                            .posts()
                            .comment(member.actor(), post, comment)
                            .id())
                    .isPresent();

            world.host().change(member.id(), PersonStatus.SUSPENDED);

            assertThat(new Sightings(world).missing(member, "post")).isEmpty();
            Assertions.assertThatThrownBy(() -> world.host().second().posts().comment(member.actor(), post, comment))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    default void whatTurnsSecretIsGoneForOutsidersAtOnce() {
        ends(Standpoint.OUTSIDER, open(), world -> {
            world.kring().communities().changeKind(manager(world), here(world), CommunityKind.SECRET);
            Communities elsewhere = world.host().second().communities();
            assertThat(elsewhere.find(world.looker(Standpoint.OUTSIDER).actor(), here(world)))
                    .isEmpty();
        });
    }

    @Test
    default void whatIsChangedOnTheOtherNodeHoldsOnBothFromTheNextRead() {
        ends(Standpoint.MEMBER, closed(), world -> elsewhere(world)
                .leave(world.looker(Standpoint.MEMBER).actor(), here(world)));
        ends(Standpoint.OUTSIDER, open(), world -> elsewhere(world)
                .ban(
                        manager(world),
                        here(world),
                        world.looker(Standpoint.OUTSIDER).id()));
        ends(Standpoint.OUTSIDER, open(), world -> elsewhere(world)
                .changeKind(manager(world), here(world), CommunityKind.CLOSED));
    }

    @Test
    default void whatIsOpenedIsReadByOutsidersAfterTheNotice() {
        begins(Standpoint.OUTSIDER, closed(), world -> {
            world.kring().communities().changeKind(manager(world), here(world), CommunityKind.OPEN);
            assertThat(new Sightings(world).showing(Standpoint.OUTSIDER, "post"))
                    .isEmpty();
            world.host().wait(NOTICE.minusMinutes(1));
            world.host().deliver();
            assertThat(new Sightings(world).showing(Standpoint.OUTSIDER, "post"))
                    .isEmpty();
            world.host().wait(Duration.ofMinutes(1));
            world.host().deliver();
        });
    }

    @Test
    default void whatIsArchivedLeavesEveryFeedButItsOwnAndTakesNoMoreWords() {
        try (World world = World.on(freshStorage(), open())) {
            Actor member = world.looker(Standpoint.MEMBER).actor();
            PostId post = world.piece("post").postId();
            assertThat(world.kring().feeds().read(member, FeedQuery.home()).entries())
                    .isNotEmpty();

            world.archive(true);

            var feeds = world.host().second().feeds();
            assertThat(feeds.read(member, FeedQuery.home()).entries()).isEmpty();
            assertThat(feeds.read(member, FeedQuery.community(here(world))).entries())
                    .isNotEmpty();
            assertThat(world.kring().posts().find(member, post)).isPresent();
            Assertions.assertThatThrownBy(() -> world.kring().reactions().add(member, post, "thanks"))
                    .isInstanceOf(NotAllowed.class);

            world.archive(false);

            assertThat(world.kring().reactions().add(member, post, "thanks").changed())
                    .isTrue();
        }
    }

    @Test
    default void whatTheAuthorMovesIsReadWhereItIsAndNoMoreWhereItWas() {
        Consumer<World> move = world -> {
            Actor moderator = world.looker(Standpoint.MODERATOR).actor();
            world.kring()
                    .moderation()
                    .release(moderator, world.piece("held under the post").id(), 1);
            world.kring()
                    .moderation()
                    .restore(moderator, world.piece("refused under the post").id(), 2);
            world.kring()
                    .posts()
                    .move(
                            world.looker(Standpoint.AUTHOR).actor(),
                            world.piece("post").postId(),
                            world.place(Where.ELSEWHERE).id());
        };
        ends(Standpoint.MEMBER, closed(), move);
        begins(Standpoint.MODERATOR_ELSEWHERE, closed(), move);
    }

    @Test
    default void whatAManagerMovesOutOfAClosedCommunityMovesAfterTheNotice() {
        begins(Standpoint.MODERATOR_ELSEWHERE, closed(), world -> {
            PostId post = world.piece("post").postId();
            world.kring()
                    .posts()
                    .move(
                            world.looker(Standpoint.FOUNDER).actor(),
                            post,
                            world.place(Where.ELSEWHERE).id());
            assertThat(new Sightings(world).showing(Standpoint.MODERATOR_ELSEWHERE, "post"))
                    .isEmpty();
            assertThat(new Sightings(world).missing(Standpoint.MEMBER, "post")).isEmpty();
            world.host().wait(NOTICE);
            world.host().deliver();
            assertThat(new Sightings(world).showing(Standpoint.MEMBER, "post")).isEmpty();
        });
    }

    @Test
    default void whatIsWithdrawnIsGoneForEverybody() {
        for (Standpoint who : new Standpoint[] {Standpoint.MEMBER, Standpoint.MANAGER, Standpoint.AUTHOR}) {
            ends(who, closed(), world -> world.kring()
                    .posts()
                    .withdraw(
                            world.looker(Standpoint.AUTHOR).actor(),
                            world.piece("post").id()));
        }
    }

    @Test
    default void whatIsRemovedSaysNothingUntilItIsRestored() {
        try (World world = World.on(freshStorage(), closed())) {
            Sightings sightings = new Sightings(world);
            PostId post = world.piece("post").postId();
            assertThat(sightings.missing(Standpoint.MEMBER, "post")).isEmpty();

            world.kring().moderation().remove(manager(world), post, "Not here");

            assertThat(sightings.showing(Standpoint.MEMBER, "post")).isEmpty();

            world.kring().moderation().restore(manager(world), post, 2);

            assertThat(sightings.missing(Standpoint.MEMBER, "post")).isEmpty();
        }
    }

    @Test
    default void aBlockHidesBothFromOneAnotherUntilItIsTakenBack() {
        for (boolean byReader : new boolean[] {true, false}) {
            try (World world = World.on(freshStorage(), open())) {
                Sightings sightings = new Sightings(world);
                Looker member = world.looker(Standpoint.MEMBER);
                Looker author = world.looker(Standpoint.AUTHOR);
                Looker blocking = byReader ? member : author;
                Looker blocked = byReader ? author : member;
                assertThat(sightings.missing(member, "post")).isEmpty();

                world.kring().following().block(blocking.actor(), blocked.id());

                assertThat(sightings.showing(member, "post")).isEmpty();

                world.kring().following().unblock(blocking.actor(), blocked.id());

                assertThat(sightings.missing(member, "post")).isEmpty();
            }
        }
    }

    @Test
    default void whoHidesTheListOfTheirPostsHasItAloneFromThenOn() {
        try (World world = World.on(freshStorage(), open())) {
            Actor member = world.looker(Standpoint.MEMBER).actor();
            Looker author = world.looker(Standpoint.AUTHOR);
            FeedQuery list = FeedQuery.person(author.id());
            assertThat(world.host().second().feeds().read(member, list).entries())
                    .isNotEmpty();

            world.kring().people().hidePosts(author.actor(), true);

            assertThat(world.host().second().feeds().read(member, list).entries())
                    .isEmpty();
            assertThat(world.host().second().feeds().read(author.actor(), list).entries())
                    .isNotEmpty();
        }
    }

    @Test
    default void whoIsBannedReadsItsRulesNoMore() {
        try (World world = World.on(freshStorage(), open())) {
            Looker outsider = world.looker(Standpoint.OUTSIDER);
            RulesScope scope = RulesScope.community(here(world));
            PageRequest page = PageRequest.first(5);
            House house = world.host().second().house();
            assertThat(house.view(outsider.actor(), scope)).isPresent();
            assertThat(house.history(outsider.actor(), scope, page).items()).isNotEmpty();

            world.kring().communities().ban(manager(world), here(world), outsider.id());

            assertThat(house.view(outsider.actor(), scope)).isEmpty();
            assertThat(house.history(outsider.actor(), scope, page).items()).isEmpty();
        }
    }

    private void ends(Standpoint who, Setting setting, Consumer<World> change) {
        try (World world = World.on(freshStorage(), setting)) {
            Sightings sightings = new Sightings(world);
            assertThat(sightings.missing(who, "post")).isEmpty();

            change.accept(world);

            assertThat(sightings.showing(who, "post")).isEmpty();
        }
    }

    private void begins(Standpoint who, Setting setting, Consumer<World> change) {
        try (World world = World.on(freshStorage(), setting)) {
            Sightings sightings = new Sightings(world);
            assertThat(sightings.showing(who, "post")).isEmpty();

            change.accept(world);

            // An index that has not heard of it yet shows less than there is; never more, as the others say.
            assertThat(sightings.missing(who, "post")).isSubsetOf("search");
            world.host().deliver();
            assertThat(sightings.missing(who, "post")).isEmpty();
        }
    }

    private static Communities elsewhere(World world) {
        return world.host().second().communities();
    }

    private static Setting open() {
        return new Setting(CommunityKind.OPEN, false);
    }

    private static Setting closed() {
        return new Setting(CommunityKind.CLOSED, false);
    }

    private static CommunityId here(World world) {
        return world.place(Where.HERE).id();
    }

    private static Actor manager(World world) {
        return world.looker(Standpoint.MANAGER).actor();
    }
}
