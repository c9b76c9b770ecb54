package io.kring.memory;

import io.kring.memory.cases.MemoryCases;
import io.kring.memory.house.MemoryHouse;
import io.kring.memory.metrics.MemoryGoals;
import io.kring.memory.metrics.MemoryMetrics;
import io.kring.memory.table.MemoryAudit;
import io.kring.person.PersonId;
import io.kring.post.PostState;
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
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.CommandStore;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.house.HouseStore;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.metrics.ShareStore;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.search.SearchStore;
import org.jspecify.annotations.Nullable;

/** One transaction: the stores over a copy of the tables. */
final class MemoryWork implements UnitOfWork, CommandStore {
    private final Tables tables;

    MemoryWork(Tables tables) {
        this.tables = tables;
    }

    Tables tables() {
        return tables;
    }

    @Override
    public Facts load(FactsRequest request) {
        return new FactsLoader(tables, request).load();
    }

    /** Each change is guarded by what those before it in the set have made; a refusal drops the copy they went to. */
    @Override
    public boolean apply(ChangeSet changes) {
        Tables after = tables.copy();
        ChangeWriter writer = new ChangeWriter(after);
        for (Change change : changes.changes()) {
            if (!writer.write(change)) {
                return false;
            }
        }
        changes.events().forEach(after.log()::append);
        tables.become(after);
        return true;
    }

    @Override
    public CommandStore commands() {
        return this;
    }

    @Override
    public CommunityStore communities() {
        return new MemoryCommunities(tables);
    }

    @Override
    public ContributionStore contributions() {
        return new MemoryContributions(tables);
    }

    @Override
    public FeedStore feeds() {
        return new MemoryFeeds(tables);
    }

    @Override
    public PersonStore people() {
        return new MemoryPeople(tables);
    }

    @Override
    public Journal journal() {
        return new MemoryJournal(tables);
    }

    @Override
    public PageStore pages() {
        return new MemoryPages(tables);
    }

    @Override
    public ImportStore imports() {
        return new MemoryImports(tables);
    }

    @Override
    public HouseStore house() {
        return new MemoryHouse(tables.house(), viewer -> new ViewerRules(tables, viewer));
    }

    @Override
    public SearchStore search() {
        return new MemorySearch(tables);
    }

    @Override
    public AuditStore audit() {
        return new MemoryAudit(tables.log(), tables::idOf);
    }

    @Override
    public CaseStore cases() {
        return new MemoryCases(tables.cases(), tables::idOf, viewer -> new ViewerRules(tables, viewer));
    }

    @Override
    public MetricStore metrics() {
        return new MemoryMetrics(tables.metrics(), viewer -> new ViewerRules(tables, viewer), this::counted);
    }

    @Override
    public MarkStore marks() {
        return new MemoryMarks(tables);
    }

    @Override
    public ShareStore shares() {
        return tables.metrics().shares();
    }

    @Override
    public GoalStore goals() {
        return new MemoryGoals(tables.metrics(), this::numberOf, tables::idOf);
    }

    private @Nullable Long numberOf(PersonId person) {
        PersonRow row = tables.people().find(person);
        return row == null ? null : row.no();
    }

    /** A post of which reading counts. */
    private @Nullable ContributionRow counted(long post) {
        ContributionRow row = tables.contributions().find(post);
        return row != null
                        && row.isPost()
                        && row.state() == PostState.VISIBLE
                        && !tables.communityOf(row).practice()
                ? row
                : null;
    }

    @Override
    public DueStore due() {
        return new MemoryDue(tables);
    }

    @Override
    public NodeStore nodes() {
        return new MemoryJournal(tables);
    }
}
