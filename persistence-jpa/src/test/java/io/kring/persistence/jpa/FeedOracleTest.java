package io.kring.persistence.jpa;

import io.kring.spi.Storage;
import io.kring.testkit.storage.FeedOracleContract;
import org.junit.jupiter.api.Nested;

/** Feeds of generated worlds against an oracle, on each database. */
class FeedOracleTest {
    private abstract static class OnDatabase implements FeedOracleContract {
        abstract Dialect dialect();

        /** One world and half its people: storage in memory compares more of both. */
        @Override
        public long[] seeds() {
            return new long[] {1};
        }

        @Override
        public int viewers() {
            return 20;
        }

        @Override
        public Storage freshStorage() {
            return TestDatabases.of(dialect()).freshStorage();
        }
    }

    @Nested
    class OnH2 extends OnDatabase {
        @Override
        Dialect dialect() {
            return Dialect.H2;
        }
    }

    @Nested
    class OnPostgresql extends OnDatabase {
        @Override
        Dialect dialect() {
            return Dialect.POSTGRESQL;
        }
    }
}
