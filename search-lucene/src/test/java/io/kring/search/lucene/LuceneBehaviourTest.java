package io.kring.search.lucene;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.behaviour.search.SearchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneBehaviourTest implements SearchContract {
    @TempDir
    Path folder;

    @Override
    public Storage freshStorage() {
        return new InMemoryStorage();
    }

    @Override
    public SearchIndex freshIndex() {
        return LuceneSearchIndex.at(new Folders(folder).fresh());
    }
}
