package io.kring.benchmarks.scenario;

import io.kring.persistence.jpa.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Kring's own commands with a counter that is updated: of one post, each delta becomes an update of the counter's row,
 * in the transaction of the command, by a trigger. On H2 this class is the trigger; a delta of nothing stays there.
 */
public final class CountedAtOnce implements Trigger {
    private static final String UPDATE = "update %stally set n = n + ? where target = ? and kind = ?";
    private static final int TARGET = 1;
    private static final int KIND = 2;
    private static final int N = 3;

    private String update = UPDATE;
    private long post;

    /** Sets the trigger up for a post. */
    static String[] statements(Dialect dialect, String prefix, long post) {
        String on = " before insert on " + prefix + "tally_delta for each row ";
        return switch (dialect) {
            case POSTGRESQL ->
                new String[] {
                    """
                    create or replace function @counted() returns trigger language plpgsql as $$ begin
                    update @tally set n = n + new.n where target = new.target and kind = new.kind; return null; end $$""".replace("@", prefix),
                    "create or replace trigger counted_at_once" + on + "when (new.target = " + post
                            + ") execute function " + prefix + "counted()"
                };
            case H2 ->
                new String[] {
                    "create trigger if not exists " + prefix + "counted_" + post + on + "call '"
                            + CountedAtOnce.class.getName() + "'"
                };
        };
    }

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
        update = UPDATE.formatted(schema + "." + table.substring(0, table.length() - "tally_delta".length()));
        post = Long.parseLong(name.substring(name.lastIndexOf('_') + 1));
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        if (after[TARGET] instanceof Long target && target == post) {
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                statement.setObject(1, after[N]);
                statement.setLong(2, post);
                statement.setObject(3, after[KIND]);
                statement.executeUpdate();
            }
            after[N] = 0;
        }
    }
}
