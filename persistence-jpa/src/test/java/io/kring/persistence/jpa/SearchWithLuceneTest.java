package io.kring.persistence.jpa;

import io.kring.search.lucene.LuceneSearchIndex;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.behaviour.search.SearchContract;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What search promises, with an index in a folder beside a database. */
class SearchWithLuceneTest {
    @TempDir
    private Path folder;

    private abstract class Beside implements SearchContract {
        private final Dialect dialect;

        Beside(Dialect dialect) {
            this.dialect = dialect;
        }

        @Override
        public Storage freshStorage() {
            return TestDatabases.of(dialect).freshStorage();
        }

        @Override
        public SearchIndex freshIndex() {
            return LuceneSearchIndex.at(folder.resolve(UUID.randomUUID().toString()));
        }
    }

    @Nested
    class H2 extends Beside {
        H2() {
            super(Dialect.H2);
        }
    }

    @Nested
    class Postgresql extends Beside {
        Postgresql() {
            super(Dialect.POSTGRESQL);
        }
    }
}
