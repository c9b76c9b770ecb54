package io.kring.memory;

import io.kring.moderation.ModerationPolicy;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.DueStore;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.DueItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Work whose time comes without anybody calling. */
record MemoryDue(Tables tables) implements DueStore {
    private static final Duration KEYS = Duration.ofHours(24);
    private static final Duration MARKS = Duration.ofDays(92);
    private static final Duration PLACES = Duration.ofDays(30);
    private static final Duration EVENTS = Duration.ofDays(30);
    private static final Duration ACCEPTANCES = Duration.ofDays(730);

    @Override
    public List<DueItem> due(Instant now, int most) {
        Stream<DueItem> contributions =
                tables.contributions().by().due(now).limit(most).map(this::announced);
        Stream<DueItem> communities = tables.communities().all().flatMap(row -> kindChange(row, now));
        Stream<DueItem> practice =
                tables.communities().all().filter(CommunityRow::practice).flatMap(row -> emptying(row, now));
        return Stream.concat(Stream.concat(contributions, communities), practice)
                .sorted(Comparator.comparing(DueItem::at)
                        .thenComparing(DueItem::kind)
                        .thenComparing(DueItem::id))
                .limit(most)
                .toList();
    }

    /** Counters have no deltas here. */
    @Override
    public int fold(int most) {
        return 0;
    }

    @Override
    public int forget(Instant now, int most) {
        PersonTables people = tables.people();
        Instant oldestKey = now.minus(KEYS);
        Instant oldestMark = now.minus(MARKS);
        int gone = people.once.removeIf(row -> row.at().isBefore(oldestKey), most);
        gone += people.forgetRecent(now.minus(ModerationPolicy.LONGEST_LOOKBACK), most - gone);
        gone += people.mutes.removeIf(mute -> mute.endedBy(now), most - gone);
        gone += tables.communities().unpinEnded(now, most - gone);
        gone += people.marks.removeIf(mark -> mark.at().isBefore(oldestMark), most - gone);
        gone += people.seen.removeIf(at -> at.isBefore(oldestMark), most - gone);
        gone += tables.metrics().forget(dayOf(now.minus(MetricStore.RETENTION)), most - gone);
        gone += tables.metrics().marks().forget(dayOf(now.minus(MarkStore.RETENTION)), most - gone);
        gone += tables.house().forget(now.minus(ACCEPTANCES), most - gone);
        gone += tables.cases().forget(now.minus(CaseStore.KEPT), most - gone);
        gone += tables.log().forgetNodes(now.minus(PLACES), most - gone);
        return gone + tables.log().forget(now.minus(EVENTS), most - gone);
    }

    private static long dayOf(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    private Stream<DueItem> emptying(CommunityRow practice, Instant now) {
        return tables.contributions()
                .rows(tables.contributions().by().placed(practice.id()))
                .filter(row -> row.state() != PostState.SCHEDULED && !row.kind().equals(PostKind.PAGE.name()))
                .map(row -> {
                    Instant published = row.publishedAt();
                    Instant begun = published == null ? row.createdAt() : published;
                    return new DueItem(DueItem.Kind.EMPTY, row.id(), begun.plus(PRACTICE));
                })
                .filter(item -> !item.at().isAfter(now));
    }

    private DueItem announced(DueItem item) {
        return item.kind() == DueItem.Kind.MOVE
                ? new DueItem(
                        item.kind(),
                        item.id(),
                        item.at(),
                        tables.idOf(tables.contributions().require(item.id()).moveBy()))
                : item;
    }

    private Stream<DueItem> kindChange(CommunityRow row, Instant now) {
        Instant at = row.nextKindAt();
        return at == null || at.isAfter(now)
                ? Stream.empty()
                : Stream.of(new DueItem(DueItem.Kind.CHANGE_KIND, row.id(), at, tables.idOf(row.nextKindBy())));
    }
}
