package io.kring.memory;

import io.kring.access.CommunityKind;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.memory.ContributionIndexes.Stretch;
import io.kring.memory.table.Key;
import io.kring.person.PersonId;
import io.kring.post.Pin;
import io.kring.spi.FeedPosition;
import io.kring.spi.FeedRequest;
import io.kring.spi.FeedStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds. Each is the newest of one or more sources that stand in order already; of each source no more than a page is
 * taken, since no more of it can be among the newest.
 */
record MemoryFeeds(Tables tables) implements FeedStore {
    private static final Comparator<ContributionRow> NEWEST_FIRST = Comparator.comparing(MemoryFeeds::position)
            .thenComparing(ContributionRow::id)
            .reversed();

    @Override
    public FeedSlice read(Viewer viewer, FeedRequest request) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Views views = new Views(tables, rules);
        List<ContributionRow> entries = entries(rules, request, row -> true);
        Map<Long, ContributionView> posts = entries.stream()
                .filter(row -> !row.isPost())
                .map(tables.contributions()::postOf)
                .distinct()
                .collect(Collectors.toMap(ContributionRow::id, views::of));
        return new FeedSlice(
                entries.stream().map(views::of).toList(), posts, pinned(rules, request, views), mark(rules, request));
    }

    @Override
    public int count(Viewer viewer, FeedRequest request) {
        return entries(new ViewerRules(tables, viewer), request, row -> !FeedPosition.isImported(position(row)))
                .size();
    }

    private List<ContributionRow> entries(ViewerRules rules, FeedRequest request, Predicate<ContributionRow> counted) {
        FeedFilter filter = new FeedFilter(tables, rules, request);
        return sources(rules, request, new Stretch(request.since(), request.before()))
                .flatMap(rows -> rows.filter(counted).filter(filter::wants).limit(request.limit()))
                .distinct()
                .sorted(NEWEST_FIRST)
                .limit(request.limit())
                .toList();
    }

    private Stream<Stream<ContributionRow>> sources(ViewerRules rules, FeedRequest request, Stretch within) {
        return switch (request.kind()) {
            case HOME -> home(rules, within);
            case COMMUNITY -> one(request.community()).map(id -> inCommunity(id, within));
            case PERSON -> one(request.person()).flatMap(id -> ofPerson(rules, id, within));
            case TOPIC -> one(request.topic()).map(tag -> withTopic(tag, within));
            case FOLLOWING -> followedPeople(rules).map(person -> by(person, within));
        };
    }

    private Stream<Stream<ContributionRow>> home(ViewerRules rules, Stretch within) {
        Long me = rules.number();
        if (me == null) {
            return Stream.empty();
        }
        Stream<Long> joined = tables.communities()
                .membershipsOf(me)
                .filter(row -> row.status() == MembershipStatus.MEMBER)
                .map(row -> row.community());
        Stream<Long> followed = followed(rules, Subject.OfCommunity.class)
                .map(community -> community.id().value());
        Stream<Stream<ContributionRow>> people = followedPeople(rules).map(person -> by(person, within));
        Stream<Stream<ContributionRow>> topics =
                followed(rules, Subject.OfTopic.class).map(topic -> withTopic(topic.hashtag(), within));
        return Stream.concat(
                Stream.concat(joined, followed).distinct().map(id -> inCommunity(id, within)),
                Stream.concat(people, topics).map(rows -> rows.filter(row -> isOpenPost(rules, row))));
    }

    private boolean isOpenPost(ViewerRules rules, ContributionRow row) {
        return row.isPost()
                && tables.communityOf(row).kind() == CommunityKind.OPEN
                && rules.findsElsewhere(tables.communityOf(row));
    }

    private Stream<Stream<ContributionRow>> ofPerson(ViewerRules rules, PersonId id, Stretch within) {
        PersonRow person = tables.people().find(id);
        if (person == null || (person.hidesOwn() && !person.equals(rules.person()))) {
            return Stream.empty();
        }
        return Stream.of(by(person.no(), within));
    }

    private Stream<Long> followedPeople(ViewerRules rules) {
        Long me = rules.number();
        return me == null
                ? Stream.empty()
                : tables.people().follows(me).flatMap(follow -> Stream.ofNullable(follow.personNo()));
    }

    private <S extends Subject> Stream<S> followed(ViewerRules rules, Class<S> type) {
        Long me = rules.number();
        return me == null
                ? Stream.empty()
                : tables.people()
                        .follows(me)
                        .map(PersonTables.Follow::subject)
                        .filter(type::isInstance)
                        .map(type::cast);
    }

    private Stream<ContributionRow> inCommunity(long community, Stretch within) {
        return tables.contributions().rows(tables.contributions().by().community(community, within));
    }

    private Stream<ContributionRow> by(long person, Stretch within) {
        return tables.contributions().rows(tables.contributions().by().author(person, within));
    }

    private Stream<ContributionRow> withTopic(String hashtag, Stretch within) {
        return tables.contributions().rows(tables.contributions().by().topic(hashtag, within));
    }

    /** What is pinned, and what is featured and not seen yet, the last pinned first. */
    private List<ContributionView> pinned(ViewerRules rules, FeedRequest request, Views views) {
        Long community = request.community();
        if (!request.pinned() || community == null) {
            return List.of();
        }
        FeedFilter filter = new FeedFilter(tables, rules, request);
        return tables.communities()
                .pinsIn(community)
                .filter(pin -> !CommunityTables.endedBy(pin, rules.viewer().now()))
                .filter(pin -> pin.kind() == Pin.Kind.PINNED || !hasSeen(rules, pin.post()))
                .sorted(Comparator.comparing(PinRow::since)
                        .thenComparing(PinRow::post)
                        .reversed())
                .map(pin -> tables.contributions().require(pin.post()))
                .filter(filter::shows)
                .map(views::of)
                .toList();
    }

    private boolean hasSeen(ViewerRules rules, long post) {
        Long me = rules.number();
        return me != null && tables.people().seen.has(Key.Numbers.of(me, post));
    }

    private @Nullable Long mark(ViewerRules rules, FeedRequest request) {
        Long me = rules.number();
        PersonTables.Mark mark = me == null ? null : tables.people().marks.get(Key.Named.of(me, request.name()));
        return mark == null ? null : mark.position();
    }

    private static <T> Stream<T> one(@Nullable T value) {
        return Stream.ofNullable(value);
    }

    private static long position(ContributionRow row) {
        Long position = row.feedPos();
        return position == null ? 0 : position;
    }
}
