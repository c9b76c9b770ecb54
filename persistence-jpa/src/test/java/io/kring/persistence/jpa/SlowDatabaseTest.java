package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.error.Unavailable;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A database that takes too long, with the limits that the guide names in the host's URL and pool: one typed answer in
 * time, in the host's transaction too, and everything works again afterwards.
 */
@Timeout(60)
class SlowDatabaseTest {
    private static final Actor ANN = Actor.of("ann");

    @Test
    void aStatementThatTakesTooLongIsUnavailable() throws Exception {
        TestDatabase database = TestDatabases.of(Dialect.POSTGRESQL);
        String schema = migrated(database);
        try (HikariDataSource pool = pool(database.url() + "&options=-c%20statement_timeout=300");
                EntityManagerFactory emf = TestDatabase.emf(pool, Map.of());
                Kring kring = kring(emf, schema)) {
            CommunityId tea = tea(kring);
            try (Connection blocking = database.dataSource().getConnection();
                    Statement lock = blocking.createStatement()) {
                blocking.setAutoCommit(false);
                lock.execute("lock table " + schema + ".kring_contribution in access exclusive mode");

                assertUnavailable(() -> kring.posts().publish(ANN, PostDraft.update(tea, "meanwhile")));
                assertUnavailable(() -> kring.feeds().read(ANN, FeedQuery.home()));
                try (EntityManager em = emf.createEntityManager()) {
                    em.getTransaction().begin();
                    assertUnavailable(
                            () -> kring.joining(JpaTransaction.of(em)).feeds().read(ANN, FeedQuery.home()));
                    assertThat(em.getTransaction().getRollbackOnly()).isTrue();
                    em.getTransaction().rollback();
                }
                blocking.rollback();
            }

            assertWorks(kring, tea);
        }
    }

    @Test
    void aLineThatIsDeadIsUnavailable() throws Exception {
        TestDatabase database = TestDatabases.of(Dialect.POSTGRESQL);
        String schema = migrated(database);
        int port = URI.create(database.url().substring("jdbc:".length())).getPort();
        try (StallingLine line = new StallingLine(port);
                HikariDataSource pool =
                        pool(database.url().replace(":" + port + "/", ":" + line.port() + "/") + "&socketTimeout=1");
                EntityManagerFactory emf = TestDatabase.emf(pool, Map.of());
                Kring kring = kring(emf, schema)) {
            CommunityId tea = tea(kring);

            line.die();
            assertUnavailable(() -> kring.posts().publish(ANN, PostDraft.update(tea, "meanwhile")));
            assertUnavailable(() -> kring.feeds().read(ANN, FeedQuery.home()));
            assertThat(kring.health().storage()).isFalse();

            line.recover();
            assertWorks(kring, tea);
            assertThat(kring.health().storage()).isTrue();
        }
    }

    private static String migrated(TestDatabase database) {
        String schema = database.newSchema();
        KringSchema.of(database.dataSource()).schema(schema).migrate();
        return schema;
    }

    private static HikariDataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(4);
        settings.setConnectionTimeout(500);
        settings.setValidationTimeout(250);
        return new HikariDataSource(settings);
    }

    private static Kring kring(EntityManagerFactory emf, String schema) {
        return Kring.builder()
                .storage(JpaStorage.on(emf).schema(schema))
                .people(PeopleDirectory.none())
                .build();
    }

    private static CommunityId tea(Kring kring) {
        CommunityId tea = kring.communities()
                .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                .id();
        kring.posts().publish(ANN, PostDraft.update(tea, "before"));
        return tea;
    }

    private static void assertWorks(Kring kring, CommunityId tea) {
        kring.posts().publish(ANN, PostDraft.update(tea, "after"));
        assertThat(kring.feeds().read(ANN, FeedQuery.home()).entries())
                .extracting(entry -> entry.post().markdown())
                .containsExactly("after", "before");
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo("storage.unavailable"));
    }
}
