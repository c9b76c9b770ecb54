package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.error.Unavailable;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that goes away gives one typed answer, and everything works again when it is back. */
class UnavailableTest {
    private static final Actor ANN = Actor.of("ann");

    private final AtomicBoolean down = new AtomicBoolean();
    private EntityManagerFactory emf;

    @BeforeEach
    void start() {
        down.set(false);
    }

    @AfterEach
    void stop() {
        emf.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aDatabaseThatIsDownIsUnavailableAndRecovers(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        KringSchema.of(database.dataSource()).schema(schema).migrate();
        emf = TestDatabase.emf(new Switchable(database.dataSource(), down), Map.of());
        try (Kring kring = Kring.builder()
                .storage(JpaStorage.on(emf).schema(schema))
                .people(PeopleDirectory.none())
                .build()) {
            CommunityId tea = kring.communities()
                    .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                    .id();
            kring.posts().publish(ANN, PostDraft.update(tea, "before"));

            down.set(true);
            assertUnavailable(() -> kring.posts().publish(ANN, PostDraft.update(tea, "meanwhile")));
            assertUnavailable(() -> kring.feeds().read(ANN, FeedQuery.home()));
            assertUnavailable(() -> kring.deliverPending(10));
            assertThat(kring.health().storage()).isFalse();
            assertThat(kring.health().good()).isFalse();

            down.set(false);
            kring.posts().publish(ANN, PostDraft.update(tea, "after"));
            assertThat(kring.feeds().read(ANN, FeedQuery.home()).entries())
                    .extracting(entry -> entry.post().markdown())
                    .containsExactly("after", "before");
            assertThat(kring.health().storage()).isTrue();
        }
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.code()).isEqualTo("storage.unavailable"))
                .hasMessageNotContaining("kring_")
                .hasMessageNotContaining("select");
    }

    /** A data source that gives no connection while it is down, as a pool whose database does not answer. */
    private record Switchable(DataSource source, AtomicBoolean down) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            if (down.get()) {
                throw new SQLException("connection refused", "08001");
            }
            return source.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return source.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            source.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            source.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return source.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return source.isWrapperFor(type);
        }
    }
}
