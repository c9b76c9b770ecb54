package io.kring.memory;

import io.kring.memory.cases.CaseTables;
import io.kring.memory.house.HouseTables;
import io.kring.memory.metrics.MetricTables;
import io.kring.memory.table.ImportTables;
import io.kring.memory.table.LogTables;
import io.kring.memory.table.PageTables;
import io.kring.memory.table.ProfileTables;
import io.kring.person.PersonId;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** All that is stored, of one moment; a transaction works on its own copy. */
final class Tables {
    private PersonTables people;
    private CommunityTables communities;
    private ContributionTables contributions;
    private PageTables pages;
    private ImportTables imports;
    private HouseTables house;
    private ProfileTables profiles;
    private CaseTables cases;
    private LogTables log;
    private MetricTables metrics;

    private Tables(
            PersonTables people,
            CommunityTables communities,
            ContributionTables contributions,
            PageTables pages,
            ImportTables imports,
            HouseTables house,
            ProfileTables profiles,
            CaseTables cases,
            LogTables log,
            MetricTables metrics) {
        this.people = people;
        this.communities = communities;
        this.contributions = contributions;
        this.pages = pages;
        this.imports = imports;
        this.house = house;
        this.profiles = profiles;
        this.cases = cases;
        this.log = log;
        this.metrics = metrics;
    }

    static Tables empty() {
        return new Tables(
                new PersonTables(),
                new CommunityTables(),
                new ContributionTables(),
                new PageTables(),
                new ImportTables(),
                new HouseTables(),
                new ProfileTables(),
                new CaseTables(),
                new LogTables(),
                new MetricTables());
    }

    Tables copy() {
        return new Tables(
                people.copy(),
                communities.copy(),
                contributions.copy(),
                pages.copy(),
                imports.copy(),
                house.copy(),
                profiles.copy(),
                cases.copy(),
                log.copy(),
                metrics.copy());
    }

    /** Takes over what was written to a copy, which is not used any more. */
    void become(Tables other) {
        people = other.people;
        communities = other.communities;
        contributions = other.contributions;
        pages = other.pages;
        imports = other.imports;
        house = other.house;
        profiles = other.profiles;
        cases = other.cases;
        log = other.log;
        metrics = other.metrics;
    }

    PersonTables people() {
        return people;
    }

    CommunityTables communities() {
        return communities;
    }

    ContributionTables contributions() {
        return contributions;
    }

    PageTables pages() {
        return pages;
    }

    ImportTables imports() {
        return imports;
    }

    HouseTables house() {
        return house;
    }

    ProfileTables profiles() {
        return profiles;
    }

    CaseTables cases() {
        return cases;
    }

    LogTables log() {
        return log;
    }

    MetricTables metrics() {
        return metrics;
    }

    /** The community of the post that this contribution is or stands under. */
    CommunityRow communityOf(ContributionRow row) {
        Long community = contributions.postOf(row).community();
        if (community == null) {
            throw new NoSuchElementException("a post without a community");
        }
        return communities.require(community);
    }

    /** The id behind a person's number; null for none. */
    @Nullable
    PersonId idOf(@Nullable Long number) {
        return number == null ? null : people.require(number).id();
    }
}
