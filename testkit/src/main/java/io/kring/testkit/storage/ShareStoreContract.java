package io.kring.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.metrics.Cut;
import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.spi.metrics.ShareStore.Progress;
import io.kring.spi.metrics.ShareStore.Published;
import io.kring.spi.metrics.ShareStore.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was published of windows. */
public interface ShareStoreContract extends StorageFixture {
    /** A Sunday. */
    LocalDate SUNDAY = LocalDate.of(2026, 3, 15);

    @Test
    default void progressIsWhatWasSaidLast() {
        Scene scene = new Scene(freshStorage());
        assertThat(progress(scene)).isEmpty();

        scene.storage().<Boolean>alone(work -> {
            work.shares().progress(new Progress(10, 10L, 9));
            work.shares().progress(new Progress(10, null, 12));
            return true;
        });
        assertThat(progress(scene)).contains(new Progress(10, null, 12));

        scene.storage().<Boolean>alone(work -> {
            work.shares().end();
            work.shares().progress(new Progress(20, 21L, 19));
            return true;
        });
        assertThat(progress(scene)).contains(new Progress(20, 21L, 19));
    }

    @Test
    default void whatIsPublishedIsToldAsItWasAndNeverChanges() {
        Scene scene = new Scene(freshStorage());
        Published week = new Published(new Window(Span.WEEK, SUNDAY), true, 2);
        publish(scene, week, Map.of(Cut.everybody(), ladder(7), Cut.unit("Noord ☀"), Ladder.withheld()));
        publish(scene, new Published(week.window(), false, 0), Map.of(Cut.everybody(), ladder(8)));

        assertThat(told(scene, Span.WEEK, Cut.everybody(), 0)).containsExactly(new Told(week, Optional.of(ladder(7))));
        assertThat(told(scene, Span.WEEK, Cut.unit("Noord ☀"), 0))
                .containsExactly(new Told(week, Optional.of(Ladder.withheld())));
        assertThat(told(scene, Span.WEEK, Cut.unit("Zuid"), 0)).containsExactly(new Told(week, Optional.empty()));
        assertThat(told(scene, Span.WEEK, Cut.place("Noord ☀"), 0)).containsExactly(new Told(week, Optional.empty()));
    }

    @Test
    default void windowsOfOneLengthAreToldByTheirDays() {
        Scene scene = new Scene(freshStorage());
        Published later = new Published(new Window(Span.WEEK, SUNDAY.plusWeeks(1)), false, 0);
        Published first = new Published(new Window(Span.WEEK, SUNDAY), false, 0);
        Published four = new Published(new Window(Span.FOUR_WEEKS, SUNDAY), false, 0);
        for (Published window : List.of(later, first, four)) {
            publish(scene, window, Map.of(Cut.everybody(), ladder(window.equals(later) ? 2 : 1)));
        }

        assertThat(told(scene, Span.WEEK, Cut.everybody(), 7))
                .containsExactly(new Told(first, Optional.of(ladder(1))), new Told(later, Optional.of(ladder(2))));
        assertThat(told(scene, Span.WEEK, Cut.everybody(), 6))
                .extracting(Told::published)
                .containsExactly(first);
        assertThat(told(scene, Span.FOUR_WEEKS, Cut.everybody(), 0))
                .extracting(Told::published)
                .containsExactly(four);
        assertThat(told(scene, Span.MONTH, Cut.everybody(), 30)).isEmpty();
    }

    private static Ladder ladder(int contributors) {
        return new Ladder(Map.of(
                Step.READ,
                Share.counted(30, 60),
                Step.REACTED,
                Share.of(Share.Kind.FEW),
                Step.CONTRIBUTED,
                Share.counted(contributors, 60)));
    }

    private static void publish(Scene scene, Published window, Map<Cut, Ladder> ladders) {
        scene.storage().<Boolean>alone(work -> {
            work.shares().publish(window, ladders);
            return true;
        });
    }

    private static Optional<Progress> progress(Scene scene) {
        return scene.read(work -> work.shares().progress());
    }

    /** From the first Sunday on, for so many days more. */
    private static List<Told> told(Scene scene, Span span, Cut cut, int days) {
        return scene.read(work -> work.shares()
                .told(span, cut, SUNDAY.toEpochDay(), SUNDAY.plusDays(days).toEpochDay()));
    }
}
