package io.kring.spi;

import io.kring.person.PersonId;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ProfileRow;
import io.kring.spi.row.SubjectRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People's rows and what they keep for themselves. */
public interface PersonStore {
    /** The rows of these people; who has none is left out. */
    List<PersonRow> rows(Collection<PersonId> people);

    /** What the viewer follows and may know of, by order of following; nobody who has left. */
    List<SubjectRow> followed(Viewer viewer, long after, int limit);

    /** Everybody who blocks the viewer or is blocked by them; at most 10,000. */
    List<PersonId> hidden(Viewer viewer);

    /** Whom the viewer has blocked, by id; nobody who has left. */
    List<PersonId> blocked(Viewer viewer, String afterId, int limit);

    /**
     * What somebody says about themselves, and the communities that they and the viewer share; of whom there is no row,
     * nothing. Empty, with the same single statement, where
     *
     * <ul>
     *   <li>the viewer is anonymous or either of the two is DEPARTED;
     *   <li>the two block one another, either way;
     *   <li>the viewer does not read open communities by their scope or as a GUEST, and the two are members of no
     *       community that the viewer reads; oneself one always sees.
     * </ul>
     *
     * @param mostShared how many communities, by folded name and id
     */
    Optional<ProfileRow> profile(Viewer viewer, PersonId person, int mostShared);

    /**
     * People with this interest whose {@link #profile} the viewer sees, without the viewer, by number.
     *
     * @param folded as in {@link io.kring.spi.change.Change.Describe}
     */
    List<PersonRow> sharing(Viewer viewer, String folded, long afterNo, int limit);
}
