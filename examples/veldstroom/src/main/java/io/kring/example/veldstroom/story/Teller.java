package io.kring.example.veldstroom.story;

import io.kring.Kring;
import io.kring.error.KringException;
import io.kring.event.Delivery;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Tells the story to a Kring as it was lived: by ordinary commands, moving the clock from scene to scene. */
public final class Teller {
    private static final Duration BETWEEN_DELIVERIES = Duration.ofDays(1);

    private final List<Scene> scenes;
    private final Calendar calendar;

    public Teller(Content content, Calendar calendar) {
        this.scenes = new Script(content, calendar).write();
        this.calendar = calendar;
    }

    /** When the story begins. */
    public Instant beginning() {
        return scenes.get(0).at();
    }

    /**
     * Tells all of it; events are delivered on the way, so that what settles in the story has settled.
     *
     * @param kring    runs by the clock
     * @param progress told how far the story has come, from 0 to 1
     */
    public void tell(Kring kring, ReplayClock clock, DoubleConsumer progress) {
        Stage stage = new Stage(kring);
        Instant delivered = clock.instant();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            if (scene.at().isAfter(delivered.plus(BETWEEN_DELIVERIES))) {
                deliver(kring);
                delivered = scene.at();
                progress.accept((double) i / scenes.size());
            }
            clock.moveTo(scene.at());
            try {
                scene.act().on(stage);
            } catch (KringException e) {
                throw scene.place().error("refused with " + e.code(), e);
            }
        }
        clock.moveTo(calendar.now());
        deliver(kring);
        progress.accept(1);
    }

    private static void deliver(Kring kring) {
        Delivery round;
        do {
            round = kring.deliverPending(1_000);
        } while (round.more());
    }
}
