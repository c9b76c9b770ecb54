package io.kring.testkit.storage;

import io.kring.spi.Storage;

/** What an adapter gives to a contract. */
@FunctionalInterface
public interface StorageFixture {
    /**
     * A storage with nothing in it, that no other test uses; asked for once in each test. Contracts do not close it: the
     * adapter does, after the test.
     */
    Storage freshStorage();
}
