package io.kring.testkit.storage;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
import io.kring.testkit.storage.house.HouseStoreContract;
import org.junit.jupiter.api.Nested;

/** Storage in memory keeps what every storage promises. */
class InMemoryStorageTest {
    private abstract static class InMemory implements StorageFixture {
        @Override
        public Storage freshStorage() {
            return new InMemoryStorage();
        }
    }

    @Nested
    class UnitOfWork extends InMemory implements UnitOfWorkContract {}

    @Nested
    class CommandStore extends InMemory implements CommandStoreContract {}

    @Nested
    class ChangeSets extends InMemory implements ChangeSetContract {}

    @Nested
    class Memberships extends InMemory implements MembershipContract {}

    @Nested
    class CommunityStore extends InMemory implements CommunityStoreContract {}

    @Nested
    class ContributionStore extends InMemory implements ContributionStoreContract {}

    @Nested
    class Threads extends InMemory implements ThreadContract {}

    @Nested
    class FeedStore extends InMemory implements FeedStoreContract {}

    @Nested
    class FeedsAndOracle extends InMemory implements FeedOracleContract {}

    @Nested
    class ImportStore extends InMemory implements ImportStoreContract {}

    @Nested
    class PageStore extends InMemory implements PageStoreContract {}

    @Nested
    class PersonStore extends InMemory implements PersonStoreContract {}

    @Nested
    class Journal extends InMemory implements JournalContract {}

    @Nested
    class Nodes extends InMemory implements NodeStoreContract {}

    @Nested
    class Audit extends InMemory implements AuditStoreContract {}

    @Nested
    class House extends InMemory implements HouseStoreContract {}

    @Nested
    class DueStore extends InMemory implements DueStoreContract {}

    @Nested
    class MarkStore extends InMemory implements MarkStoreContract {}

    @Nested
    class ShareStore extends InMemory implements ShareStoreContract {}
}
