package io.kring.spi;

import io.kring.person.PersonId;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.SubjectRow;
import java.util.Collection;
import java.util.List;

/** People's rows and what they keep for themselves. */
public interface PersonStore {
    /** The rows of these people; who has none is left out. */
    List<PersonRow> rows(Collection<PersonId> people);

    /** What the viewer follows and may know of, by order of following. */
    List<SubjectRow> followed(Viewer viewer, long after, int limit);

    /** Everybody who blocks the viewer or is blocked by them; at most 10,000. */
    List<PersonId> hidden(Viewer viewer);

    /** Whom the viewer has blocked, by id. */
    List<PersonId> blocked(Viewer viewer, String afterId, int limit);
}
