package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.spi.CommunityStore;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.PersonRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Communities are found by those who know of them. */
public interface CommunityStoreContract extends StorageFixture {
    @Test
    default void openAndClosedCommunitiesAreKnownAndSecretOnesAreNot() {
        Scene scene = new Scene(freshStorage());
        Viewer outsider = viewer(scene.person("ann"));
        long open = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        long secret = scene.community(CommunityKind.SECRET);

        assertThat(find(scene, outsider, open)).isPresent();
        assertThat(find(scene, outsider, closed)).isPresent();
        assertThat(find(scene, outsider, secret)).isEmpty();
        assertThat(find(scene, outsider, 4711)).isEmpty();
    }

    @Test
    default void aSecretCommunityIsKnownToItsMembersAndToWhoIsInvited() {
        Scene scene = new Scene(freshStorage());
        PersonRow member = scene.person("member");
        PersonRow invited = scene.person("invited");
        PersonRow former = scene.person("former");
        long secret = scene.community(CommunityKind.SECRET);
        scene.join(member, secret);
        scene.stands(invited, secret, MembershipStatus.INVITED, member);
        scene.stands(former, secret, MembershipStatus.LEFT, null);

        assertThat(find(scene, viewer(member), secret)).isPresent();
        assertThat(find(scene, viewer(invited), secret)).hasValueSatisfying(facts -> {
            assertThat(facts.status()).isEqualTo(MembershipStatus.INVITED);
            assertThat(facts.inviter()).isEqualTo(member.id());
        });
        assertThat(find(scene, viewer(former), secret)).isEmpty();
    }

    @Test
    default void aBannedPersonKnowsNothingOfTheCommunity() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long open = scene.community(CommunityKind.OPEN);
        assertThat(find(scene, viewer(ann), open)).isPresent();

        scene.stands(ann, open, MembershipStatus.BANNED, null);

        assertThat(find(scene, viewer(ann), open)).isEmpty();
        assertThat(discover(scene, viewer(ann), CommunityQuery.all())).isEmpty();
    }

    @Test
    default void guestsKnowTheirOwnCommunitiesOnly() {
        Scene scene = new Scene(freshStorage());
        PersonRow guest = scene.person("guest", PersonStatus.GUEST);
        long open = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        long own = scene.community(CommunityKind.CLOSED);
        long invited = scene.community(CommunityKind.OPEN);
        scene.join(guest, own);
        scene.stands(guest, invited, MembershipStatus.INVITED, null);

        assertThat(discover(scene, viewer(guest), CommunityQuery.all())).containsExactly(own, invited);
        assertThat(find(scene, viewer(guest), open)).isEmpty();
        assertThat(find(scene, viewer(guest), closed)).isEmpty();
    }

    @Test
    default void whoHasLeftTheOrganisationKnowsNothingEvenWhereTheyAreMembersOrInvited() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long member = scene.community(CommunityKind.OPEN);
        long invited = scene.community(CommunityKind.SECRET);
        scene.join(ann, member);
        scene.stands(ann, invited, MembershipStatus.INVITED, null);
        assertThat(discover(scene, viewer(ann), CommunityQuery.all())).hasSize(2);

        scene.done(new Change.PutPerson(ann.id(), null, PersonStatus.DEPARTED, false));

        assertThat(discover(scene, viewer(ann), CommunityQuery.all())).isEmpty();
        assertThat(find(scene, viewer(ann), invited)).isEmpty();
    }

    @Test
    default void theStatusOfWhoHasNoRowIsTheOneAssumed() {
        Scene scene = new Scene(freshStorage());
        long open = scene.community(CommunityKind.OPEN);

        for (PersonStatus status : PersonStatus.values()) {
            Viewer stranger =
                    new Viewer(io.kring.person.PersonId.of("stranger"), status, ReadScope.standard(), Scene.NOW);
            assertThat(find(scene, stranger, open).isPresent())
                    .as("%s", status)
                    .isEqualTo(status == PersonStatus.ACTIVE || status == PersonStatus.SUSPENDED);
        }
    }

    @Test
    default void theHostsScopeAddsAndTakesAway() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long open = scene.community(CommunityKind.OPEN);
        long secret = scene.community(CommunityKind.SECRET);
        long sealed =
                scene.community(settings -> settings.kind(CommunityKind.SECRET).sealed());
        long own = scene.community(CommunityKind.CLOSED);
        scene.join(ann, own);
        Set<CommunityId> all =
                Set.of(new CommunityId(secret), new CommunityId(sealed), new CommunityId(own), new CommunityId(open));

        assertThat(discover(scene, viewer(ann, ReadScope.standard().alsoReading(all)), CommunityQuery.all()))
                .containsExactlyInAnyOrder(open, secret, own);
        assertThat(discover(scene, viewer(ann, ReadScope.nothing()), CommunityQuery.all()))
                .containsExactly(own);
        assertThat(discover(
                        scene,
                        viewer(ann, ReadScope.standard().alsoReading(all).neverReading(all)),
                        CommunityQuery.all()))
                .isEmpty();
    }

    @Test
    default void theHostsScopeHidesACommunityFromWhoIsInvitedToo() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long secret = scene.community(CommunityKind.SECRET);
        scene.stands(ann, secret, MembershipStatus.INVITED, null);
        ReadScope never = ReadScope.standard().neverReading(Set.of(new CommunityId(secret)));

        assertThat(find(scene, viewer(ann), secret)).isPresent();
        assertThat(find(scene, viewer(ann, never), secret)).isEmpty();
    }

    @Test
    default void theAnonymousActorSeesWhatTheScopeSays() {
        Scene scene = new Scene(freshStorage());
        long open = scene.community(CommunityKind.OPEN);
        scene.community(CommunityKind.SECRET);

        assertThat(discover(scene, Scene.anonymous(ReadScope.standard()), CommunityQuery.all()))
                .containsExactly(open);
        assertThat(discover(scene, Scene.anonymous(ReadScope.nothing()), CommunityQuery.all()))
                .isEmpty();
    }

    @Test
    default void communitiesAreDiscoveredByThemeByNameAndArchivedOnesApart() {
        Scene scene = new Scene(freshStorage());
        Viewer ann = viewer(scene.person("ann"));
        long green = scene.community(settings -> settings.named("Green tea").themes("tea", "leaves"));
        long black = scene.community(settings -> settings.named("Black TEA").themes("teas"));
        long percent = scene.community(settings -> settings.named("100% juice_").themes("juice"));
        long old = scene.community(settings -> settings.named("Old tea").archived());

        assertThat(discover(scene, ann, CommunityQuery.all())).containsExactly(percent, black, green);
        assertThat(discover(scene, ann, CommunityQuery.all().theme("tea"))).containsExactly(green);
        assertThat(discover(scene, ann, CommunityQuery.all().named("tEa"))).containsExactly(black, green);
        assertThat(discover(scene, ann, CommunityQuery.all().named("%"))).containsExactly(percent);
        assertThat(discover(scene, ann, CommunityQuery.all().named("_"))).containsExactly(percent);
        assertThat(discover(scene, ann, CommunityQuery.all().named("\\"))).isEmpty();
        assertThat(discover(scene, ann, CommunityQuery.all().onlyArchived())).containsExactly(old);
        assertThat(discover(scene, ann, CommunityQuery.all().onlyArchived().named("green")))
                .isEmpty();
    }

    @Test
    default void discoveringGoesPageByPageAlsoOverEqualNames() {
        Scene scene = new Scene(freshStorage());
        Viewer ann = viewer(scene.person("ann"));
        long b1 = scene.community(settings -> settings.named("b"));
        long b2 = scene.community(settings -> settings.named("B"));
        long a = scene.community(settings -> settings.named("a"));
        long b3 = scene.community(settings -> settings.named("b"));
        long c = scene.community(settings -> settings.named("c d"));

        List<Long> found = new ArrayList<>();
        Optional<CommunityFacts> last = Optional.empty();
        do {
            String afterName = last.map(
                            facts -> CommunityStore.fold(facts.community().name()))
                    .orElse(null);
            long afterId = last.map(facts -> facts.community().id()).orElse(0L);
            List<CommunityFacts> page =
                    scene.read(work -> work.communities().discover(ann, CommunityQuery.all(), afterName, afterId, 2));
            page.forEach(facts -> found.add(facts.community().id()));
            last = page.stream().reduce((first, second) -> second);
        } while (last.isPresent() && found.size() <= 5);

        assertThat(found).containsExactly(a, b1, b2, b3, c);
    }

    @Test
    default void communitiesWithoutAnActiveManagerAreListedKnownOrNot() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow leaver = scene.person("leaver");
        long kept = scene.community(settings -> settings.named("kept"));
        long left = scene.community(settings -> settings.named("left").kind(CommunityKind.SECRET));
        long never = scene.community(settings -> settings.named("never"));
        scene.community(settings -> settings.named("archived").archived());
        scene.join(ann, kept, Role.COMMUNITY_MANAGER);
        scene.join(leaver, kept, Role.COMMUNITY_MANAGER);
        scene.join(leaver, left, Role.COMMUNITY_MANAGER);
        scene.join(ann, never, Role.MODERATOR);
        assertThat(withoutManager(scene, viewer(ann))).containsExactly(never);

        scene.done(new Change.PutPerson(leaver.id(), null, PersonStatus.DEPARTED, false));

        assertThat(withoutManager(scene, viewer(ann))).containsExactly(left, never);
    }

    private static Optional<CommunityFacts> find(Scene scene, Viewer viewer, long community) {
        return scene.read(work -> work.communities().find(viewer, community));
    }

    private static List<Long> discover(Scene scene, Viewer viewer, CommunityQuery query) {
        return ids(scene.read(work -> work.communities().discover(viewer, query, null, 0, 100)));
    }

    private static List<Long> withoutManager(Scene scene, Viewer viewer) {
        return ids(scene.read(work -> work.communities().withoutManager(viewer, null, 0, 100)));
    }

    private static List<Long> ids(List<CommunityFacts> all) {
        return all.stream().map(facts -> facts.community().id()).toList();
    }
}
