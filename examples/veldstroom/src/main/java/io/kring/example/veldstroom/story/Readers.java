package io.kring.example.veldstroom.story;

import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Those who only read: chosen so that the number of readers in the window comes out as the figures say. */
final class Readers {
    /** How many posts each of them opens. */
    private static final int EACH = 3;

    private final Content content;
    private final Calendar calendar;

    Readers(Content content, Calendar calendar) {
        this.content = content;
        this.calendar = calendar;
    }

    /**
     * Readers of what stands in open communities, each on the day after it appeared.
     *
     * @param posts   what was published within the window, at the latest two days before its end
     * @param present those who take part in the window and are readers by that
     */
    List<Scene> scenes(List<Shown> posts, Set<PersonId> present) {
        return content.people().keySet().stream()
                .filter(person -> !present.contains(person))
                .sorted(Lot.order("readers", person -> person))
                .limit(Math.max(0, content.figures().readers() - present.size()))
                .flatMap(person -> opened(person, posts))
                .toList();
    }

    private static Stream<Scene> opened(PersonId person, List<Shown> posts) {
        return posts.stream()
                .sorted(Lot.order(person.value(), shown -> shown.post().key()))
                .limit(EACH)
                .map(shown -> new Scene(later(person, shown), shown.post().place(), stage -> stage.kring()
                        .metrics()
                        .read(Actor.of(person), List.<PostId>of(stage.post(shown.post())))));
    }

    /** Within a day. */
    private static Instant later(PersonId person, Shown shown) {
        long millis = Duration.ofDays(1).toMillis();
        return shown.at().plusMillis(1_000 + (long) (Lot.of(person, shown.post().key()) * millis));
    }

    /** A post that everybody may read, from when on. */
    record Shown(PostEntry post, Instant at) {}

    /** Whether something that appears then is read within the window. */
    boolean within(Instant at) {
        return !at.isBefore(calendar.startOf(-content.figures().window()))
                && at.isBefore(calendar.startOf(0).minus(Duration.ofDays(2)));
    }
}
