package io.kring.persistence.jpa.internal.unit;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.h2.H2Applier;
import io.kring.persistence.jpa.internal.h2.H2Facts;
import io.kring.persistence.jpa.internal.h2.H2Log;
import io.kring.persistence.jpa.internal.h2.H2Reading;
import io.kring.persistence.jpa.internal.h2.H2Rows;
import io.kring.persistence.jpa.internal.imports.JpaImports;
import io.kring.persistence.jpa.internal.log.JpaAudit;
import io.kring.persistence.jpa.internal.log.JpaDue;
import io.kring.persistence.jpa.internal.log.JpaJournal;
import io.kring.persistence.jpa.internal.log.JpaNodes;
import io.kring.persistence.jpa.internal.log.LogSql;
import io.kring.persistence.jpa.internal.postgresql.PostgresApplier;
import io.kring.persistence.jpa.internal.postgresql.PostgresFacts;
import io.kring.persistence.jpa.internal.postgresql.PostgresLog;
import io.kring.persistence.jpa.internal.postgresql.PostgresReading;
import io.kring.persistence.jpa.internal.postgresql.PostgresRows;
import io.kring.persistence.jpa.internal.read.ReadingStores;
import io.kring.persistence.jpa.internal.write.FactsLoader;
import io.kring.persistence.jpa.internal.write.JpaCommands;
import io.kring.persistence.jpa.internal.write.WriteGuard;
import io.kring.spi.CommunityStore;
import io.kring.spi.ContributionStore;
import io.kring.spi.DueStore;
import io.kring.spi.FeedStore;
import io.kring.spi.Journal;
import io.kring.spi.NodeStore;
import io.kring.spi.PageStore;
import io.kring.spi.PersonStore;
import io.kring.spi.UnitOfWork;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.command.CommandStore;
import io.kring.spi.house.HouseStore;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.metrics.ShareStore;
import io.kring.spi.search.SearchStore;

/** The stores over one door, in the dialect of its database. */
final class JpaUnit implements UnitOfWork {
    private final Door door;
    private final JpaCommands commands;
    private final ImportStore imports;

    private final ReadingStores reading;
    private boolean more;

    JpaUnit(Door door, WriteGuard guard) {
        this.door = door;
        this.reading = switch (door.tables().dialect()) {
            case POSTGRESQL -> PostgresReading.STORES;
            case H2 -> H2Reading.STORES;
        };
        FactsLoader loader =
                switch (door.tables().dialect()) {
                    case POSTGRESQL -> new PostgresFacts(door);
                    case H2 -> new H2Facts(door);
                };
        this.commands = switch (door.tables().dialect()) {
            case POSTGRESQL -> new JpaCommands(loader, new PostgresApplier(door), guard);
            case H2 -> new JpaCommands(loader, new H2Applier(door), guard);
        };
        this.imports = switch (door.tables().dialect()) {
            case POSTGRESQL -> new JpaImports(door, new PostgresRows(door), loader, commands, "for no key update");
            case H2 -> new JpaImports(door, new H2Rows(door), loader, commands, "for update");
        };
    }

    @Override
    public ImportStore imports() {
        more = true;
        return imports;
    }

    @Override
    public CommandStore commands() {
        return commands;
    }

    @Override
    public CommunityStore communities() {
        return reading.communities(door);
    }

    @Override
    public ContributionStore contributions() {
        return reading.contributions(door);
    }

    @Override
    public FeedStore feeds() {
        return reading.feeds(door);
    }

    @Override
    public PersonStore people() {
        return reading.people(door);
    }

    @Override
    public Journal journal() {
        more = true;
        return new JpaJournal(door, log());
    }

    @Override
    public PageStore pages() {
        return reading.pages(door);
    }

    @Override
    public HouseStore house() {
        return reading.house(door);
    }

    @Override
    public CaseStore cases() {
        return reading.cases(door);
    }

    @Override
    public SearchStore search() {
        return reading.search(door);
    }

    @Override
    public MetricStore metrics() {
        more = true;
        return reading.metrics(door);
    }

    @Override
    public MarkStore marks() {
        more = true;
        return reading.marks(door);
    }

    @Override
    public ShareStore shares() {
        more = true;
        return reading.shares(door);
    }

    @Override
    public GoalStore goals() {
        return reading.goals(door);
    }

    @Override
    public DueStore due() {
        more = true;
        return new JpaDue(door, log());
    }

    @Override
    public AuditStore audit() {
        more = true;
        return new JpaAudit(door);
    }

    @Override
    public NodeStore nodes() {
        more = true;
        return new JpaNodes(door, log());
    }

    /** Whether nothing can have been written: all that was done is loading facts and reading. */
    boolean untouched() {
        return !more && !commands.written();
    }

    /** The server is to end this transaction when it stalls. */
    void limitTransaction() {
        log().limitTransaction();
    }

    private LogSql log() {
        return switch (door.tables().dialect()) {
            case POSTGRESQL -> new PostgresLog(door);
            case H2 -> new H2Log(door);
        };
    }
}
