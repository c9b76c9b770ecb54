package io.kring.testkit.search;

import io.kring.memory.search.InMemorySearchIndex;
import io.kring.spi.search.SearchIndex;

class InMemorySearchIndexTest implements SearchIndexContract {
    @Override
    public SearchIndex freshIndex() {
        return new InMemorySearchIndex();
    }
}
