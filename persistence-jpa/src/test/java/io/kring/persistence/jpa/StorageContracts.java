package io.kring.persistence.jpa;

import io.kring.spi.Storage;
import io.kring.testkit.storage.AuditStoreContract;
import io.kring.testkit.storage.ChangeSetContract;
import io.kring.testkit.storage.CommandStoreContract;
import io.kring.testkit.storage.CommunityStoreContract;
import io.kring.testkit.storage.ContributionStoreContract;
import io.kring.testkit.storage.DueStoreContract;
import io.kring.testkit.storage.FeedStoreContract;
import io.kring.testkit.storage.ImportStoreContract;
import io.kring.testkit.storage.JournalContract;
import io.kring.testkit.storage.MarkStoreContract;
import io.kring.testkit.storage.MembershipContract;
import io.kring.testkit.storage.NodeStoreContract;
import io.kring.testkit.storage.PageStoreContract;
import io.kring.testkit.storage.PersonStoreContract;
import io.kring.testkit.storage.ShareStoreContract;
import io.kring.testkit.storage.StorageFixture;
import io.kring.testkit.storage.ThreadContract;
import io.kring.testkit.storage.UnitOfWorkContract;
import io.kring.testkit.storage.house.HouseStoreContract;
import org.junit.jupiter.api.Nested;

/** Every contract of the storage, on one database. */
abstract class StorageContracts {
    abstract Dialect dialect();

    abstract class OnDatabase implements StorageFixture {
        @Override
        public Storage freshStorage() {
            return TestDatabases.of(dialect()).freshStorage();
        }
    }

    @Nested
    class UnitOfWork extends OnDatabase implements UnitOfWorkContract {}

    @Nested
    class CommandStore extends OnDatabase implements CommandStoreContract {}

    @Nested
    class ChangeSets extends OnDatabase implements ChangeSetContract {}

    @Nested
    class Memberships extends OnDatabase implements MembershipContract {}

    @Nested
    class CommunityStore extends OnDatabase implements CommunityStoreContract {}

    @Nested
    class ContributionStore extends OnDatabase implements ContributionStoreContract {}

    @Nested
    class Threads extends OnDatabase implements ThreadContract {}

    @Nested
    class FeedStore extends OnDatabase implements FeedStoreContract {}

    @Nested
    class ImportStore extends OnDatabase implements ImportStoreContract {}

    @Nested
    class PageStore extends OnDatabase implements PageStoreContract {}

    @Nested
    class PersonStore extends OnDatabase implements PersonStoreContract {}

    @Nested
    class Journal extends OnDatabase implements JournalContract {}

    @Nested
    class Nodes extends OnDatabase implements NodeStoreContract {}

    @Nested
    class Audit extends OnDatabase implements AuditStoreContract {}

    @Nested
    class House extends OnDatabase implements HouseStoreContract {}

    @Nested
    class DueStore extends OnDatabase implements DueStoreContract {}

    @Nested
    class MarkStore extends OnDatabase implements MarkStoreContract {}

    @Nested
    class ShareStore extends OnDatabase implements ShareStoreContract {}
}
