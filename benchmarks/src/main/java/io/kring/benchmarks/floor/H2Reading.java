package io.kring.benchmarks.floor;

import io.kring.benchmarks.line.Lines;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading on H2: sources are probed, then a union of a branch for each that is needed, with the guard again. */
final class H2Reading implements ReadingFloor {
    private final Jdbc jdbc;

    H2Reading(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A community, person or hashtag, and its newest entry. */
    private record Source(int type, long target, String topic, long newest, long viewer) {}

    @Override
    public Lines home(String person, long before, boolean many) throws SQLException {
        return jdbc.reading(connection -> {
            List<Source> sources = needed(connection, H2Sources.PROBE_HOME, person, before);
            return sources.isEmpty()
                    ? new Lines(List.of())
                    : Pages.cut(jdbc.rows(
                            connection,
                            H2Sources.home(sources.stream().map(Source::type).toList()),
                            Hydration::post,
                            arguments(sources, before)));
        });
    }

    @Override
    public Lines following(String person, long before) throws SQLException {
        return jdbc.reading(connection -> {
            List<Source> sources = needed(connection, H2Sources.PROBE_FOLLOWING, person, before);
            return sources.isEmpty()
                    ? new Lines(List.of())
                    : Pages.cutEntries(jdbc.rows(
                            connection, H2Sources.following(sources.size()), Pages::line, arguments(sources, before)));
        });
    }

    /** Those with the newest entries, as many as make a page. */
    private List<Source> needed(Connection connection, String probe, String person, long before) throws SQLException {
        List<Source> all = jdbc.rows(
                connection,
                probe,
                row -> new Source(row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5)),
                person,
                before,
                Pages.now());
        Set<Long> positions = new LinkedHashSet<>();
        List<Source> needed = new ArrayList<>();
        for (Source source : all) {
            if (positions.size() == PAGE + 1 && !positions.contains(source.newest())) {
                break;
            }
            positions.add(source.newest());
            needed.add(source);
        }
        return needed;
    }

    private static @Nullable Object[] arguments(List<Source> sources, long before) {
        List<@Nullable Object> arguments =
                new ArrayList<>(List.of(before, sources.get(0).viewer(), Pages.now()));
        sources.forEach(source -> arguments.add(source.type() == H2Sources.TOPIC ? source.topic() : source.target()));
        return arguments.toArray();
    }

    @Override
    public Lines thread(String person, long post) throws SQLException {
        return jdbc.reading(connection -> {
            List<Object> rows = new ArrayList<>(
                    jdbc.rows(connection, Threads.POST_ON_H2, Hydration::post, person, post, Pages.now()));
            List<?> comments = jdbc.rows(connection, Threads.COMMENTS_ON_H2, Hydration::comment, person, post);
            rows.addAll(comments.subList(0, Math.min(COMMENTS, comments.size())));
            return new Lines(rows);
        });
    }
}
