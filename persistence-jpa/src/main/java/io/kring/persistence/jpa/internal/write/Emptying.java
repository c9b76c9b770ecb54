package io.kring.persistence.jpa.internal.write;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.spi.change.Change;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Deletes a conversation with all that hangs on it, statement by statement. Locks come first, the community's before the
 * post's as where posts are pinned; what follows sees what was committed until then, and what keeps the post waits.
 */
public final class Emptying {
    /** Columns that hold the number of a post or comment, as {@code table.column}. */
    private static final List<List<String>> HANGING = List.of(
            List.of("reaction", "target"),
            List.of("tally", "target"),
            List.of("tally_delta", "target"),
            List.of("revision", "target"),
            List.of("reference", "owner"),
            List.of("link", "post"),
            List.of("link", "other"),
            List.of("page_tie", "discussion"),
            List.of("seen", "post"),
            List.of("external", "target"));

    private static final String FILES = """
            select distinct x.val_key from {contribution} c join {reference} x on x.owner = c.id and x.kind = 3
            where c.post = ?1 order by x.val_key""";

    private static final String FREE_CLAIM = """
            delete from {claim} where uri_key = ?1
              and not exists (select 1 from {reference} x where x.kind = 3 and x.val_key = ?1)""";

    private Emptying() {}

    /**
     * False, with nothing deleted, where the post is no more at its version.
     *
     * @param deleting makes a text of a table and a column: what has a contribution of the post {@code ?1} there goes
     */
    public static boolean run(Door door, Change.EmptyConversation change, BinaryOperator<String> deleting) {
        long post = change.post();
        // Folding would write a counter again whose changes were read before they went.
        door.query("select l.name from {lock} l where l.name = 'folding' for update");
        door.query("select id from {community} where id = ?1 for update", change.community());
        if (door.query(
                        "select id from {contribution} where id = ?1 and version = ?2 for update",
                        post,
                        change.expectedVersion())
                .isEmpty()) {
            return false;
        }
        door.query("select id from {contribution} where post = ?1 order by id for update", post);
        List<String> files =
                door.cells(FILES, post).stream().map(cells -> cells.text()).toList();
        for (List<String> column : HANGING) {
            door.update(deleting.apply(column.get(0), column.get(1)), post);
        }
        for (String file : files) {
            door.query("select uri_key from {claim} where uri_key = ?1 for update", file);
            door.update(FREE_CLAIM, file);
        }
        int pins = door.update("delete from {pin} where post = ?1", post);
        if (pins > 0) {
            door.update("update {community} set pin_count = pin_count - ?2 where id = ?1", change.community(), pins);
        }
        // H2 looks at each row as it goes: the post that the others refer to is the last.
        door.update("delete from {contribution} where post = ?1 and id <> ?1", post);
        door.update("delete from {contribution} where id = ?1", post);
        return true;
    }
}
