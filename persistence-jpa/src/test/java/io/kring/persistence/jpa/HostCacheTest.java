package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The host's second-level cache. */
class HostCacheTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void writesOfKringEvictNothingOfTheHosts(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        database.execute(HostNote.DDL);
        String schema = database.newSchema();
        try (EntityManagerFactory emf = TestDatabase.emf(
                database.dataSource(),
                Map.of(
                        "hibernate.cache.region.factory_class",
                        HeapCache.class.getName(),
                        "jakarta.persistence.sharedCache.mode",
                        "ALL"))) {
            KringSchema.of(emf).schema(schema).migrate();
            JpaStorage storage = JpaStorage.on(emf).schema(schema);
            HostNote note = new HostNote(-1 - dialect.ordinal(), "cached");
            inTransaction(emf, em -> em.persist(note));
            assertThat(emf.getCache().contains(HostNote.class, note.id)).isTrue();

            Scene scene = new Scene(storage);
            PersonRow ann = scene.person("ann");
            long tea = scene.community(CommunityKind.OPEN);
            scene.post(tea, ann);
            inTransaction(
                    emf,
                    em -> storage.write(JpaTransaction.of(em), work -> work.commands()
                            .apply(ChangeSet.of(
                                    new Change.MarkRead(ann.no(), "home", 1, NOW),
                                    new Change.PutPerson(ann.id(), null, PersonStatus.GUEST, false)))));
            storage.alone(work -> work.journal().sequence(10));
            storage.alone(work -> work.due().fold(10));

            assertThat(emf.getCache().contains(HostNote.class, note.id)).isTrue();
        }
    }

    private static void inTransaction(EntityManagerFactory emf, java.util.function.Consumer<EntityManager> work) {
        try (EntityManager em = emf.createEntityManager()) {
            em.getTransaction().begin();
            work.accept(em);
            em.getTransaction().commit();
        }
    }
}
