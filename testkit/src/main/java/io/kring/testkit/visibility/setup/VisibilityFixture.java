package io.kring.testkit.visibility.setup;

import io.kring.spi.Storage;

/** What whoever runs the matrix gives to it. */
public interface VisibilityFixture {
    /** A storage with nothing in it, that no other world uses; asked for several times in each test. */
    Storage freshStorage();

    /** Listens to the log from now on; to nothing by default, because loggers differ. */
    default LogLines listenToLog() {
        return LogLines.none();
    }
}
