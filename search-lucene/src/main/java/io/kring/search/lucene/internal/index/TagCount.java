package io.kring.search.lucene.internal.index;

import io.kring.spi.search.IndexedTag;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts the hashtags that begin so over documents in one pass, and keeps the newest documents of each. */
final class TagCount extends SimpleCollector {
    private static final int SAMPLES = 4;

    /** No text has this byte: behind it comes nothing that begins as what stands before it. */
    private static final byte BEHIND = (byte) 0xFF;

    private final BytesRef beginning;
    private final BytesRef end;
    private final Map<String, Used> used = new HashMap<>();
    private SortedSetDocValues tags = DocValues.emptySortedSet();
    private NumericDocValues ids = DocValues.emptyNumeric();
    private long first;
    private long last;
    private @Nullable Used[] inLeaf = {};

    private TagCount(String prefix) {
        beginning = new BytesRef(prefix);
        byte[] behind = Arrays.copyOfRange(beginning.bytes, beginning.offset, beginning.offset + beginning.length + 1);
        behind[beginning.length] = BEHIND;
        end = new BytesRef(behind);
    }

    private static final class Used {
        private final long[] newest = new long[SAMPLES];
        private int times;

        void by(long id) {
            times++;
            int place = SAMPLES;
            while (place > 0 && newest[place - 1] < id) {
                place--;
            }
            if (place < SAMPLES) {
                System.arraycopy(newest, place, newest, place + 1, SAMPLES - 1 - place);
                newest[place] = id;
            }
        }

        void and(Used other) {
            int both = times + other.times;
            for (long id : other.newest) {
                by(id);
            }
            times = both;
        }

        List<Long> ids() {
            return Arrays.stream(newest).filter(id -> id != 0).boxed().toList();
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        tags = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
        ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        first = place(beginning);
        last = place(end);
        inLeaf = new @Nullable Used[(int) (last - first)];
    }

    private long place(BytesRef tag) throws IOException {
        long found = tags.lookupTerm(tag);
        return found < 0 ? -1 - found : found;
    }

    @Override
    public void collect(int document) throws IOException {
        if (tags.advanceExact(document) && ids.advanceExact(document)) {
            for (int i = tags.docValueCount(); i > 0; i--) {
                long tag = tags.nextOrd();
                if (tag >= first && tag < last) {
                    int place = (int) (tag - first);
                    Used known = inLeaf[place];
                    if (known == null) {
                        known = new Used();
                        inLeaf[place] = known;
                    }
                    known.by(ids.longValue());
                }
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < inLeaf.length; i++) {
            Used known = inLeaf[i];
            if (known != null) {
                used.computeIfAbsent(tags.lookupOrd(first + i).utf8ToString(), any -> new Used())
                        .and(known);
            }
        }
        inLeaf = new @Nullable Used[0];
    }

    /** Gives those that were used most. */
    static CollectorManager<TagCount, List<IndexedTag>> most(String prefix, int most) {
        return new CollectorManager<>() {
            @Override
            public TagCount newCollector() {
                return new TagCount(prefix);
            }

            @Override
            public List<IndexedTag> reduce(Collection<TagCount> counts) {
                Map<String, Used> all = new HashMap<>();
                counts.forEach(count -> count.used.forEach((tag, used) ->
                        all.computeIfAbsent(tag, any -> new Used()).and(used)));
                return all.entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<String, Used> tag) -> tag.getValue().times)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .limit(most)
                        .map(tag -> new IndexedTag(tag.getKey(), tag.getValue().ids()))
                        .toList();
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
