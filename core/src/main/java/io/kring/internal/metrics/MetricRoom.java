package io.kring.internal.metrics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.id.PostId;
import io.kring.internal.command.Engine;
import io.kring.metrics.Cut;
import io.kring.metrics.Figure;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.metrics.Span;
import io.kring.metrics.Window;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The room of measuring. */
public final class MetricRoom implements Metrics {
    /** Who only ever reads has no row before; that they have one by now is remembered, so that a read is one statement. */
    private static final int REMEMBERED = 50_000;

    private final Engine engine;
    private final Measuring measuring;
    private final Floor floor;
    private final Shares shares;
    private final Cache<PersonId, Boolean> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public MetricRoom(Engine engine, Measuring measuring) {
        this.engine = engine;
        this.measuring = measuring;
        this.floor = new Floor(measuring.floor());
        this.shares = new Shares(engine, measuring);
    }

    @Override
    public void read(Actor actor, Collection<PostId> posts) {
        if (posts.size() > MOST_READ) {
            throw new InvalidInput(new Violation(
                    "posts", "metrics.too-many", "at most " + MOST_READ + " posts are read with one call"));
        }
        PersonId person = actor.person().orElse(null);
        if (person == null || posts.isEmpty() || !measuring.reading()) {
            return;
        }
        List<Long> ids = posts.stream().map(PostId::value).distinct().toList();
        engine.observed("metrics.read", () -> {
            Viewer viewer = engine.viewer(actor);
            return engine.storage().write(engine.joined(), unit -> {
                if (known.getIfPresent(person) == null) {
                    boolean there = unit.commands()
                                    .load(FactsRequest.by(engine.cards().seed(person), null))
                                    .actor()
                            != null;
                    if (there) {
                        known.put(person, true);
                    }
                }
                unit.metrics().read(viewer, ids, day(viewer.now()));
                return true;
            });
        });
    }

    @Override
    public Optional<Figure> readers(Actor actor, PostId post) {
        return engine.read("metrics.readers", actor, (unit, viewer) -> {
            ContributionRow row = unit.contributions()
                    .find(viewer, post.value())
                    .filter(view -> view.row().isPost())
                    .filter(view -> Objects.equals(view.viewer(), view.row().author()) || demandAuthor())
                    .orElseThrow(() -> new NotFound("post"))
                    .row();
            Instant published = row.publishedAt();
            if (!measuring.reading() || published == null) {
                return Optional.empty();
            }
            long until = Math.min(day(viewer.now()), day(published) + REACH_DAYS);
            return Optional.of(floor.told(unit.metrics().readers(post.value(), row.author(), until)));
        });
    }

    @Override
    public Measurement shares(Actor actor, Window window, Cut cut) {
        return shares.of(actor, window.span(), window.last(), window.last(), cut)
                .get(0);
    }

    @Override
    public List<Measurement> series(Actor actor, Span span, LocalDate from, LocalDate to, Cut cut) {
        return shares.of(actor, span, from, to, cut);
    }

    private static boolean demandAuthor() {
        throw new NotAllowed("SEE_READERS");
    }

    private long day(Instant moment) {
        return Days.of(moment, measuring.zone());
    }
}
