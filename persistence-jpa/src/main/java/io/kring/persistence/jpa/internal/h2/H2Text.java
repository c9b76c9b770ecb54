package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.write.Batch;
import io.kring.persistence.jpa.internal.write.Fragment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement while it is put together, with its arguments. Rows stand in it as a table of values. */
final class H2Text {
    private static final Pattern CELL = Pattern.compile("\\{\\.(\\w+)}");

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    private boolean update;

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** One more condition. */
    void and(String sql, Batch batch) {
        text.append(text.isEmpty() ? "" : " and ").append(sql.replace("{rows}", values(batch)));
    }

    boolean isUpdate() {
        return update;
    }

    /** An update of one row, under the conditions that stand here so far. */
    void update(String sql, Fragment fragment, @Nullable Object[] row) {
        String conditions = text.isEmpty() ? "true" : text.toString();
        text.setLength(0);
        text.append(cells(sql, fragment, row).replace("{ok}", conditions));
        update = true;
    }

    /** One more write as a column, which gives how many rows it touched: H2 plans unions anew each time. */
    void column(String sql, Batch batch) {
        column(sql.replace("{rows}", values(batch)));
    }

    /** The same for one row. */
    void column(String sql, Fragment fragment, @Nullable Object[] row) {
        column(cells(sql, fragment, row).replace("{ok}", "true"));
    }

    private void column(String write) {
        text.append(text.isEmpty() ? "select " : ", ")
                .append("(select count(*) from final table (")
                .append(write)
                .append("))");
    }

    private String cells(String sql, Fragment fragment, @Nullable Object[] row) {
        int first = arguments.size();
        arguments.addAll(Arrays.asList(row));
        return CELL.matcher(sql).replaceAll(match -> {
            int at = fragment.names().indexOf(match.group(1));
            return Matcher.quoteReplacement(
                    H2Rows.cell(first + at + 1, fragment.types().get(at)));
        });
    }

    @Nullable
    Object[] arguments() {
        return arguments.toArray();
    }

    private String values(Batch batch) {
        Fragment fragment = batch.fragment();
        return H2Rows.values(fragment.names(), fragment.types(), batch.rows(), arguments);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
