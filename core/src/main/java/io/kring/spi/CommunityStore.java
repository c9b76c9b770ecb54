package io.kring.spi;

import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.MemberRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Communities known to the viewer, with where the viewer stands; lists are ordered by folded name and id. */
public interface CommunityStore {
    /** The folded form by which names are ordered and searched. */
    static String fold(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT);
    }

    Optional<CommunityFacts> find(Viewer viewer, long community);

    /** A setting of a community, empty text where it is not set; nothing when the viewer does not read the community. */
    Optional<String> setting(Viewer viewer, long community, String name);

    /**
     * Communities known to the viewer.
     *
     * @param afterName folded name of the last one of the page before, with its id; null for the first page
     */
    List<CommunityFacts> discover(
            Viewer viewer, CommunityQuery query, @Nullable String afterName, long afterId, int limit);

    /** Communities towards which the viewer stands so. */
    List<CommunityFacts> standing(
            Viewer viewer, MembershipStatus status, @Nullable String afterName, long afterId, int limit);

    /** Communities that are not archived and have no community manager who is ACTIVE; known to the viewer or not. */
    List<CommunityFacts> withoutManager(Viewer viewer, @Nullable String afterName, long afterId, int limit);

    /**
     * People towards whom a community stands so, by role descending, since, number. Empty when the viewer does not
     * read the community, or, for any status but MEMBER, is no moderator or manager there.
     *
     * @param after the last row of the page before; null for the first page
     */
    Optional<List<MemberRow>> members(
            Viewer viewer, long community, MembershipStatus status, @Nullable MemberRow after, int limit);
}
