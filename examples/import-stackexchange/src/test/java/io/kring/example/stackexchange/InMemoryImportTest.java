package io.kring.example.stackexchange;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;

/** The real dump in memory. */
class InMemoryImportTest extends ImportedSite {
    @Override
    Storage storage() {
        return new InMemoryStorage();
    }
}
