package io.kring.testkit.storage;

import io.kring.access.CommunityKind;
import io.kring.community.MembershipStatus;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.FeedRequest;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a feed holds, asked of every contribution of a generated world one by one: the rules of {@link Viewer} and
 * {@link io.kring.spi.FeedStore} word for word, with no regard to speed.
 */
final class FeedOracle {
    private final GeneratedWorld world;
    private final Viewer viewer;
    private final FeedRequest feed;
    private final Optional<PersonRow> me;

    private final List<ContributionRow> whole;

    /** A feed; which part of it is asked of {@link #entries}. */
    FeedOracle(GeneratedWorld world, Viewer viewer, FeedRequest feed) {
        this.world = world;
        this.viewer = viewer;
        this.feed = feed;
        this.me = personOf(viewer.person());
        this.whole = world.contributions.values().stream()
                .filter(row -> row.state() == PostState.VISIBLE && post(row).state() == PostState.VISIBLE)
                .filter(this::belongs)
                .filter(row -> reads(community(row)))
                .filter(this::isForThem)
                .filter(row -> !community(row).archived() || feed.kind() == FeedQuery.Kind.COMMUNITY)
                .filter(row -> !blocked(row.author()) && !blocked(post(row).author()))
                .filter(row -> !muted(row))
                .sorted(Comparator.comparing(FeedOracle::position).reversed())
                .toList();
    }

    /** The rows that the feed gives for this request. */
    List<ContributionRow> entries(FeedRequest request) {
        Set<String> kinds = request.unanswered();
        return whole.stream()
                .filter(row -> position(row) < request.before() && position(row) > request.since())
                .filter(row -> kinds == null || unanswered(row, kinds))
                .limit(request.limit())
                .toList();
    }

    private boolean reads(CommunityRow community) {
        CommunityId id = new CommunityId(community.id());
        PersonStatus status = me.map(PersonRow::status).orElse(viewer.assumed());
        MembershipStatus standing = standing(community);
        if (status == PersonStatus.DEPARTED) {
            return false;
        }
        if (viewer.scope().neverRead().contains(id)) {
            return false;
        }
        if (standing == MembershipStatus.BANNED) {
            return false;
        }
        if (standing == MembershipStatus.MEMBER) {
            return true;
        }
        if (viewer.scope().alsoRead().contains(id) && !community.sealed()) {
            return true;
        }
        return community.kind() == CommunityKind.OPEN && viewer.scope().open() && status != PersonStatus.GUEST;
    }

    private boolean belongs(ContributionRow row) {
        return switch (feed.kind()) {
            case HOME -> row.isPost() && belongsHome(row);
            case COMMUNITY -> row.isPost() && Objects.equals(row.community(), feed.community());
            case PERSON ->
                personOf(feed.person())
                        .filter(person -> is(person, row.author()))
                        .filter(person -> !person.hidesOwn() || person.id().equals(viewer.person()))
                        .isPresent();
            case TOPIC -> topics(row).contains(feed.topic());
            case FOLLOWING -> followsAuthor(row);
        };
    }

    private boolean belongsHome(ContributionRow post) {
        CommunityRow community = community(post);
        return standing(community) == MembershipStatus.MEMBER
                || follows(Subject.community(new CommunityId(community.id())))
                || (community.kind() == CommunityKind.OPEN
                        && (followsAuthor(post) || topics(post).stream().anyMatch(tag -> follows(Subject.topic(tag)))));
    }

    /** What people practise is not for outsiders, unless they go and look there, or follow what is said there. */
    private boolean isForThem(ContributionRow row) {
        CommunityRow community = community(row);
        boolean member = standing(community) == MembershipStatus.MEMBER;
        boolean sought =
                feed.kind() == FeedQuery.Kind.HOME && follows(Subject.community(new CommunityId(community.id())));
        return !community.practice() || member || sought || feed.kind() == FeedQuery.Kind.COMMUNITY;
    }

    private boolean followsAuthor(ContributionRow row) {
        return world.people.stream()
                .anyMatch(person -> is(person, row.author()) && follows(Subject.person(person.id())));
    }

    private boolean follows(Subject subject) {
        return me.filter(viewing -> world.follows.stream()
                        .anyMatch(follow -> follow.person() == viewing.no()
                                && follow.subject().equals(subject)))
                .isPresent();
    }

    private boolean muted(ContributionRow row) {
        Stream<Subject> author = feed.kind() == FeedQuery.Kind.PERSON
                ? Stream.empty()
                : world.people.stream()
                        .filter(person -> is(person, row.author()))
                        .map(person -> Subject.person(person.id()));
        Stream<Subject> community = feed.kind() == FeedQuery.Kind.COMMUNITY
                ? Stream.empty()
                : Stream.of(Subject.community(new CommunityId(community(row).id())));
        Stream<Subject> topics = topics(row).stream()
                .filter(tag -> feed.kind() != FeedQuery.Kind.TOPIC || !tag.equals(feed.topic()))
                .map(Subject::topic);
        return Stream.of(author, community, topics)
                .flatMap(subjects -> subjects)
                .anyMatch(this::mutes);
    }

    private boolean mutes(Subject subject) {
        return me.filter(viewing -> world.mutes.stream()
                        .filter(mute ->
                                mute.person() == viewing.no() && mute.subject().equals(subject))
                        .anyMatch(mute -> mute.until() == null || mute.until().isAfter(viewer.now())))
                .isPresent();
    }

    private boolean blocked(@Nullable Long author) {
        return me.filter(viewing -> world.blocks.stream()
                        .anyMatch(block -> (block.person() == viewing.no() && Objects.equals(block.other(), author))
                                || (block.other() == viewing.no() && Objects.equals(block.person(), author))))
                .isPresent();
    }

    private boolean unanswered(ContributionRow row, Set<String> kinds) {
        return row.isPost()
                && kinds.contains(row.kind())
                && row.accepted() == null
                && world.contributions.values().stream()
                        .noneMatch(comment -> comment.post() == row.id()
                                && comment.answer()
                                && comment.state() == PostState.VISIBLE
                                && !Objects.equals(comment.author(), row.author()));
    }

    private @Nullable MembershipStatus standing(CommunityRow community) {
        return me.flatMap(viewing -> world.memberships.stream()
                        .filter(row -> row.person() == viewing.no() && row.community() == community.id())
                        .map(row -> row.status())
                        .findFirst())
                .orElse(null);
    }

    private Optional<PersonRow> personOf(@Nullable PersonId id) {
        return world.people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    private static boolean is(PersonRow person, @Nullable Long number) {
        return number != null && number == person.no();
    }

    private Set<String> topics(ContributionRow row) {
        return Objects.requireNonNull(world.hashtags.get(row.id()));
    }

    private ContributionRow post(ContributionRow row) {
        return Objects.requireNonNull(world.contributions.get(row.post()));
    }

    private CommunityRow community(ContributionRow row) {
        return Objects.requireNonNull(
                world.communities.get(Objects.requireNonNull(post(row).community())));
    }

    private static long position(ContributionRow row) {
        return Objects.requireNonNull(row.feedPos());
    }
}
