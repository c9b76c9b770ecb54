package io.kring.internal.post;

import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.DueStore;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;

/** What was tried in a practice community goes after 30 days (P16). */
final class EmptyPractice {
    private EmptyPractice() {}

    static Decided<Boolean> emptyDue(Call call) {
        TargetFacts target = call.facts().target();
        CommunityFacts community = call.facts().community();
        if (target == null || community == null || !community.community().practice() || !isDue(call, target.row())) {
            return Decided.unchanged(false);
        }
        ContributionRow post = target.row();
        long place = community.community().id();
        return new Decided<>(
                true,
                ChangeSet.of(new Change.EmptyConversation(post.id(), post.version(), place))
                        .and(call.event(
                                EventType.POST_EMPTIED,
                                new PostId(post.id()).toString(),
                                "community",
                                new CommunityId(place).toString(),
                                "kind",
                                post.kind())));
    }

    private static boolean isDue(Call call, ContributionRow row) {
        Instant published = row.publishedAt();
        Instant begun = published == null ? row.createdAt() : published;
        return row.isPost()
                && row.state() != PostState.SCHEDULED
                && !row.kind().equals(PostKind.PAGE.name())
                && !begun.plus(DueStore.PRACTICE).isAfter(call.now());
    }
}
