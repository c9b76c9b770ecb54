package io.kring.testkit.behaviour;

import io.kring.spi.Storage;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an adapter gives to a contract; its tests are handed a host on that storage. */
@ExtendWith(FreshHost.class)
@FunctionalInterface
@SuppressWarnings("exports") // the extension is made by JUnit, never by clients
public interface KringContract {
    /** A storage with nothing in it, that no other test uses; asked for once in each test, and closed after it. */
    Storage freshStorage();
}
