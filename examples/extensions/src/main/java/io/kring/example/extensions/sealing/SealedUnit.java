package io.kring.example.extensions.sealing;

import io.kring.spi.CommunityStore;
import io.kring.spi.ContributionStore;
import io.kring.spi.DueStore;
import io.kring.spi.FeedRequest;
import io.kring.spi.FeedStore;
import io.kring.spi.Journal;
import io.kring.spi.NodeStore;
import io.kring.spi.PageStore;
import io.kring.spi.PersonStore;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.command.CommandStore;
import io.kring.spi.house.HouseStore;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.metrics.ShareStore;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.search.SearchStore;

/** The stores of one unit of work: those that carry bodies seal and open, the others are given as they are. */
record SealedUnit(UnitOfWork unit, SealedRows rows) implements UnitOfWork {
    @Override
    public CommandStore commands() {
        return new SealedCommands(unit.commands(), rows);
    }

    @Override
    public ContributionStore contributions() {
        return new SealedContributions(unit.contributions(), rows);
    }

    @Override
    public PageStore pages() {
        return new SealedPages(unit.pages(), rows);
    }

    @Override
    public SearchStore search() {
        return new SealedSearch(unit.search(), rows);
    }

    @Override
    public FeedStore feeds() {
        FeedStore feeds = unit.feeds();
        return new FeedStore() {
            @Override
            public FeedSlice read(Viewer viewer, FeedRequest request) {
                return rows.opened(feeds.read(viewer, request));
            }

            @Override
            public int count(Viewer viewer, FeedRequest request) {
                return feeds.count(viewer, request);
            }
        };
    }

    @Override
    public CommunityStore communities() {
        return unit.communities();
    }

    @Override
    public PersonStore people() {
        return unit.people();
    }

    @Override
    public Journal journal() {
        return unit.journal();
    }

    @Override
    public DueStore due() {
        return unit.due();
    }

    @Override
    public NodeStore nodes() {
        return unit.nodes();
    }

    @Override
    public ImportStore imports() {
        return unit.imports();
    }

    @Override
    public HouseStore house() {
        return unit.house();
    }

    @Override
    public AuditStore audit() {
        return unit.audit();
    }

    @Override
    public CaseStore cases() {
        return new SealedCases(unit.cases(), rows);
    }

    @Override
    public MetricStore metrics() {
        return unit.metrics();
    }

    @Override
    public MarkStore marks() {
        return unit.marks();
    }

    @Override
    public ShareStore shares() {
        return unit.shares();
    }

    @Override
    public GoalStore goals() {
        return unit.goals();
    }
}
