package io.kring.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Communities;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.MembershipOutcome;
import io.kring.house.House;
import io.kring.house.HouseRule;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.moderation.Moderation;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.Posts;
import io.kring.post.PublishOutcome;
import io.kring.testkit.visibility.setup.Answer;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What no host can grant, with a host that allows everybody everything; beside it what this host does grant. */
public interface NeverGrantableContract extends VisibilityFixture {
    @Test
    default void nobodyElsesDraftIsReadOrPublished() {
        granting(new Setting(CommunityKind.OPEN, false), world -> {
            Posts posts = world.kring().posts();
            for (String label : List.of("draft", "scheduled")) {
                PostId draft = world.piece(label).postId();
                for (Looker who : world.lookers()) {
                    if (who.standpoint() != Standpoint.AUTHOR) {
                        Actor actor = who.actor();
                        assertThat(posts.find(actor, draft)).as("%s", who).isEmpty();
                        assertThat(posts.mayRead(actor, world.piece(label).file()))
                                .as("%s", who)
                                .isFalse();
                        List.<Supplier<?>>of(
                                        () -> posts.publishDraft(actor, draft),
                                        () -> posts.edit(actor, draft, new Edit(1, "T", "B", List.of(), false, null)),
                                        () -> posts.move(
                                                actor,
                                                draft,
                                                world.place(Where.ELSEWHERE).id()))
                                .forEach(call -> assertThat(Answer.of(call).code())
                                        .as("%s", who)
                                        .isIn("post.not-found", "action.not-allowed"));
                    }
                }
                Actor author = world.looker(Standpoint.AUTHOR).actor();
                assertThat(posts.find(author, draft)).isPresent();
                assertThat(posts.publishDraft(author, draft).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
            }
        });
    }

    @Test
    default void aSealedCommunityStaysClosed() {
        Setting sealed = new Setting(CommunityKind.CLOSED, true);
        granting(sealed, world -> {
            for (Standpoint outside : outsiders()) {
                Actor actor = world.looker(outside).actor();
                assertThat(new Sightings(world).showing(outside, "post"))
                        .as("%s", outside)
                        .isEmpty();
                assertThat(codes(world, actor))
                        .as("%s", outside)
                        .containsExactly(
                                "community.not-found",
                                "post.not-found",
                                "post.not-found",
                                "community.not-found",
                                "action.not-allowed",
                                "action.not-allowed");
            }
            assertThat(new Sightings(world).missing(Standpoint.MEMBER, "post")).isEmpty();
            assertThat(lettingIn(world)).containsOnly("action.not-allowed");
        });
        granting(new Setting(CommunityKind.CLOSED, false), world -> {
            assertThat(lettingIn(world)).containsOnly("ok");
            for (Standpoint outside : outsiders()) {
                Actor actor = world.looker(outside).actor();
                assertThat(new Sightings(world).missing(outside, "post"))
                        .as("%s", outside)
                        .isEmpty();
                assertThat(codes(world, actor)).as("%s", outside).containsOnly("ok");
            }
        });
    }

    /** A plain member of it tries to let others in. */
    private static List<String> lettingIn(World world) {
        Actor member = world.looker(Standpoint.MEMBER).actor();
        CommunityId here = world.place(Where.HERE).id();
        Communities communities = world.kring().communities();
        Community card = communities.find(member, here).orElseThrow();
        return List.<Supplier<?>>of(
                        () -> communities.add(
                                member,
                                here,
                                List.of(world.looker(Standpoint.ADMINISTRATOR).id())),
                        () -> communities.invite(
                                member, here, world.looker(Standpoint.OUTSIDER).id()),
                        () -> communities.approve(
                                member, here, world.looker(Standpoint.REQUESTER).id()),
                        () -> communities.edit(member, here, 1, CommunityDraft.from(card)))
                .stream()
                .map(call -> Answer.of(call).code())
                .toList();
    }

    private static List<Standpoint> outsiders() {
        return List.of(
                Standpoint.OUTSIDER, Standpoint.ADMINISTRATOR, Standpoint.PLATFORM_MANAGER, Standpoint.EX_MEMBER);
    }

    /** What an outsider is told who publishes, comments, reacts, lists members, invites and adds. */
    private static List<String> codes(World world, Actor actor) {
        CommunityId here = world.place(Where.HERE).id();
        PostId post = world.piece("post").postId();
        Communities communities = world.kring().communities();
        return List.<Supplier<?>>of(
                        () -> world.kring().posts().publish(actor, PostDraft.update(here, "From outside")),
                        () -> world.kring().posts().comment(actor, post, CommentDraft.of("From outside")),
                        () -> world.kring().reactions().add(actor, post, "like"),
                        () -> communities.members(actor, here, PageRequest.first(200)),
                        () -> communities.invite(
                                actor, here, world.looker(Standpoint.GUEST).id()),
                        () -> communities.add(
                                actor,
                                here,
                                List.of(world.looker(Standpoint.INVITED).id())))
                .stream()
                .map(call -> Answer.of(call).code())
                .toList();
    }

    @Test
    default void anAdministratorReadsNothingClosedByRoleAlone() {
        for (Setting setting :
                List.of(new Setting(CommunityKind.OPEN, false), new Setting(CommunityKind.SECRET, false))) {
            try (World world = World.on(freshStorage(), setting)) {
                Sightings sightings = new Sightings(world);
                for (Standpoint who : List.of(Standpoint.ADMINISTRATOR, Standpoint.PLATFORM_MANAGER)) {
                    if (setting.kind() == CommunityKind.OPEN) {
                        assertThat(sightings.missing(who, "post"))
                                .as("%s in %s", who, world)
                                .isEmpty();
                    } else {
                        assertThat(sightings.showing(who, "post"))
                                .as("%s in %s", who, world)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    default void aBanHolds() {
        granting(new Setting(CommunityKind.OPEN, false), world -> {
            assertThat(new Sightings(world).showing(Standpoint.BANNED, "post")).isEmpty();
            assertThat(codes(world, world.looker(Standpoint.BANNED).actor()))
                    .containsExactly(
                            "community.not-found",
                            "post.not-found",
                            "post.not-found",
                            "community.not-found",
                            "community.not-found",
                            "community.not-found");
            assertThat(new Sightings(world).missing(Standpoint.EX_MEMBER, "post"))
                    .isEmpty();
        });
    }

    @Test
    default void whatIsNotWidenableIsLeftToTheRules() {
        granting(new Setting(CommunityKind.CLOSED, false), world -> {
            Actor member = world.looker(Standpoint.MEMBER).actor();
            CommunityId here = world.place(Where.HERE).id();
            PostId post = world.piece("post").postId();
            PostId removed = world.piece("removed").postId();
            Communities communities = world.kring().communities();
            Moderation moderation = world.kring().moderation();
            List.<Supplier<?>>of(
                            () -> communities.changeKind(member, here, CommunityKind.SECRET),
                            () -> communities.ban(
                                    member,
                                    here,
                                    world.looker(Standpoint.BLOCKER).id()),
                            () -> communities.changeRole(
                                    member,
                                    here,
                                    world.looker(Standpoint.MEMBER).id(),
                                    Role.COMMUNITY_MANAGER),
                            () -> world.kring()
                                    .posts()
                                    .edit(member, post, new Edit(1, "T", "B", List.of(), false, null)),
                            () -> world.kring()
                                    .posts()
                                    .move(
                                            member,
                                            post,
                                            world.place(Where.ELSEWHERE).id()),
                            () -> done(() -> world.kring().posts().withdraw(member, post)),
                            () -> done(() -> moderation.remove(member, post, "Not here")),
                            () -> done(() -> moderation.restore(member, removed, 2)),
                            () -> moderation.held(member, here, PageRequest.first(200)))
                    .forEach(call -> assertThat(Answer.of(call).code()).isEqualTo("action.not-allowed"));
            assertThat(Answer.of(() -> done(() -> moderation.release(
                                    member, world.piece("held").id(), 1)))
                            .code())
                    .isEqualTo("post.not-found");
            assertThat(world.kring()
                            .posts()
                            .revisions(member, world.piece("edited").id()))
                    .isEmpty();

            CommunityDraft settings =
                    CommunityDraft.from(communities.find(member, here).orElseThrow());
            world.kring().posts().pin(member, post, new Pin(Pin.Kind.FEATURED, Optional.empty()));
            moderation.lock(member, post);
            assertThat(communities
                            .edit(member, here, 1, settings.withPurpose("Widened"))
                            .kind()
                            .name())
                    .isEqualTo("EDITED");
            assertThat(communities.invite(
                            member, here, world.looker(Standpoint.GUEST).id()))
                    .isEqualTo(MembershipOutcome.DONE);
        });
    }

    @Test
    default void rulesAreMadeByNobodyWhomNoPolicyLetsIn() {
        RulesDraft draft = RulesDraft.until(Instant.EPOCH, HouseRule.of("Mine"));
        for (boolean sealed : new boolean[] {true, false}) {
            granting(new Setting(CommunityKind.CLOSED, sealed), world -> {
                House house = world.kring().house();
                RulesScope here = RulesScope.community(world.place(Where.HERE).id());
                RulesId rules = world.rules(Where.HERE).rules();
                Actor outsider = world.looker(Standpoint.OUTSIDER).actor();
                Actor banned = world.looker(Standpoint.BANNED).actor();
                Actor suspended = world.looker(Standpoint.SUSPENDED).actor();
                assertThat(Answer.of(() -> house.propose(outsider, here, draft)).code())
                        .isEqualTo(sealed ? "action.not-allowed" : "ok");
                assertThat(Answer.of(() -> house.propose(banned, here, draft)).code())
                        .isEqualTo("community.not-found");
                assertThat(Answer.of(() -> house.accept(banned, rules)).code()).isEqualTo("rules.not-found");
                assertThat(Answer.of(() -> house.accept(suspended, rules)).code())
                        .isEqualTo("action.not-allowed");
                assertThat(Answer.of(() -> house.propose(suspended, RulesScope.house(), draft))
                                .code())
                        .isEqualTo("action.not-allowed");
                assertThat(Answer.of(() -> house.propose(outsider, RulesScope.house(), draft))
                                .code())
                        .isEqualTo("ok");
            });
        }
    }

    private static boolean done(Runnable command) {
        command.run();
        return true;
    }

    private void granting(Setting setting, Consumer<World> then) {
        Generous host = new Generous();
        try (World world = World.on(freshStorage(), setting, host)) {
            host.with(world);
            then.accept(world);
        }
    }
}
