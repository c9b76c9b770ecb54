package io.kring.testkit.storage;

import static io.kring.community.MembershipStatus.BANNED;
import static io.kring.community.MembershipStatus.INVITED;
import static io.kring.community.MembershipStatus.LEFT;
import static io.kring.community.MembershipStatus.MEMBER;
import static io.kring.community.MembershipStatus.PENDING;
import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.MemberRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where people stand towards communities. */
public interface MembershipContract extends StorageFixture {
    @Test
    default void aStandingChangesFromTheVersionThatWasRead() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        MembershipRow asked = new MembershipRow(tea, ann.no(), PENDING, Role.MEMBER, NOW, null, "because", 1);
        MembershipRow member = new MembershipRow(tea, ann.no(), MEMBER, Role.MEMBER, NOW, null, null, 2);

        assertThat(scene.apply(new Change.PutMembership(asked, 1))).isFalse();
        assertThat(scene.apply(new Change.PutMembership(asked, 0))).isTrue();
        assertThat(scene.apply(new Change.PutMembership(asked, 0))).isFalse();
        assertThat(scene.apply(new Change.PutMembership(member, 1))).isTrue();

        assertThat(members(scene, ann, tea, MEMBER)).contains(List.of(new MemberRow(ann.id(), member)));
    }

    @Test
    default void onesOwnStandingsAreListedByStatusAndName() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long chess = scene.community(settings -> settings.named("chess"));
        long baking = scene.community(settings -> settings.named("Baking").kind(CommunityKind.SECRET));
        long asked = scene.community(settings -> settings.named("asked").kind(CommunityKind.CLOSED));
        long invited = scene.community(settings -> settings.named("invited").kind(CommunityKind.SECRET));
        scene.join(ann, chess);
        scene.join(ann, baking);
        scene.stands(ann, asked, PENDING, null);
        scene.stands(ann, invited, INVITED, scene.person("bob"));

        assertThat(standing(scene, Scene.viewer(ann), MEMBER)).containsExactly(baking, chess);
        assertThat(standing(scene, Scene.viewer(ann), PENDING)).containsExactly(asked);
        assertThat(standing(scene, Scene.viewer(ann), INVITED)).containsExactly(invited);
        assertThat(standing(scene, Scene.viewer(scene.person("cas")), MEMBER)).isEmpty();
        assertThat(standing(scene, Scene.anonymous(ReadScope.standard()), MEMBER))
                .isEmpty();
    }

    @Test
    default void whatTheViewerMayNotKnowIsNotAmongTheirStandings() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long secret = scene.community(CommunityKind.SECRET);
        long open = scene.community(CommunityKind.OPEN);
        scene.join(ann, open);
        scene.stands(ann, secret, LEFT, null);
        ReadScope never = ReadScope.standard().neverReading(Set.of(new CommunityId(open)));

        assertThat(standing(scene, Scene.viewer(ann), LEFT)).isEmpty();
        assertThat(standing(scene, Scene.viewer(ann), MEMBER)).containsExactly(open);
        assertThat(standing(scene, Scene.viewer(ann, never), MEMBER)).isEmpty();
        scene.stands(ann, open, BANNED, null);
        assertThat(standing(scene, Scene.viewer(ann), BANNED)).isEmpty();
    }

    @Test
    default void membersAreListedByRoleThenSinceThenNumberPageByPage() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        PersonRow early = scene.person("early");
        PersonRow late = scene.person("late");
        PersonRow twin = scene.person("twin");
        PersonRow moderator = scene.person("moderator");
        PersonRow manager = scene.person("manager");
        PersonRow gone = scene.person("gone");
        put(scene, late, tea, MEMBER, Role.MEMBER, 20);
        put(scene, twin, tea, MEMBER, Role.MEMBER, 20);
        put(scene, manager, tea, MEMBER, Role.COMMUNITY_MANAGER, 30);
        put(scene, early, tea, MEMBER, Role.MEMBER, 10);
        put(scene, moderator, tea, MEMBER, Role.MODERATOR, 5);
        put(scene, gone, tea, LEFT, Role.COMMUNITY_MANAGER, 1);

        List<PersonRow> listed = new ArrayList<>();
        MemberRow after = null;
        for (int page = 0; page < 4; page++) {
            for (MemberRow row : page(scene, Scene.viewer(early), tea, MEMBER, after, 2)) {
                listed.add(scene.person(row.id().value()));
                after = row;
            }
        }

        assertThat(listed).containsExactly(manager, moderator, early, late, twin);
    }

    @Test
    default void theListOfMembersIsForReaders() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow guest = scene.person("guest", PersonStatus.GUEST);
        PersonRow invited = scene.person("invited");
        long open = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        PersonRow member = scene.person("member");
        scene.join(member, open);
        scene.join(member, closed);
        scene.stands(invited, closed, INVITED, member);

        assertThat(members(scene, ann, open, MEMBER)).isPresent();
        assertThat(members(scene, guest, open, MEMBER)).isEmpty();
        assertThat(members(scene, member, closed, MEMBER)).isPresent();
        assertThat(members(scene, ann, closed, MEMBER)).isEmpty();
        assertThat(members(scene, invited, closed, MEMBER)).isEmpty();
        assertThat(members(scene, ann, 4711, MEMBER)).isEmpty();
    }

    @Test
    default void requestsInvitationsAndBansAreForModeratorsAndManagers() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        PersonRow member = scene.person("member");
        PersonRow moderator = scene.person("moderator");
        PersonRow manager = scene.person("manager");
        PersonRow elsewhere = scene.person("elsewhere");
        PersonRow asker = scene.person("asker");
        scene.join(member, tea);
        scene.join(moderator, tea, Role.MODERATOR);
        scene.join(manager, tea, Role.COMMUNITY_MANAGER);
        scene.join(elsewhere, scene.community(CommunityKind.OPEN), Role.COMMUNITY_MANAGER);
        scene.stands(asker, tea, PENDING, null);

        for (MembershipStatus status : List.of(PENDING, INVITED, BANNED, LEFT)) {
            assertThat(members(scene, moderator, tea, status)).isPresent();
            assertThat(members(scene, manager, tea, status)).isPresent();
            assertThat(members(scene, member, tea, status)).isEmpty();
            assertThat(members(scene, elsewhere, tea, status)).isEmpty();
            assertThat(members(scene, asker, tea, status)).isEmpty();
        }
        assertThat(members(scene, manager, tea, PENDING).orElseThrow())
                .extracting(MemberRow::id)
                .containsExactly(asker.id());
    }

    @Test
    default void aFormerModeratorSeesNoRequests() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        PersonRow ann = scene.person("ann");
        scene.join(ann, tea, Role.MODERATOR);
        assertThat(members(scene, ann, tea, PENDING)).isPresent();

        scene.done(scene.membership(ann, tea, LEFT, Role.MODERATOR, null));

        assertThat(members(scene, ann, tea, PENDING)).isEmpty();
        assertThat(members(scene, ann, tea, MEMBER)).isPresent();
    }

    @Test
    default void allRequestsEndAtOnceAndNothingElseDoes() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.CLOSED);
        long other = scene.community(CommunityKind.CLOSED);
        PersonRow manager = scene.person("manager");
        PersonRow one = scene.person("one");
        PersonRow two = scene.person("two");
        PersonRow invited = scene.person("invited");
        scene.join(manager, tea, Role.COMMUNITY_MANAGER);
        scene.stands(one, tea, PENDING, null);
        scene.stands(two, tea, PENDING, null);
        scene.stands(invited, tea, INVITED, manager);
        scene.stands(one, other, PENDING, null);

        scene.done(new Change.EndRequests(tea, NOW.plusSeconds(1)));

        assertThat(members(scene, manager, tea, PENDING)).contains(List.of());
        assertThat(members(scene, manager, tea, INVITED).orElseThrow()).hasSize(1);
        assertThat(standing(scene, Scene.viewer(one), PENDING)).containsExactly(other);
        assertThat(scene.apply(scene.membership(one, tea, PENDING, Role.MEMBER, null)))
                .as("they may ask again")
                .isTrue();
    }

    private static void put(
            Scene scene, PersonRow person, long community, MembershipStatus status, Role role, int seconds) {
        scene.done(new Change.PutMembership(
                new MembershipRow(community, person.no(), status, role, NOW.plusSeconds(seconds), null, null, 1), 0));
    }

    private static Optional<List<MemberRow>> members(
            Scene scene, PersonRow viewer, long community, MembershipStatus status) {
        return scene.read(work -> work.communities().members(Scene.viewer(viewer), community, status, null, 100));
    }

    private static List<MemberRow> page(
            Scene scene, Viewer viewer, long community, MembershipStatus status, @Nullable MemberRow after, int limit) {
        return scene.read(work -> work.communities().members(viewer, community, status, after, limit))
                .orElseThrow();
    }

    private static List<Long> standing(Scene scene, Viewer viewer, MembershipStatus status) {
        return scene.read(work -> work.communities().standing(viewer, status, null, 0, 100)).stream()
                .map(facts -> facts.community().id())
                .toList();
    }
}
