package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.spi.audit.AuditEntry;
import io.kring.spi.audit.AuditRow;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.audit.ChainLink;
import io.kring.spi.change.Change;
import io.kring.spi.row.PersonRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit trail. */
public interface AuditStoreContract extends StorageFixture {
    @Test
    default void aLineIsKeptWithItsPersonalFieldsAndWaitsForItsPlace() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");

        scene.done(new Change.Audit(new AuditRow(NOW, ann.no(), bob.no(), "a.b", "p1", "why \u0001'", "salt", "seal")));
        scene.done(new Change.Audit(new AuditRow(NOW, ann.no(), null, "a.c", "p2", null, "salt2", "seal2")));

        List<AuditEntry> lines = scene.write(unit -> unit.audit().unchained(10));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo(new AuditEntry(
                        lines.get(0).id(),
                        null,
                        NOW,
                        "a.b",
                        "p1",
                        "seal",
                        new AuditEntry.Personal("salt", ann.no(), ann.id(), bob.no(), bob.id(), "why \u0001'")));
        assertThat(lines.get(1).personal())
                .isEqualTo(new AuditEntry.Personal("salt2", ann.no(), ann.id(), null, null, null));
        assertThat(scene.<List<AuditEntry>>write(unit -> unit.audit().unchained(1)))
                .hasSize(1);
        assertThat(scene.<ChainLink>write(unit -> unit.audit().end())).isEqualTo(ChainLink.NONE);
        assertThat(scene.<List<AuditEntry>>write(unit -> unit.audit().read(0, 10)))
                .isEmpty();
    }

    @Test
    default void chainedLinesAreReadInTheirOrderAndPageByPage() {
        Scene scene = new Scene(freshStorage());
        chained(scene, 5, NOW);

        assertThat(positions(scene, 0, 3)).containsExactly(1L, 2L, 3L);
        assertThat(positions(scene, 3, 3)).containsExactly(4L, 5L);
        assertThat(positions(scene, 5, 3)).isEmpty();
        ChainLink end = scene.write(unit -> unit.audit().end());
        assertThat(end.position()).isEqualTo(5);
        assertThat(end.digest()).isEqualTo("digest 5");
        assertThat(scene.<List<AuditEntry>>write(unit -> unit.audit().unchained(10)))
                .isEmpty();
    }

    @Test
    default void theOldestLinesAreForgottenFromTheBeginningOn() {
        Scene scene = new Scene(freshStorage());
        chained(scene, 3, NOW);
        chained(scene, 2, NOW.plusSeconds(60));
        Instant old = NOW.plusSeconds(30);

        assertThat(scene.<Integer>write(unit -> unit.audit().forget(NOW, 10))).isZero();
        assertThat(scene.<Integer>write(unit -> unit.audit().forget(old, 2))).isEqualTo(2);
        assertThat(scene.<Integer>write(unit -> unit.audit().forget(old, 2))).isEqualTo(1);
        assertThat(scene.<Integer>write(unit -> unit.audit().forget(old, 2))).isZero();

        assertThat(positions(scene, 0, 10)).containsExactly(4L, 5L);
        ChainLink start = scene.write(unit -> unit.audit().start());
        assertThat(start.position()).isEqualTo(3);
        assertThat(start.digest()).isEqualTo("digest 3");
        assertThat(scene.<Integer>write(unit -> unit.audit().forget(NOW.plus(Duration.ofDays(1)), 10)))
                .isEqualTo(2);
        assertThat(scene.<ChainLink>write(unit -> unit.audit().end()).position())
                .as("of an empty trail")
                .isEqualTo(5);
    }

    private static void chained(Scene scene, int many, Instant at) {
        PersonRow ann = scene.person("ann");
        for (int i = 0; i < many; i++) {
            scene.done(new Change.Audit(new AuditRow(at, ann.no(), null, "a.b", "p" + i, null, "salt", "seal")));
        }
        scene.<Boolean>write(unit -> {
            AuditStore store = unit.audit();
            long position = store.end().position();
            List<AuditEntry> lines = store.unchained(many);
            for (AuditEntry line : lines) {
                position++;
                store.chain(List.of(new ChainLink(line.id(), position, "digest " + position)));
            }
            return true;
        });
    }

    private static List<Long> positions(Scene scene, long after, int limit) {
        return scene.<List<AuditEntry>>write(unit -> unit.audit().read(after, limit)).stream()
                .map(entry -> entry.link() == null ? 0L : entry.link().position())
                .toList();
    }
}
