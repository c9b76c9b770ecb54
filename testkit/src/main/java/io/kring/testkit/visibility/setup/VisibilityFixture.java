package io.kring.testkit.visibility.setup;

import io.kring.access.AccessPolicy;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;

/** What whoever runs the matrix gives to it. */
public interface VisibilityFixture {
    /** A storage with nothing in it, that no other world uses; asked for several times in each test. */
    Storage freshStorage();

    /**
     * The host's policy, under which everybody looks and acts; a new one for each world, or always the same. It is asked
     * about people of the worlds: their ids are {@code p-} and the standpoint in lower case, such as {@code p-guest_member},
     * {@code p-gone-departed} for those who have left, and more of a kind have a number after it. The worlds themselves
     * are built by the default rules, and so is every scene: it is asked then, too, which is how it learns of the
     * communities that it names in a scope, but what it answers counts for nothing. It answers the same whenever it is
     * asked the same. By default it says nothing.
     */
    default AccessPolicy access() {
        return AccessPolicy.standard();
    }

    /** An index with nothing in it, asked for twice for each world: one for each node. */
    default SearchIndex freshIndex() {
        return new InMemorySearchIndex();
    }

    /** Listens to the log from now on; to nothing by default, because loggers differ. */
    default LogLines listenToLog() {
        return LogLines.none();
    }
}
