package io.kring.memory;

import io.kring.access.CommunityKind;
import io.kring.access.PageAudience;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.memory.house.MemoryHouse;
import io.kring.memory.metrics.MemoryMetrics;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one viewer may read, by the rules of {@link Viewer} and from the rows of this transaction. */
final class ViewerRules implements MemoryHouse.Eyes, MemoryMetrics.Reader {
    private final Tables tables;
    private final Viewer viewer;
    private final @Nullable PersonRow me;
    private final PersonStatus status;

    ViewerRules(Tables tables, Viewer viewer) {
        this.tables = tables;
        this.viewer = viewer;
        PersonId person = viewer.person();
        this.me = person == null ? null : tables.people().find(person);
        this.status = me == null ? viewer.assumed() : me.status();
    }

    Viewer viewer() {
        return viewer;
    }

    @Nullable
    PersonRow person() {
        return me;
    }

    /** The viewer's number; null for who has no row. */
    @Override
    public @Nullable Long number() {
        return me == null ? null : me.no();
    }

    boolean reads(CommunityRow community) {
        return !shutOut(community)
                && (standing(community) == MembershipStatus.MEMBER
                        || (also(community) && !community.sealed())
                        || (community.kind() == CommunityKind.OPEN && readsOpen())
                        || readsPage(community));
    }

    private boolean readsPage(CommunityRow place) {
        String audience = place.audience();
        return place.isPage()
                && audience != null
                && (viewer.scope().audiences().contains(audience)
                        || (audience.equals(PageAudience.EVERYONE) && readsOpen()));
    }

    /** Whether what is said there is found outside the community's own lists. */
    boolean findsElsewhere(CommunityRow community) {
        return !community.practice() || standing(community) == MembershipStatus.MEMBER;
    }

    boolean knows(CommunityRow community) {
        if (community.isPage()) {
            return false;
        }
        return reads(community)
                || (!shutOut(community)
                        && (standing(community) == MembershipStatus.INVITED
                                || (community.kind() == CommunityKind.CLOSED && readsOpen())));
    }

    /** The viewer's role; null for who is no member. */
    @Nullable
    Role role(CommunityRow community) {
        MembershipRow row = membership(community);
        return row != null && row.status() == MembershipStatus.MEMBER ? row.role() : null;
    }

    boolean moderates(CommunityRow community) {
        return Role.moderates(role(community));
    }

    boolean own(ContributionRow row) {
        return me != null && row.author() != null && row.author() == me.no();
    }

    /** Whether the viewer and this one block one another, either way. */
    boolean apart(@Nullable Long author) {
        return tables.people().apart(number(), author);
    }

    /** The guarded lookup of {@link io.kring.spi.ContributionStore}. */
    boolean finds(ContributionRow row) {
        ContributionRow post = tables.contributions().postOf(row);
        CommunityRow community = tables.communityOf(row);
        return reads(community)
                && (moderates(community) || (!apart(row.author()) && !apart(post.author())))
                && inSight(row, community)
                && (row.isPost() || post.state() == PostState.VISIBLE);
    }

    /** Whether the viewer sees what this person, who may have no row, says about themselves. */
    boolean seesPerson(PersonId id, @Nullable PersonRow other) {
        if (viewer.person() == null
                || status == PersonStatus.DEPARTED
                || (other != null && (other.status() == PersonStatus.DEPARTED || apart(other.no())))) {
            return false;
        }
        return readsOpen()
                || id.equals(viewer.person())
                || (other != null && sharedWith(other.no()).findAny().isPresent());
    }

    /** Communities of which both are members and which the viewer reads. */
    Stream<CommunityRow> sharedWith(long other) {
        return tables.communities()
                .membershipsOf(other)
                .filter(row -> row.status() == MembershipStatus.MEMBER)
                .map(row -> tables.communities().require(row.community()))
                .filter(community ->
                        !community.isPage() && standing(community) == MembershipStatus.MEMBER && reads(community));
    }

    private boolean inSight(ContributionRow row, CommunityRow community) {
        return switch (row.state()) {
            case VISIBLE, REMOVED -> true;
            case HELD, HIDDEN -> own(row) || moderates(community);
            case DRAFT, SCHEDULED -> own(row);
            case WITHDRAWN, ERASED -> false;
        };
    }

    @Override
    public boolean readHouse() {
        return status != PersonStatus.DEPARTED
                && (viewer.person() != null || viewer.scope().open());
    }

    @Override
    public @Nullable CommunityView known(long community) {
        CommunityRow row = tables.communities().find(community);
        return row == null || !knows(row)
                ? null
                : new CommunityView(row.id(), row.name(), row.kind(), row.sealed(), row.archived(), role(row));
    }

    @Override
    public boolean find(long post) {
        ContributionRow row = tables.contributions().find(post);
        return row != null && finds(row);
    }

    private boolean shutOut(CommunityRow community) {
        return status == PersonStatus.DEPARTED
                || viewer.scope().neverRead().contains(new CommunityId(community.id()))
                || standing(community) == MembershipStatus.BANNED;
    }

    private boolean also(CommunityRow community) {
        return viewer.scope().alsoRead().contains(new CommunityId(community.id()));
    }

    private boolean readsOpen() {
        return viewer.scope().open() && status != PersonStatus.GUEST;
    }

    private @Nullable MembershipStatus standing(CommunityRow community) {
        MembershipRow row = membership(community);
        return row == null ? null : row.status();
    }

    private @Nullable MembershipRow membership(CommunityRow community) {
        return me == null ? null : tables.communities().membership(community.id(), me.no());
    }
}
