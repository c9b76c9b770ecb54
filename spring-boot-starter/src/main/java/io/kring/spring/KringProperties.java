package io.kring.spring;

import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.metrics.Measuring;
import io.kring.persistence.jpa.Dialect;
import io.kring.person.PlatformRole;
import io.kring.reaction.Palette;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a host sets as plain values. A bean of the host for the same thing comes before them.
 *
 * @param schema database schema of the tables, which exists already; the connection's own by default
 * @param prefix of the names of all tables
 * @param dialect for a database that goes by another name than the one it speaks like
 * @param migrate whether the tables are made and brought up to date at start
 * @param node number of this node, 0 to 1022, for a host that numbers its nodes itself; leased by default
 * @param nodeName name under which this node keeps its places in the event log, different on each node
 * @param allowSecretCommunities whether there may be secret communities
 * @param limits upper limits, by name
 * @param grace how long an author may change or take back a text without a trace for others
 * @param notice how long ahead members are told that something becomes visible to more people
 * @param consultation how long a draft of house rules is at least in consultation
 * @param reactions which reactions there are
 * @param measuring what is measured of people; nothing by default
 * @param search the index of this node
 * @param rendering how texts are shown
 * @param security what authorities mean
 * @param ticker delivery on the host's scheduler
 */
@ConfigurationProperties("kring")
public record KringProperties(
        @Nullable String schema,
        @DefaultValue("kring_") String prefix,
        @Nullable Dialect dialect,
        @DefaultValue("true") boolean migrate,
        @Nullable Integer node,
        @Nullable String nodeName,
        @DefaultValue("false") boolean allowSecretCommunities,
        @DefaultValue Map<Limit, Integer> limits,
        @DefaultValue("10m") Duration grace,
        @DefaultValue("7d") Duration notice,
        @DefaultValue("7d") Duration consultation,
        @DefaultValue Reactions reactions,
        @DefaultValue Measured measuring,
        @DefaultValue Search search,
        @DefaultValue Rendering rendering,
        @DefaultValue Security security,
        @DefaultValue Ticker ticker) {
    /**
     * Which reactions there are.
     *
     * @param kinds in the order they are shown; empty when any emoji is fine
     * @param several whether one person may give several different ones to one target
     */
    public record Reactions(
            @DefaultValue({"like", "thanks", "insight", "laugh", "support"})
            List<String> kinds,

            @DefaultValue("false") boolean several) {}

    /**
     * What is measured of people.
     *
     * @param reading whether it is recorded who opened which post on which day
     * @param floor no figure is told about fewer people; never below 5
     * @param zone in which days begin and end; the system's by default
     */
    public record Measured(
            @DefaultValue("false") boolean reading,
            @DefaultValue("10") int floor,
            @Nullable ZoneId zone) {}

    /**
     * The index of this node; needs kring-search-lucene.
     *
     * @param path folder of the index, of this node alone
     * @param synonyms groups of words or phrases that stand for one another
     */
    public record Search(@Nullable Path path, @DefaultValue List<Set<String>> synonyms) {}

    /**
     * How texts are shown; needs kring-render-commonmark.
     *
     * @param headingsDownBy how many levels headings move down, 0 to 5
     */
    public record Rendering(@DefaultValue("0") int headingsDownBy) {}

    /**
     * What authorities mean; needs Spring Security.
     *
     * @param roles platform roles, each with the authorities that give it
     */
    public record Security(@DefaultValue Map<PlatformRole, Set<String>> roles) {}

    /**
     * Delivery on the host's scheduler.
     *
     * @param enabled whether this node delivers by itself
     * @param period pause between two rounds
     */
    public record Ticker(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("250ms") Duration period) {}

    Limits hostLimits() {
        return new Limits(limits, grace, notice, consultation);
    }

    Measuring hostMeasuring() {
        Measuring nothing = Measuring.nothing()
                .withFloor(measuring.floor())
                .in(Objects.requireNonNullElseGet(measuring.zone(), ZoneId::systemDefault));
        return measuring.reading() ? nothing.withReading() : nothing;
    }

    Palette palette() {
        return new Palette(reactions.kinds(), reactions.several());
    }
}
