package io.kring.search.lucene;

import io.kring.access.CommunityKind;
import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.visibility.reading.ReadingContract;
import io.kring.testkit.visibility.world.Setting;
import java.nio.file.Path;
import java.util.List;
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

    /** What is open and what is not; the other kinds are looked into with the index in memory. */
    @Override
    public List<Setting> looked() {
        return List.of(new Setting(CommunityKind.OPEN, false), new Setting(CommunityKind.SECRET, false));
    }
}
