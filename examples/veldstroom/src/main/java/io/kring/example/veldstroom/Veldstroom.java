package io.kring.example.veldstroom;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.Figures;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.example.veldstroom.reading.ContentReader;
import io.kring.example.veldstroom.story.ReplayClock;
import io.kring.example.veldstroom.story.Teller;
import io.kring.metrics.Dimension;
import io.kring.metrics.Measuring;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * The made-up company of the examples. A host plugs its people and rules into a Kring with {@link #plug}, and lets the
 * seven months of its pilot happen once with {@link #tell}.
 */
public final class Veldstroom {
    private final Content content;
    private final VeldstroomDirectory directory;

    private Veldstroom(Content content) {
        this.content = content;
        this.directory = new VeldstroomDirectory(content.people());
    }

    /**
     * Reads the content files.
     *
     * @throws io.kring.example.veldstroom.content.ContentError naming file and line, when one says what cannot be
     */
    public static Veldstroom read() {
        return new Veldstroom(ContentReader.read());
    }

    public VeldstroomDirectory directory() {
        return directory;
    }

    /** What the story adds up to. */
    public Figures figures() {
        return content.figures();
    }

    /** What the story says on the host's own pages. */
    public List<PostEntry> pages() {
        return content.posts().stream().filter(post -> post.page().isPresent()).toList();
    }

    /** Somebody of the pilot, with the roles that Veldstroom vouches for. */
    public Actor actor(String id) {
        Colleague colleague = content.colleague(new PersonId(id));
        Actor actor = Actor.of(colleague.id());
        for (PlatformRole role : colleague.roles()) {
            actor = actor.as(role);
        }
        return actor;
    }

    /** What somebody of the pilot is called. */
    public String name(Actor actor) {
        return content.colleague(actor.person().orElseThrow()).name();
    }

    /**
     * Veldstroom's people and house rules; it allows secret communities. With its works council it agreed to measure reading
     * and activity, by unit and never of fewer than ten people.
     */
    public KringBuilder plug(KringBuilder builder) {
        return builder.people(directory)
                .moderation(new AccountNumbers())
                .moderation(new SecondThoughts())
                .measuring(Measuring.nothing()
                        .withReading()
                        .withActivity()
                        .cutBy(Dimension.UNIT)
                        .in(Calendar.ZONE))
                .population(directory)
                .allowSecretCommunities();
    }

    /**
     * Tells the story to an empty storage, by ordinary commands from seven months ago until now: events, reads and
     * counts are as if it had been lived. The same story for the same now.
     *
     * @param builder  with a storage, and nothing that {@link #plug} or this sets; used up by it
     * @param now      when the story ends and the present begins
     * @param progress told how far it has come, from 0 to 1
     */
    public void tell(KringBuilder builder, Instant now, DoubleConsumer progress) {
        Teller teller = new Teller(content, Calendar.endingAt(now));
        ReplayClock clock = new ReplayClock(teller.beginning());
        try (Kring kring = plug(builder).clock(clock).build()) {
            teller.tell(kring, clock, progress);
        }
    }
}
