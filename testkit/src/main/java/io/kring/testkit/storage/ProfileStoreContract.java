package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.Change.Describe.Interest;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ProfileRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people say about themselves, and who finds whom by it. */
public interface ProfileStoreContract extends StorageFixture {
    @Test
    default void whatSomebodySaysReplacesAllThatTheySaidBefore() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        describe(scene, bob, "bridges, frost", "Tea", "Cycling", "Chess");
        assertThat(profile(scene, viewer(ann), bob))
                .contains(new ProfileRow(false, "bridges, frost", List.of("Tea", "Cycling", "Chess"), List.of()));

        describe(scene, bob, "", "Chess", "Choir");

        assertThat(profile(scene, viewer(ann), bob))
                .contains(new ProfileRow(false, "", List.of("Chess", "Choir"), List.of()));
        assertThat(sharing(scene, viewer(ann), "tea")).isEmpty();
        assertThat(sharing(scene, viewer(ann), "choir")).containsExactly(bob);

        describe(scene, bob, "");

        assertThat(profile(scene, viewer(ann), bob)).contains(new ProfileRow(false, "", List.of(), List.of()));
        assertThat(sharing(scene, viewer(ann), "chess")).isEmpty();
    }

    @Test
    default void whoHasNoRowHasSaidNothing() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonId stranger = PersonId.of("stranger");
        Viewer newcomer = new Viewer(PersonId.of("newcomer"), PersonStatus.ACTIVE, ReadScope.standard(), NOW);
        ProfileRow nothing = new ProfileRow(false, "", List.of(), List.of());
        describe(scene, ann, "bridges", "Tea");

        assertThat(scene.<Optional<ProfileRow>>read(work -> work.people().profile(viewer(ann), stranger, 20)))
                .contains(nothing);
        assertThat(scene.<Optional<ProfileRow>>read(
                        work -> work.people().profile(newcomer, PersonId.of("newcomer"), 20)))
                .contains(nothing);
        assertThat(profile(scene, newcomer, ann)).map(ProfileRow::askMeAbout).contains("bridges");
        assertThat(sharing(scene, newcomer, "tea")).containsExactly(ann);
    }

    @Test
    default void thePersonsChoiceToHideTheirPostsStandsWithIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");

        scene.done(new Change.PutPerson(bob.id(), "bob", PersonStatus.ACTIVE, true));

        assertThat(profile(scene, viewer(ann), bob)).map(ProfileRow::hidesOwn).contains(true);
        assertThat(profile(scene, viewer(ann), ann)).map(ProfileRow::hidesOwn).contains(false);
    }

    @Test
    default void nobodySeesThePageOfWhomTheyBlockOrAreBlockedBy() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        Stream.of(ann, bob, cas).forEach(each -> describe(scene, each, "bridges", "Tea"));
        assertThat(sharing(scene, viewer(ann), "tea")).containsExactly(bob, cas);

        scene.block(ann, bob);

        assertThat(profile(scene, viewer(ann), bob)).isEmpty();
        assertThat(profile(scene, viewer(bob), ann)).isEmpty();
        assertThat(profile(scene, viewer(cas), bob)).isPresent();
        assertThat(sharing(scene, viewer(ann), "tea")).containsExactly(cas);
        assertThat(sharing(scene, viewer(bob), "tea")).containsExactly(cas);

        scene.done(new Change.Block(ann.no(), bob.no(), false, NOW));
        assertThat(profile(scene, viewer(bob), ann)).isPresent();
    }

    @Test
    default void whoHasLeftHasNoPageAndSeesNone() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        describe(scene, ann, "bridges", "Tea");
        describe(scene, bob, "bridges", "Tea");

        scene.done(new Change.PutPerson(bob.id(), "bob", PersonStatus.DEPARTED, false));

        assertThat(profile(scene, viewer(ann), bob)).isEmpty();
        assertThat(profile(scene, viewer(bob), ann)).isEmpty();
        assertThat(profile(scene, viewer(bob), bob)).isEmpty();
        assertThat(sharing(scene, viewer(ann), "tea")).isEmpty();
        assertThat(sharing(scene, viewer(bob), "tea")).isEmpty();
        assertThat(profile(scene, viewer(ann), ann)).isPresent();
    }

    @Test
    default void theAnonymousSeeNobody() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        describe(scene, ann, "bridges", "Tea");
        Viewer anonymous = Scene.anonymous(ReadScope.standard());

        assertThat(profile(scene, anonymous, ann)).isEmpty();
        assertThat(sharing(scene, anonymous, "tea")).isEmpty();
    }

    @Test
    default void whoReadsNothingOpenSeesThoseWithWhomTheyShareACommunity() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow guest = scene.person("guest", PersonStatus.GUEST);
        long site = scene.community(CommunityKind.CLOSED);
        long open = scene.community(CommunityKind.OPEN);
        scene.join(ann, site);
        scene.join(guest, site);
        scene.join(bob, open);
        Stream.of(ann, bob, guest).forEach(each -> describe(scene, each, "bridges", "Tea"));
        ReadScope narrow = new ReadScope(false, Set.of(), Set.of(), Set.of());

        for (Viewer outside : List.of(viewer(guest), viewer(guest, narrow))) {
            assertThat(profile(scene, outside, ann)).isPresent();
            assertThat(profile(scene, outside, bob)).isEmpty();
            assertThat(profile(scene, outside, guest)).isPresent();
            assertThat(sharing(scene, outside, "tea")).containsExactly(ann);
        }
        assertThat(profile(scene, viewer(bob), guest)).isPresent();
        assertThat(profile(scene, viewer(ann, narrow), bob)).isEmpty();
        assertThat(profile(scene, viewer(ann, narrow), guest)).isPresent();

        scene.done(
                scene.membership(guest, site, MembershipStatus.LEFT, Role.MEMBER, null),
                new Change.AdjustCommunity(site, -1, 0, 0, 5));

        assertThat(profile(scene, viewer(guest), ann)).isEmpty();
        assertThat(sharing(scene, viewer(guest), "tea")).isEmpty();
    }

    @Test
    default void communitiesAreThoseOfWhichBothAreMembersAndThatTheViewerReads() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long open = named(scene, "b open", CommunityKind.OPEN);
        long secret = named(scene, "a secret", CommunityKind.SECRET);
        long hers = named(scene, "hers", CommunityKind.OPEN);
        long his = named(scene, "his", CommunityKind.SECRET);
        long old = scene.community(settings -> settings.named("old").archived());
        long page = scene.community(CommunityKind.PAGE);
        Stream.of(open, secret, hers, old, page).forEach(each -> scene.join(ann, each));
        Stream.of(open, secret, his, old, page).forEach(each -> scene.join(bob, each));
        scene.stands(ann, his, MembershipStatus.INVITED, bob);
        ReadScope never = new ReadScope(true, Set.of(), Set.of(new CommunityId(secret)), Set.of());
        ReadScope also = new ReadScope(true, Set.of(new CommunityId(his)), Set.of(), Set.of());

        assertThat(shared(scene, viewer(ann), bob)).containsExactly("a secret", "b open");
        assertThat(shared(scene, viewer(ann, never), bob)).containsExactly("b open");
        assertThat(shared(scene, viewer(ann, also), bob)).containsExactly("a secret", "b open");
        assertThat(shared(scene, viewer(ann), ann)).containsExactly("a secret", "b open", "hers");
        assertThat(scene.<Optional<ProfileRow>>read(work -> work.people().profile(viewer(ann), bob.id(), 1)))
                .map(ProfileRow::shared)
                .contains(List.of(new ProfileRow.Shared(secret, "a secret")));

        scene.done(
                scene.membership(bob, secret, MembershipStatus.LEFT, Role.MEMBER, null),
                new Change.AdjustCommunity(secret, -1, 0, 0, 5));
        assertThat(shared(scene, viewer(ann), bob)).containsExactly("b open");
    }

    @Test
    default void whoSharesAnInterestIsListedByNumberWithoutTheViewer() {
        Scene scene = new Scene(freshStorage());
        List<PersonRow> all = new ArrayList<>();
        for (String id : List.of("zoe", "bob", "ann", "cas", "dee")) {
            PersonRow person = scene.person(id);
            describe(scene, person, "", "Tea", "100%");
            all.add(person);
        }
        describe(scene, scene.person("eve"), "", "Teapots", "100 percent");
        Viewer bob = viewer(all.get(1));
        List<PersonRow> others = List.of(all.get(0), all.get(2), all.get(3), all.get(4));

        assertThat(sharing(scene, bob, "tea")).isEqualTo(others);
        assertThat(scene.<List<PersonRow>>read(work -> work.people().sharing(bob, "tea", 0, 2)))
                .isEqualTo(others.subList(0, 2));
        assertThat(scene.<List<PersonRow>>read(
                        work -> work.people().sharing(bob, "tea", others.get(1).no(), 2)))
                .isEqualTo(others.subList(2, 4));
        assertThat(sharing(scene, bob, "100%")).isEqualTo(others);
        Stream.of("te%", "te_", "%", "t", "", "TEA")
                .forEach(pattern ->
                        assertThat(sharing(scene, bob, pattern)).as(pattern).isEmpty());
    }

    private static void describe(Scene scene, PersonRow person, String askMeAbout, String... interests) {
        scene.done(new Change.Describe(
                person.no(),
                askMeAbout,
                Stream.of(interests)
                        .map(interest -> new Interest(interest.toLowerCase(java.util.Locale.ROOT), interest))
                        .toList()));
    }

    private static long named(Scene scene, String name, CommunityKind kind) {
        return scene.community(settings -> settings.named(name).kind(kind));
    }

    private static Optional<ProfileRow> profile(Scene scene, Viewer viewer, PersonRow person) {
        return scene.read(work -> work.people().profile(viewer, person.id(), 20));
    }

    private static List<String> shared(Scene scene, Viewer viewer, PersonRow person) {
        return profile(scene, viewer, person).orElseThrow().shared().stream()
                .map(ProfileRow.Shared::name)
                .toList();
    }

    private static List<PersonRow> sharing(Scene scene, Viewer viewer, String folded) {
        return scene.read(work -> work.people().sharing(viewer, folded, 0, 20));
    }
}
