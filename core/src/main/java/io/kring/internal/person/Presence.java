package io.kring.internal.person;

import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.PersonRow;
import java.util.List;

/** Who may be told of other people at all: the row decides, and the directory only where there is none. */
public final class Presence {
    private Presence() {}

    /** Whether they are somebody and have not left; one statement. */
    public static boolean isHere(UnitOfWork unit, Viewer viewer) {
        PersonId me = viewer.person();
        return me != null
                && unit.people().rows(List.of(me)).stream()
                                .map(PersonRow::status)
                                .findFirst()
                                .orElse(viewer.assumed())
                        != PersonStatus.DEPARTED;
    }
}
