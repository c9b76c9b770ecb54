package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.audit.AuditCheck;
import io.kring.audit.AuditLine;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody with the password of the database changes what the audit trail says. */
class TamperedAuditTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whateverIsChangedInTheTrailIsFoundAtItsPlace(Dialect dialect) {
        for (String change : List.of(
                "update {s}.kring_audit set action = 'moderation.restore' where pos = 3",
                "update {s}.kring_audit set at = at + 1 where pos = 3",
                "update {s}.kring_audit set subject = 'p1' where pos = 3",
                "update {s}.kring_audit set digest = 'x' where pos = 3",
                "update {s}.kring_audit_personal set words = 'kind' where id in"
                        + " (select personal from {s}.kring_audit where pos = 3)",
                "update {s}.kring_audit_personal set by_person = null where id in"
                        + " (select personal from {s}.kring_audit where pos = 3)",
                "delete from {s}.kring_audit where pos = 3")) {
            TestDatabase database = TestDatabases.of(dialect);
            String schema = database.newSchema();
            try (TestHost host = new TestHost(database.storageIn(schema))) {
                write(host);
                assertThat(host.kring().audit().verify().holds()).isTrue();

                database.execute(change.replace("{s}", schema));

                AuditCheck check = host.kring().audit().verify();
                assertThat(check.broken()).as(change).hasValue(3);
                assertThat(check.lines()).as(change).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void personalFieldsAreErasedAndTheChainHolds(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        try (TestHost host = new TestHost(database.storageIn(schema))) {
            write(host);
            AuditCheck before = host.kring().audit().verify();

            database.execute("delete from " + schema + ".kring_audit_personal where id in (select personal from "
                    + schema + ".kring_audit where pos = 2)");

            assertThat(host.kring().audit().verify()).isEqualTo(before);
            assertThat(host.kring().audit().lines(0, 10))
                    .extracting(AuditLine::erased)
                    .containsExactly(false, true, false, false, false);
            assertThat(host.kring().audit().lines(1, 1).get(0).words()).isEmpty();
        }
    }

    private static void write(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        var tea = host.open(ann);
        host.add(ann, tea, bob);
        for (int i = 0; i < 5; i++) {
            PostId post = host.update(bob, tea, "Rude " + i);
            host.kring().moderation().remove(ann, post, "It hurts " + i);
        }
        host.deliver();
    }
}
