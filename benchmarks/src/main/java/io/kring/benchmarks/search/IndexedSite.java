package io.kring.benchmarks.search;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.benchmarks.scenario.Site;
import io.kring.search.lucene.LuceneSearchIndex;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A site with an index of all that may be found, which Kring made.
 *
 * @param kring searches in the index, and closes it
 * @param found the index as Kring uses it
 * @param hand  reads the same files
 */
public record IndexedSite(Site site, Kring kring, FoundIndex found, LuceneByHand hand) implements AutoCloseable {
    /** Builds the index in a folder that is not there yet. */
    public static IndexedSite of(Site site, Path folder) throws IOException {
        FoundIndex found = new FoundIndex(LuceneSearchIndex.at(folder));
        Kring kring = site.with(builder -> builder.search(found));
        kring.search().rebuild(ProgressListener.none());
        return new IndexedSite(site, kring, found, new LuceneByHand(folder));
    }

    /** How many documents are in the index. */
    public int documents() {
        return hand.documents();
    }

    @Override
    public void close() throws IOException {
        hand.close();
        kring.close();
    }
}
