package io.kring.spi;

import io.kring.post.PostState;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.ReactorRow;
import io.kring.spi.row.RevisionRow;
import io.kring.spi.row.ThreadSlice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Contributions through the one guarded lookup. A post is found when its community is read and it is VISIBLE or
 * REMOVED; HELD or HIDDEN by its author and by moderators and managers there; DRAFT or SCHEDULED by its author. A
 * comment is found when its post is VISIBLE and found, by the same states.
 */
public interface ContributionStore {
    Optional<ContributionView> find(Viewer viewer, long id);

    /**
     * A post and its comments, depth first. Comments are VISIBLE, REMOVED, or WITHDRAWN with visible replies; HELD and
     * HIDDEN ones for their author and for moderators; those of people who block or are blocked are marked. Branches
     * run in time, or the newest branch first; within a branch always in time. Under a post that is not VISIBLE there
     * are none.
     *
     * @param after the path of the last comment of the page before; null for the first page
     */
    Optional<ThreadSlice> thread(Viewer viewer, long post, boolean newestFirst, @Nullable String after, int limit);

    /** The viewer's own posts in this state in communities they read, by id, the newest first. */
    List<ContributionView> own(Viewer viewer, PostState state, long before, int limit);

    /** What is HELD in the community, by id, the oldest first; empty where the viewer does not know the community. */
    Optional<HeldSlice> held(Viewer viewer, long community, long after, int limit);

    /**
     * Earlier texts, the newest first, for the author and for moderators and managers there.
     *
     * @param post whether a post is asked for or a comment; what is the other one has none
     */
    List<RevisionRow> revisions(Viewer viewer, long id, boolean post);

    /** Posts that a post says it belongs with, as far as the viewer finds it and them, by id, the newest
     * first; one that is linked in two ways comes twice. */
    List<LinkedView> linked(Viewer viewer, long post, int limit);

    /**
     * Who reacted, on what is VISIBLE only, by order of reacting; empty where the viewer does not find it.
     *
     * @param post whether a post is asked for or a comment; what is the other one is not found
     */
    Optional<List<ReactorRow>> reactors(Viewer viewer, long target, boolean post, long after, int limit);

    /**
     * Which of these files are attached to something that the viewer finds, in any state but REMOVED; or REMOVED, as its
     * author or as a moderator or manager there. These are the contributions whose text they see.
     */
    Set<String> readable(Viewer viewer, Collection<String> attachmentUris);
}
