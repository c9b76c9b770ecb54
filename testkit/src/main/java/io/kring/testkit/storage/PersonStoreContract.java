package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.SubjectRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people keep for themselves. */
public interface PersonStoreContract extends ProfileStoreContract {
    @Test
    default void whatSomebodyFollowsIsListedInTheOrderOfFollowing() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        Subject tea = Subject.community(new CommunityId(scene.community(CommunityKind.OPEN)));
        Subject topic = Subject.topic("oolong");
        scene.follow(ann, topic);
        scene.follow(ann, bob);
        scene.follow(ann, tea);
        scene.follow(bob, ann);
        scene.follow(ann, topic);

        List<SubjectRow> all = followed(scene, viewer(ann), 0, 10);
        List<SubjectRow> rest = followed(scene, viewer(ann), all.get(0).seq(), 1);

        assertThat(all).extracting(SubjectRow::subject).containsExactly(topic, Subject.person(bob.id()), tea);
        assertThat(rest).containsExactly(all.get(1));
        assertThat(followed(scene, Scene.anonymous(ReadScope.standard()), 0, 10))
                .isEmpty();
    }

    @Test
    default void whatIsNoLongerFollowedIsNotListed() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        scene.follow(ann, bob);
        scene.follow(ann, Subject.topic("oolong"));

        scene.done(new Change.Follow(ann.no(), Subject.person(bob.id()), bob.no(), false, NOW));
        scene.done(new Change.Follow(ann.no(), Subject.topic("never"), null, false, NOW));

        assertThat(followed(scene, viewer(ann), 0, 10))
                .extracting(SubjectRow::subject)
                .containsExactly(Subject.topic("oolong"));
    }

    @Test
    default void aFollowedCommunityThatTheViewerMayNoLongerKnowIsNotListed() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        scene.follow(ann, Subject.community(new CommunityId(tea)));
        assertThat(followed(scene, viewer(ann), 0, 10)).hasSize(1);

        scene.stands(ann, tea, MembershipStatus.BANNED, null);

        assertThat(followed(scene, viewer(ann), 0, 10)).isEmpty();
    }

    @Test
    default void onesOwnBlocksAreListedByIdAndNotThoseOfOthers() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow zoe = scene.person("zoe");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        scene.block(ann, zoe);
        scene.block(ann, bob);
        scene.block(cas, ann);

        assertThat(blocked(scene, ann, "", 10)).containsExactly(bob.id(), zoe.id());
        assertThat(blocked(scene, ann, "bob", 10)).containsExactly(zoe.id());
        assertThat(blocked(scene, ann, "", 1)).containsExactly(bob.id());
        assertThat(blocked(scene, bob, "", 10)).isEmpty();
    }

    @Test
    default void takingOnesOwnBlockBackLeavesTheOthers() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        scene.block(ann, bob);
        scene.block(bob, ann);

        scene.done(new Change.Block(ann.no(), bob.no(), false, NOW));

        assertThat(blocked(scene, ann, "", 10)).isEmpty();
        assertThat(blocked(scene, bob, "", 10)).containsExactly(ann.id());
        assertThat(hidden(scene, ann)).containsExactly(bob.id());
        assertThat(hidden(scene, bob)).containsExactly(ann.id());
    }

    @Test
    default void whoBlocksAndWhoIsBlockedAreHiddenFromEachOther() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        scene.block(ann, bob);
        scene.block(cas, ann);

        assertThat(hidden(scene, ann)).containsExactlyInAnyOrder(bob.id(), cas.id());
        assertThat(hidden(scene, bob)).containsExactly(ann.id());
        assertThat(scene.<List<PersonId>>read(work -> work.people().hidden(Scene.anonymous(ReadScope.standard()))))
                .isEmpty();

        scene.done(new Change.Block(ann.no(), bob.no(), false, NOW));
        assertThat(hidden(scene, ann)).containsExactly(cas.id());
    }

    private static List<SubjectRow> followed(Scene scene, Viewer viewer, long after, int limit) {
        return scene.read(work -> work.people().followed(viewer, after, limit));
    }

    private static List<PersonId> blocked(Scene scene, PersonRow viewer, String after, int limit) {
        return scene.read(work -> work.people().blocked(viewer(viewer), after, limit));
    }

    private static List<PersonId> hidden(Scene scene, PersonRow viewer) {
        return scene.read(work -> work.people().hidden(viewer(viewer)));
    }
}
