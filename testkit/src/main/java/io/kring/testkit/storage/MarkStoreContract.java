package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.metrics.Step;
import io.kring.person.PersonId;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.FeedPosition;
import io.kring.spi.change.Change;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MarkStore.Deed;
import io.kring.spi.metrics.MarkStore.Mark;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** On which days people took which step. */
public interface MarkStoreContract extends StorageFixture {
    /** The day of a scene. */
    long TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();

    @Test
    default void whoWroteOrReactedIsConcerned() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cy = scene.person("cy");
        PersonRow dee = scene.person("dee");
        scene.person("eve");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);
        ContributionRow comment = scene.comment(post, bob);
        like(scene, post, cy);
        like(scene, comment, dee);
        like(scene, comment, bob);

        assertThat(concerned(scene, post.id())).containsExactlyInAnyOrder(ann.no(), bob.no(), cy.no(), dee.no());
        assertThat(concerned(scene, comment.id())).containsExactlyInAnyOrder(bob.no(), dee.no());
        assertThat(concerned(scene, 4_242)).isEmpty();
    }

    @Test
    default void whatIsVisibleUnderAVisiblePostCounts() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann, MarkStoreContract::now);
        ContributionRow comment = scene.comment(post, bob, MarkStoreContract::now);
        like(scene, comment, ann);
        ContributionRow removed = scene.post(tea, ann, text -> now(text.state(PostState.REMOVED)));
        scene.comment(removed, bob, MarkStoreContract::now);
        like(scene, removed, bob);
        scene.comment(post, bob, text -> text.state(PostState.HELD));
        long practice = scene.community(settings -> settings.practice());
        like(scene, scene.post(practice, bob, MarkStoreContract::now), ann);
        scene.post(tea, bob, text -> now(text.kind(PostKind.PAGE.name())));

        assertThat(deeds(scene, ann, bob))
                .containsExactlyInAnyOrder(
                        new Deed(ann.no(), NOW, Step.CONTRIBUTED),
                        new Deed(bob.no(), NOW, Step.REACTED),
                        new Deed(ann.no(), NOW, Step.REACTED));
        assertThat(deeds(scene, bob)).containsExactly(new Deed(bob.no(), NOW, Step.REACTED));
        assertThat(scene.<List<Deed>>read(work -> work.marks().deeds(List.of(ann.no()), NOW.plusMillis(1))))
                .isEmpty();
    }

    @Test
    default void aMarkIsWhatWasPutLastAndReadingStays() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), scene.person("bob"));
        scene.write(work -> {
            work.metrics().read(viewer(ann), List.of(post.id()), TODAY);
            return true;
        });

        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, true, true)));
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY - 1, false, true)));
        marking(scene, marks -> marks.markReading(TODAY, TODAY + 1));
        assertThat(marks(scene, ann))
                .containsExactlyInAnyOrder(
                        new Mark(ann.no(), TODAY, true, true), new Mark(ann.no(), TODAY - 1, false, true));

        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, false, false)));
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY - 1, false, false)));
        assertThat(marks(scene, ann)).isEmpty();
        assertThat(furthest(scene, TODAY - 1, TODAY)).containsExactly(Map.entry(ann.id(), Step.READ));
        assertThat(furthest(scene, TODAY - 1, TODAY - 1)).isEmpty();
    }

    @Test
    default void theFurthestStepOfAllDaysCounts() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY - 2, false, true)));
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, true, false)));
        marking(scene, marks -> marks.put(new Mark(bob.no(), TODAY, true, false)));

        assertThat(furthest(scene, TODAY - 2, TODAY))
                .isEqualTo(Map.of(ann.id(), Step.CONTRIBUTED, bob.id(), Step.REACTED));
        assertThat(furthest(scene, TODAY - 1, TODAY)).isEqualTo(Map.of(ann.id(), Step.REACTED, bob.id(), Step.REACTED));
    }

    @Test
    default void readingIsMarkedOnceForEachDayOfTheRange() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, scene.person("bob"));
        ContributionRow other = scene.post(tea, scene.person("bob"));
        for (long day = TODAY - 2; day <= TODAY; day++) {
            long on = day;
            scene.write(work -> {
                work.metrics().read(viewer(ann), List.of(post.id(), other.id()), on);
                return true;
            });
        }

        marking(scene, marks -> marks.markReading(TODAY - 1, TODAY));
        marking(scene, marks -> marks.markReading(TODAY - 1, TODAY));

        assertThat(furthest(scene, TODAY - 1, TODAY - 1)).containsOnlyKeys(ann.id());
        assertThat(furthest(scene, TODAY - 2, TODAY - 2)).isEmpty();
        assertThat(furthest(scene, TODAY, TODAY)).isEmpty();
    }

    @Test
    default void marksAreForgottenAfter92Days() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, true, false)));
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY + 1, true, false)));

        assertThat(forget(scene, MarkStore.RETENTION)).isZero();
        assertThat(forget(scene, MarkStore.RETENTION.plusDays(1))).isEqualTo(1);

        assertThat(marks(scene, ann)).containsExactly(new Mark(ann.no(), TODAY + 1, true, false));
    }

    @Test
    default void whoIsErasedHasNoMarksAndOthersKeepTheirs() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, true, false)));
        marking(scene, marks -> marks.put(new Mark(bob.no(), TODAY, true, false)));

        marking(scene, marks -> marks.erase(ann.no()));

        assertThat(furthest(scene, 0, TODAY)).containsOnlyKeys(bob.id());
        marking(scene, marks -> marks.put(new Mark(ann.no(), TODAY, false, true)));
        assertThat(furthest(scene, 0, TODAY)).containsEntry(ann.id(), Step.CONTRIBUTED);
    }

    /** At its place in feeds. */
    private static void now(ContributionBuilder text) {
        text.at(FeedPosition.after(NOW));
    }

    private static void like(Scene scene, ContributionRow on, PersonRow who) {
        scene.done(new Change.PutReaction(on.id(), who.no(), "one", null, "like", NOW));
    }

    private static void marking(Scene scene, Consumer<MarkStore> change) {
        scene.storage().<Boolean>alone(work -> {
            work.marks().lock();
            change.accept(work.marks());
            return true;
        });
    }

    private static Iterable<Long> concerned(Scene scene, long contribution) {
        return scene.read(work -> work.marks().concerned(contribution));
    }

    private static List<Deed> deeds(Scene scene, PersonRow... people) {
        List<Long> numbers = List.of(people).stream().map(PersonRow::no).toList();
        return scene.read(work -> work.marks().deeds(numbers, NOW));
    }

    private static List<Mark> marks(Scene scene, PersonRow person) {
        return scene.read(work -> work.marks().marks(List.of(person.no()), 0));
    }

    private static Map<PersonId, Step> furthest(Scene scene, long first, long last) {
        return scene.read(work -> work.marks().furthest(first, last));
    }

    private static int forget(Scene scene, Duration later) {
        return scene.storage().<Integer>alone(work -> work.due().forget(NOW.plus(later), 1_000));
    }
}
