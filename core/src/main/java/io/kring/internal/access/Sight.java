package io.kring.internal.access;

import io.kring.access.CommunityKind;
import io.kring.access.PageAudience;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import org.jspecify.annotations.Nullable;

/** What one person sees, decided on the facts of a command by the rules that {@code Viewer} names for queries. */
public record Sight(PersonRow person, ReadScope scope) {
    /** Whether they read this community. */
    public boolean reads(CommunityFacts facts) {
        CommunityId id = new CommunityId(facts.community().id());
        if (person.status() == PersonStatus.DEPARTED
                || scope.neverRead().contains(id)
                || facts.status() == MembershipStatus.BANNED) {
            return false;
        }
        return facts.isMember()
                || (scope.alsoRead().contains(id) && !facts.community().sealed())
                || (facts.community().kind() == CommunityKind.OPEN && readsOpen())
                || readsPage(facts.community());
    }

    /** Whether a label lets them read the conversation of a page. */
    public boolean hears(String audience) {
        return person.status() != PersonStatus.DEPARTED
                && (scope.audiences().contains(audience) || (audience.equals(PageAudience.EVERYONE) && readsOpen()));
    }

    private boolean readsPage(CommunityRow place) {
        String audience = place.audience();
        return place.isPage() && audience != null && hears(audience);
    }

    /** Whether they may know that this community exists. */
    public boolean knows(CommunityFacts facts) {
        if (facts.community().isPage()) {
            return false;
        }
        if (reads(facts)) {
            return true;
        }
        if (person.status() == PersonStatus.DEPARTED
                || scope.neverRead().contains(new CommunityId(facts.community().id()))
                || facts.status() == MembershipStatus.BANNED) {
            return false;
        }
        return facts.status() == MembershipStatus.INVITED
                || (facts.community().kind() == CommunityKind.CLOSED && readsOpen());
    }

    /** Whether they find this contribution, in a community whose facts are given. */
    public boolean finds(@Nullable CommunityFacts community, @Nullable TargetFacts target) {
        if (community == null || target == null || !reads(community)) {
            return false;
        }
        boolean moderates = Role.moderates(community.role());
        boolean post = target.row().isPost();
        return (moderates || !target.isApart())
                && (post || target.post().state() == PostState.VISIBLE)
                && inSight(target.row(), moderates);
    }

    private boolean inSight(ContributionRow row, boolean moderates) {
        boolean own = isOwn(row);
        return switch (row.state()) {
            case VISIBLE, REMOVED -> true;
            case HELD, HIDDEN -> own || moderates;
            case DRAFT, SCHEDULED -> own;
            case WITHDRAWN, ERASED -> false;
        };
    }

    /** Whether they wrote it. */
    public boolean isOwn(ContributionRow row) {
        Long author = row.author();
        return author != null && author == person.no();
    }

    private boolean readsOpen() {
        return scope.open() && person.status() != PersonStatus.GUEST;
    }
}
