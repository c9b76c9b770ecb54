package io.kring.memory.metrics;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.metrics.Cut;
import io.kring.metrics.Ladder;
import io.kring.metrics.Span;
import io.kring.spi.metrics.ShareStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was published of windows. */
public final class ShareTables implements ShareStore {
    /** By length and last day. */
    private final SnapshotMap<Key.Numbers, Published> windows;

    private final SnapshotMap<Key.Named, Ladder> ladders;
    private @Nullable Progress progress;

    ShareTables() {
        windows = new SnapshotMap<>();
        ladders = new SnapshotMap<>();
    }

    private ShareTables(ShareTables from) {
        windows = from.windows.copy();
        ladders = from.ladders.copy();
        progress = from.progress;
    }

    ShareTables copy() {
        return new ShareTables(this);
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.ofNullable(progress);
    }

    @Override
    public void progress(Progress now) {
        progress = now;
    }

    @Override
    public void end() {
        progress = null;
    }

    @Override
    public void publish(Published published, Map<Cut, Ladder> counted) {
        Span span = published.window().span();
        long day = published.window().last().toEpochDay();
        if (!windows.has(Key.Numbers.of(span.ordinal(), day))) {
            windows.put(Key.Numbers.of(span.ordinal(), day), published);
            counted.forEach((cut, ladder) -> ladders.put(key(span, cut, day), ladder));
        }
    }

    @Override
    public List<Told> told(Span span, Cut cut, long from, long to) {
        return windows.between(Key.Numbers.of(span.ordinal(), from), Key.Numbers.of(span.ordinal(), to + 1))
                .map(published -> new Told(
                        published,
                        Optional.ofNullable(ladders.get(
                                key(span, cut, published.window().last().toEpochDay())))))
                .toList();
    }

    private static Key.Named key(Span span, Cut cut, long day) {
        return new Key.Named(span.ordinal(), day, cut.dimension() + " " + cut.value());
    }
}
