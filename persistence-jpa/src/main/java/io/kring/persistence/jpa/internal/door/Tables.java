package io.kring.persistence.jpa.internal.door;

import io.kring.error.Misconfigured;
import io.kring.persistence.jpa.Dialect;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of Kring's tables in one database. SQL texts name a table {@code {person}}; each text is filled in once.
 *
 * @param schema where the tables are; null for the connection's own
 * @param prefix of every table and index
 */
public record Tables(
        Dialect dialect,
        @Nullable String schema,
        String prefix,
        Map<String, String> filled,
        Map<String, Positional> positional) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST = 1_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    public Tables {
        if (!NAME.matcher(prefix).matches()
                || (schema != null && !NAME.matcher(schema).matches())) {
            throw new Misconfigured(
                    "storage.names", "schema and prefix begin with a letter and hold a-z, 0-9 and _, at most 40");
        }
    }

    public static Tables of(Dialect dialect, @Nullable String schema, String prefix) {
        return new Tables(dialect, schema, prefix, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** What stands before the plain name of a table. */
    public String table() {
        return schema == null ? prefix : schema + "." + prefix;
    }

    /** What stands before the plain name of an index that is made: PostgreSQL allows no schema there, H2 asks for it. */
    public String index() {
        return dialect == Dialect.H2 ? table() : prefix;
    }

    /** The text with its tables filled in; most texts are constant, and those that were seen first are kept. */
    public String in(String sql) {
        String known = filled.get(sql);
        if (known != null) {
            return known;
        }
        String text = PLACEHOLDER.matcher(sql).replaceAll(Matcher.quoteReplacement(table()) + "$1");
        if (filled.size() < MOST) {
            filled.put(sql, text);
        }
        return text;
    }

    /** The same as a driver takes it. */
    Positional positional(String sql) {
        Positional known = positional.get(sql);
        if (known != null) {
            return known;
        }
        Positional text = Positional.of(in(sql));
        if (positional.size() < MOST) {
            positional.put(sql, text);
        }
        return text;
    }
}
