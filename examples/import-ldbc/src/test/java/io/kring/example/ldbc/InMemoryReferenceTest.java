package io.kring.example.ldbc;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;

/** The network in memory. */
class InMemoryReferenceTest extends ReferenceAnswers {
    @Override
    Storage storage() {
        return new InMemoryStorage();
    }
}
