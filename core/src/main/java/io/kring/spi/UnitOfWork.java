package io.kring.spi;

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

/** The stores within one transaction; not kept, not shared between threads. */
public interface UnitOfWork {
    CommandStore commands();

    CommunityStore communities();

    ContributionStore contributions();

    FeedStore feeds();

    PersonStore people();

    Journal journal();

    DueStore due();

    PageStore pages();

    NodeStore nodes();

    ImportStore imports();

    HouseStore house();

    SearchStore search();

    AuditStore audit();

    MetricStore metrics();

    MarkStore marks();

    ShareStore shares();

    GoalStore goals();

    CaseStore cases();
}
