package io.kring.example.veldstroom.story;

import io.kring.Kring;
import io.kring.error.KringException;
import io.kring.event.Delivery;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Content;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Tells the story to a Kring as it was lived: by ordinary commands, moving the clock from scene to scene. */
public final class Teller {
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
     * Tells all of it; events are delivered at each midnight, so that what settles in the story has settled,
     * and windows that are over are closed.
     *
     * @param kring    runs by the clock
     * @param progress told how far the story has come, from 0 to 1
     */
    public void tell(Kring kring, ReplayClock clock, DoubleConsumer progress) {
        Stage stage = new Stage(kring);
        Instant midnight = calendar.midnightAfter(clock.instant());
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            while (!midnight.isAfter(scene.at())) {
                clock.moveTo(midnight);
                deliver(kring);
                midnight = calendar.midnightAfter(midnight);
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
