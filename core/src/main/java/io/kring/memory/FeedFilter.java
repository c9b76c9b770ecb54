package io.kring.memory;

import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.post.PostState;
import io.kring.spi.FeedRequest;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ReferenceRow;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What one viewer gets to see in one feed, by the rules of {@link io.kring.spi.FeedStore}. */
final class FeedFilter {
    private final Tables tables;
    private final ViewerRules rules;
    private final FeedRequest request;
    private final Set<Long> mutedPeople = new HashSet<>();
    private final Set<Long> mutedCommunities = new HashSet<>();
    private final Set<String> mutedTopics = new HashSet<>();

    FeedFilter(Tables tables, ViewerRules rules, FeedRequest request) {
        this.tables = tables;
        this.rules = rules;
        this.request = request;
        Long me = rules.number();
        if (me != null) {
            tables.people()
                    .mutes(me)
                    .filter(mute -> !mute.endedBy(rules.viewer().now()))
                    .forEach(this::mute);
        }
    }

    private void mute(PersonTables.Mute mute) {
        Long person = mute.personNo();
        if (mute.subject() instanceof Subject.OfTopic topic) {
            if (request.kind() != FeedQuery.Kind.TOPIC || !topic.hashtag().equals(request.topic())) {
                mutedTopics.add(topic.hashtag());
            }
        } else if (mute.subject() instanceof Subject.OfCommunity community) {
            if (request.kind() != FeedQuery.Kind.COMMUNITY) {
                mutedCommunities.add(community.id().value());
            }
        } else if (person != null && request.kind() != FeedQuery.Kind.PERSON) {
            mutedPeople.add(person);
        }
    }

    /** Whether this is shown and what the filter asks for. */
    boolean wants(ContributionRow row) {
        return shows(row) && (request.unanswered() == null || unanswered(row, request.unanswered()));
    }

    boolean shows(ContributionRow row) {
        ContributionRow post = tables.contributions().postOf(row);
        CommunityRow community = tables.communityOf(row);
        return row.state() == PostState.VISIBLE
                && post.state() == PostState.VISIBLE
                && (!community.archived() || request.kind() == FeedQuery.Kind.COMMUNITY)
                && rules.reads(community)
                && (isOfCommunities() || rules.findsElsewhere(community))
                && !rules.apart(row.author())
                && !rules.apart(post.author())
                && !isMuted(row, community);
    }

    /** Home looks at each of its sources by itself. */
    private boolean isOfCommunities() {
        return request.kind() == FeedQuery.Kind.COMMUNITY || request.kind() == FeedQuery.Kind.HOME;
    }

    private boolean isMuted(ContributionRow row, CommunityRow community) {
        Long author = row.author();
        return (author != null && mutedPeople.contains(author))
                || mutedCommunities.contains(community.id())
                || tables.contributions().references(row.id()).stream()
                        .anyMatch(reference -> reference.kind() == ReferenceRow.Kind.HASHTAG
                                && mutedTopics.contains(reference.value()));
    }

    private boolean unanswered(ContributionRow row, Set<String> kinds) {
        return row.isPost()
                && kinds.contains(row.kind())
                && row.accepted() == null
                && tables.contributions()
                        .rows(tables.contributions().by().thread(row.id()))
                        .noneMatch(comment -> comment.answer()
                                && comment.state() == PostState.VISIBLE
                                && !Objects.equals(comment.author(), row.author()));
    }
}
