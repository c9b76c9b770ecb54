package io.kring.search.lucene;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.visibility.reading.ReadingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneVisibilityTest implements ReadingContract {
    @TempDir
    static Path folder;

    @Override
    public Storage freshStorage() {
        return new InMemoryStorage();
    }

    @Override
    public SearchIndex freshIndex() {
        return LuceneSearchIndex.at(new Folders(folder).fresh());
    }
}
