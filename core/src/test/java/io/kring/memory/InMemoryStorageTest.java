package io.kring.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.UnitOfWork;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is particular to storage in memory; what every storage promises stands in the testkit's contracts. */
class InMemoryStorageTest {
    private final InMemoryStorage storage = new InMemoryStorage();

    @Test
    void aWriteWithinAWriteIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> storage.write(null, outer -> {
                    meet(outer, "ann");
                    return storage.write(null, inner -> meet(inner, "bob"));
                }))
                .isInstanceOfSatisfying(
                        Misconfigured.class, e -> assertThat(e.code()).isEqualTo("transaction.nested"));

        assertThat(known("ann")).isFalse();
        assertThat(storage.<Long>write(null, work -> meet(work, "bob"))).isPositive();
    }

    @Test
    void aReadSeesWhatIsCommittedAndDoesNotWaitForAWriter() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> write = threads.submit(() -> storage.write(null, work -> {
                meet(work, "ann");
                written.countDown();
                return awaits(read);
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(known("ann")).isFalse();
            read.countDown();

            assertThat(write.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(known("ann")).isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatAReadWritesIsNotKept() {
        long number = storage.<Long>read(null, work -> meet(work, "ann"));

        assertThat(number).isPositive();
        assertThat(known("ann")).isFalse();
    }

    @Test
    void closingLeavesItUsableForOthers() {
        storage.<Long>write(null, work -> meet(work, "ann"));

        storage.close();

        assertThat(known("ann")).isTrue();
        assertThat(storage.schemaVersion()).isEmpty();
    }

    private boolean known(String person) {
        return storage.read(
                null, work -> !work.people().rows(List.of(PersonId.of(person))).isEmpty());
    }

    private static long meet(UnitOfWork work, String person) {
        PersonSeed seed = new PersonSeed(PersonId.of(person), null, PersonStatus.ACTIVE);
        return work.commands()
                .load(FactsRequest.by(null, null).naming(List.of(seed)))
                .people()
                .values()
                .iterator()
                .next();
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
