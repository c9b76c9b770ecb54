package io.kring.persistence.jpa.internal.write;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import java.util.List;

/** Asks one database what a command has to know. */
public interface FactsLoader {
    /** The row of {@link FactsSql}, after those of actor and subject; locks them where asked for. */
    Cells load(FactsRequest request);

    /** Makes rows for people who have none; somebody else may be doing so at the same time. */
    void add(List<PersonSeed> people);
}
