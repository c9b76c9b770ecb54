package io.kring.memory.search;

import io.kring.error.Unavailable;
import io.kring.search.SearchOrder;
import io.kring.search.Snippet.Mark;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.IndexedPrint;
import io.kring.spi.search.IndexedTag;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, for tests and trying out: every question goes through all documents. It knows no languages, so
 * words are found as they stand, without case and accents.
 */
public final class InMemorySearchIndex implements SearchIndex {
    private static final int SAMPLES = 4;
    private static final double AGE_WEIGHT = 0.1;
    private static final double HALF_YEAR = Duration.ofDays(182).toMillis();
    private static final Comparator<IndexHit> BEST_FIRST = Comparator.comparingDouble(IndexHit::rank)
            .thenComparingLong(IndexHit::id)
            .reversed();

    private NavigableMap<Long, Entry> entries = new TreeMap<>();
    private @Nullable LogPosition position;
    private boolean closed;

    /** Holds nothing yet. */
    public InMemorySearchIndex() {}

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public synchronized Optional<LogPosition> position() {
        return Optional.ofNullable(position);
    }

    @Override
    public synchronized void apply(IndexChange change) {
        open();
        if (!change.conversations().isEmpty()) {
            entries.values().removeIf(entry -> change.conversations()
                    .contains(entry.document().post()));
        }
        change.out().forEach(entries::remove);
        change.put().forEach(document -> entries.put(document.id(), new Entry(document)));
        position = change.reached();
    }

    @Override
    public synchronized void keep() {
        open();
    }

    @Override
    public Building build() {
        return new Building() {
            private final TreeMap<Long, Entry> beside = new TreeMap<>();

            @Override
            public synchronized void add(Collection<IndexDocument> documents) {
                documents.forEach(document -> beside.put(document.id(), new Entry(document)));
            }

            @Override
            public void finish(LogPosition reached) {
                replace(beside, reached);
            }

            @Override
            public void discard() {
                beside.clear();
            }
        };
    }

    private synchronized void replace(NavigableMap<Long, Entry> by, LogPosition reached) {
        open();
        entries = by;
        position = reached;
    }

    @Override
    public synchronized List<IndexHit> find(IndexQuery query) {
        answering();
        Scale scale = new Scale(query.wanted());
        IndexHit after = query.after();
        return entries.values().stream()
                .filter(entry -> query.among().isEmpty()
                        || query.among().contains(entry.document().id()))
                .filter(entry -> isIn(entry.document(), query))
                .flatMap(entry -> hit(entry, query, scale).stream())
                .filter(hit -> after == null || BEST_FIRST.compare(hit, after) > 0)
                .sorted(BEST_FIRST)
                .limit(query.most())
                .toList();
    }

    private static Optional<IndexHit> hit(Entry entry, IndexQuery query, Scale scale) {
        double score = scale.score(entry);
        if (score < 0) {
            return Optional.empty();
        }
        double age =
                Math.max(0, query.now().toEpochMilli() - entry.document().at().toEpochMilli());
        double rank = query.order() == SearchOrder.NEWEST
                ? entry.document().at().toEpochMilli()
                : score * (1 + AGE_WEIGHT * Math.exp(-age / HALF_YEAR));
        return Optional.of(new IndexHit(entry.document().id(), rank));
    }

    private static boolean isIn(IndexDocument document, IndexQuery query) {
        return document.sort() == query.sort()
                && (document.sort() == IndexDocument.Sort.COMMUNITY || isIn(document, query.scope()))
                && holds(document, query.filter());
    }

    private static boolean isIn(IndexDocument document, IndexScope scope) {
        String audience = document.audience();
        return (scope.places().contains(document.place())
                        || (audience != null && scope.audiences().contains(audience)))
                && Stream.of(document.author(), document.under())
                        .filter(Objects::nonNull)
                        .noneMatch(scope.apart()::contains);
    }

    private static boolean holds(IndexDocument document, IndexFilter filter) {
        IndexFilter not = filter.not();
        return (filter.authors().isEmpty()
                        || (document.author() != null && filter.authors().contains(document.author())))
                && (filter.places().isEmpty() || filter.places().contains(document.place()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(document.kind()))
                && document.tags().containsAll(filter.tags())
                && (filter.languages().isEmpty() || filter.languages().contains(language(document)))
                && (filter.from() == null || !document.at().isBefore(filter.from()))
                && (filter.until() == null || document.at().isBefore(filter.until()))
                && (filter.answered() == null || filter.answered().equals(document.answered()))
                && !filter.posts().contains(document.post())
                && (not == null || !holdsAny(document, not));
    }

    private static boolean holdsAny(IndexDocument document, IndexFilter not) {
        return (document.author() != null && not.authors().contains(document.author()))
                || not.places().contains(document.place())
                || not.kinds().contains(document.kind())
                || not.tags().stream().anyMatch(document.tags()::contains)
                || not.languages().contains(language(document))
                || (not.from() != null && !document.at().isBefore(not.from()))
                || (not.until() != null && document.at().isBefore(not.until()))
                || (not.answered() != null && not.answered().equals(document.answered()));
    }

    private static String language(IndexDocument document) {
        String tag = Objects.requireNonNullElse(document.language(), "");
        int end = tag.indexOf('-');
        return Tokens.folded(end < 0 ? tag : tag.substring(0, end));
    }

    @Override
    public synchronized List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most) {
        answering();
        Map<String, List<Long>> used = new HashMap<>();
        for (Entry entry : entries.values()) {
            IndexDocument document = entry.document();
            if (document.sort() == IndexDocument.Sort.CONTRIBUTION
                    && isIn(document, scope)
                    && holds(document, filter)) {
                document.tags().stream().filter(tag -> tag.startsWith(prefix)).forEach(tag -> used.computeIfAbsent(
                                tag, any -> new ArrayList<>())
                        .add(document.id()));
            }
        }
        return used.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Long>> tag) ->
                                tag.getValue().size())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(tag -> new IndexedTag(tag.getKey(), newest(tag.getValue())))
                .toList();
    }

    private static List<Long> newest(List<Long> ids) {
        return ids.stream().sorted(Comparator.reverseOrder()).limit(SAMPLES).toList();
    }

    @Override
    public List<Mark> marks(String text, @Nullable String language, Wanted wanted, int most) {
        List<Tokens.Token> tokens = Tokens.of(text);
        List<Mark> marks = new ArrayList<>();
        Scale.terms(wanted)
                .flatMap(term -> Entry.marks(tokens, term).stream())
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .forEach(mark -> {
                    if (marks.isEmpty() || marks.get(marks.size() - 1).end() <= mark.start()) {
                        marks.add(mark);
                    }
                });
        return List.copyOf(marks.subList(0, Math.min(most, marks.size())));
    }

    @Override
    public synchronized List<IndexedPrint> prints(long after, int most) {
        return entries.tailMap(after, false).values().stream()
                .limit(most)
                .map(entry ->
                        new IndexedPrint(entry.document().id(), entry.document().print()))
                .toList();
    }

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        entries = new TreeMap<>();
        position = null;
    }

    private void answering() {
        open();
        if (position == null) {
            throw new Unavailable("search", null);
        }
    }

    private void open() {
        if (closed) {
            throw new Unavailable("search", null);
        }
    }
}
