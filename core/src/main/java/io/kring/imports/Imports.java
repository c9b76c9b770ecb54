package io.kring.imports;

import java.util.List;

/**
 * Brings in content from elsewhere. An operator's call: there is no actor, no right is asked, no policy judges, nobody is
 * notified, no pace is kept. Hosts let nobody but their own migration or connector near it.
 *
 * <p>What comes in has its original date everywhere it is shown and ordered, and is never new to anybody. Its events are
 * marked as imported. The limits on texts hold, because storages and pages rely on them.
 *
 * <p>An attachment is kept where nobody owns its URI yet, and then the author of the imported text does, or where that
 * author owns it already. Any other is left out, because whoever reads what a file hangs on may read the file
 * ({@link io.kring.post.Posts#mayRead}). A text without an author keeps none: a URI that nobody owns could be attached,
 * and so read, by whoever guesses it.
 */
public interface Imports {
    /** The most items of one batch. */
    int MOST = 1_000;

    /**
     * Writes one batch in one transaction: all that can be written, or, when something unexpected is thrown, nothing.
     *
     * <p>Items are taken in their order, and may refer to those before them in the same batch. One that cannot be
     * written is skipped with a code and disturbs no other. What has been imported before is left as it is now, whatever
     * people have done with it since, so that a batch may be repeated as often as one likes: an import that was broken
     * off is simply started again. Two imports at the same time wait for each other, batch by batch.
     *
     * <p>The number of statements does not grow with the number of items, on PostgreSQL; on H2 it grows by one for each
     * 64 rows and by one for each community whose members are counted.
     *
     * @param source names where it comes from, 1 to 100 characters; ids of different sources never meet
     * @param items  at most {@link #MOST}
     * @return what became of each item, in the order of the items
     * @throws io.kring.error.InvalidInput with {@code import.source} or {@code import.batch}, before anything is done
     * @throws io.kring.error.Unavailable  when the storage or the people directory does not answer; nothing was done
     */
    List<ImportResult> write(String source, List<? extends ImportItem> items);
}
