package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.spi.CommunityStore;
import io.kring.spi.ContributionStore;
import io.kring.spi.FeedStore;
import io.kring.spi.PageStore;
import io.kring.spi.PersonStore;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.house.HouseStore;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.metrics.ShareStore;
import io.kring.spi.search.SearchStore;

/** The reading half of a storage in one dialect: texts composed once, stores made for each unit of work. */
public final class ReadingStores {
    private final FeedQueries feeds;
    private final FeedQueries unanswered;
    private final ContributionSql contributions;
    private final CommunitySql communities;
    private final PersonSql people;
    private final PageSql pages;
    private final HouseSql house;
    private final CaseSql cases;
    private final SearchSql search;
    private final MetricSql metrics;

    public ReadingStores(Reading reading) {
        this.feeds = FeedQueries.of(reading.feeds(), false);
        this.unanswered = FeedQueries.of(reading.feeds(), true);
        this.contributions = new ContributionSql(reading);
        this.communities = new CommunitySql(reading);
        this.people = new PersonSql(reading);
        this.pages = new PageSql(reading);
        this.house = new HouseSql(reading);
        this.cases = new CaseSql(reading);
        this.search = new SearchSql(reading);
        this.metrics = new MetricSql(reading);
    }

    public FeedStore feeds(Door door) {
        return new JpaFeedStore(door, feeds, unanswered);
    }

    public ContributionStore contributions(Door door) {
        return new JpaContributionStore(door, contributions);
    }

    public CommunityStore communities(Door door) {
        return new JpaCommunityStore(door, communities);
    }

    public PageStore pages(Door door) {
        return new JpaPageStore(door, pages, contributions);
    }

    public HouseStore house(Door door) {
        return new JpaHouseStore(door, house);
    }

    public CaseStore cases(Door door) {
        return new JpaCaseStore(door, cases);
    }

    public SearchStore search(Door door) {
        return new JpaSearchStore(door, search, new JpaCommunityStore(door, communities));
    }

    public MetricStore metrics(Door door) {
        return new JpaMetricStore(door, metrics);
    }

    public MarkStore marks(Door door) {
        return new JpaMarkStore(door);
    }

    public ShareStore shares(Door door) {
        return new JpaShareStore(door);
    }

    public GoalStore goals(Door door) {
        return new JpaGoalStore(door);
    }

    public PersonStore people(Door door) {
        return new JpaPersonStore(door, people);
    }
}
