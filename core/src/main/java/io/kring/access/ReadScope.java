package io.kring.access;

import io.kring.id.CommunityId;
import java.util.Set;

/**
 * What the host changes about reading, as data: it goes into every query. Memberships, bans, blocks and statuses are
 * added by the storage from its own rows.
 *
 * @param open      whether open communities are read without being a member
 * @param alsoRead  communities read as a member would; sealed ones are left out whatever is said here; at most 1,000
 * @param neverRead communities not read, even by members; wins over everything; at most 1,000
 * @param audiences labels of pages of the host that this actor may read
 */
public record ReadScope(boolean open, Set<CommunityId> alsoRead, Set<CommunityId> neverRead, Set<String> audiences) {
    public ReadScope {
        alsoRead = Set.copyOf(alsoRead);
        neverRead = Set.copyOf(neverRead);
        audiences = Set.copyOf(audiences);
        audiences.forEach(PageAudience::check);
    }

    /** Open communities and one's own memberships. */
    public static ReadScope standard() {
        return new ReadScope(true, Set.of(), Set.of(), Set.of());
    }

    /** One's own memberships only; for the anonymous actor, nothing. */
    public static ReadScope nothing() {
        return new ReadScope(false, Set.of(), Set.of(), Set.of());
    }

    public ReadScope alsoReading(Set<CommunityId> communities) {
        return new ReadScope(open, communities, neverRead, audiences);
    }

    /** With labels of pages that this actor may read. */
    public ReadScope withAudiences(Set<String> labels) {
        return new ReadScope(open, alsoRead, neverRead, labels);
    }

    public ReadScope neverReading(Set<CommunityId> communities) {
        return new ReadScope(open, alsoRead, communities, audiences);
    }
}
