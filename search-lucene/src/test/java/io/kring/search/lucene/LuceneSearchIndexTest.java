package io.kring.search.lucene;

import io.kring.spi.search.SearchIndex;
import io.kring.testkit.search.DurableIndexContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchIndexTest implements DurableIndexContract {
    @TempDir
    Path folder;

    private Path last = Path.of("");

    @Override
    public SearchIndex freshIndex() {
        last = new Folders(folder).fresh();
        return LuceneSearchIndex.at(last);
    }

    @Override
    public SearchIndex reopened(SearchIndex closed) {
        return LuceneSearchIndex.at(last);
    }
}
