package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.spi.CommunityStore;
import io.kring.spi.ContributionStore;
import io.kring.spi.FeedStore;
import io.kring.spi.PersonStore;

/** The reading half of a storage in one dialect: texts composed once, stores made for each unit of work. */
public final class ReadingStores {
    private final FeedSql feeds;
    private final ContributionSql contributions;
    private final CommunitySql communities;

    public ReadingStores(Reading reading) {
        this.feeds = reading.feeds();
        this.contributions = new ContributionSql(reading);
        this.communities = new CommunitySql(reading);
    }

    public FeedStore feeds(Door door) {
        return new JpaFeedStore(door, feeds);
    }

    public ContributionStore contributions(Door door) {
        return new JpaContributionStore(door, contributions);
    }

    public CommunityStore communities(Door door) {
        return new JpaCommunityStore(door, communities);
    }

    public PersonStore people(Door door) {
        return new JpaPersonStore(door);
    }
}
