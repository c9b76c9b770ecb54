package io.kring.spi.imports;

import java.util.Collection;
import java.util.Map;

/** What an import has to know, for all items of a batch at once. What it writes goes through change sets as always. */
public interface ImportStore {
    /**
     * Takes the lock under which imports queue, until the transaction ends; makes the person rows that are missing; locks
     * those asked for, the lower number first. Then looks around.
     */
    ImportFacts load(ImportRequest request);

    /** Which of these rows are there, with the imported number for tallies and 1 for anything else. */
    Map<ImportKey, Integer> present(ImportKey.Table table, Collection<ImportKey> keys);

    /** Locks these contributions, the lower id first; what is not there is left out. */
    Map<Long, LockedContribution> locked(Collection<Long> contributions);

    /**
     * The highest places taken by contributions in these milliseconds; a millisecond without any is left out.
     *
     * @param firsts as {@link io.kring.spi.FeedPosition#firstImported} gives them
     */
    Map<Long, Long> lastPlaces(Collection<Long> firsts);

    /** The owner's number for each of these URIs of attachments that somebody owns. */
    Map<String, Long> claims(Collection<String> uris);
}
