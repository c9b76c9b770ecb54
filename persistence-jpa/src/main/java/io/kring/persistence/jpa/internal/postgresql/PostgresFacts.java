package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.persistence.jpa.internal.write.FactsLoader;
import io.kring.persistence.jpa.internal.write.FactsSql;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Locks people and looks around in one statement. */
public final class PostgresFacts implements FactsLoader {
    private static final FactsSql.Json JSON = new FactsSql.Json() {
        @Override
        public String row(String columns) {
            return "cast(json_build_array(" + columns + ") as text)";
        }

        @Override
        public String rows(String columns, String order) {
            return "cast(json_agg(json_build_array(" + columns + ") order by " + order + ") as text)";
        }

        @Override
        public String values(String column, String order) {
            return "cast(json_agg(" + column + " order by " + order + ") as text)";
        }

        @Override
        public String among(String column, List<String> texts, List<@Nullable Object> arguments) {
            arguments.add(Json.write(texts));
            // As an array: PostgreSQL expects a hundred rows of the function, and would read the whole table for a
            // join.
            return column + " = any(array(select v from json_array_elements_text(cast(?" + arguments.size()
                    + " as json)) v))";
        }
    };

    private static final String PEOPLE = """
            with people as materialized (
              select p.no, p.ref, p.status, p.hides_own from {person} p
              where p.ref in (cast(?1 as varchar), cast(?2 as varchar))""";

    private static final String ADD = """
            insert into {person} (ref, handle, status, hides_own)
            select r.ref, r.handle, r.status, false
            from json_to_recordset(cast(?1 as json)) as r(ref varchar, handle varchar, status smallint)
            order by r.ref on conflict (ref) do nothing""";

    private final Door door;

    public PostgresFacts(Door door) {
        this.door = door;
    }

    @Override
    public Cells load(FactsRequest request) {
        return request.actor() != null && request.subject() == null
                ? ofActor(request, request.actor().id().value())
                : ofTwo(request);
    }

    /** What is in question joined to the actor's row, of which alone the lock is. */
    private Cells ofActor(FactsRequest request, String actor) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(actor);
        FactsSql sql = new FactsSql(JSON, request, "p.no", null, arguments, true);
        List<String> columns = new ArrayList<>(List.of(JSON.row(Rows.PERSON), "cast(null as varchar)"));
        columns.addAll(sql.columns());
        String text = "select " + String.join(",\n", columns) + " from {person} p" + sql.joins()
                + " where p.ref = cast(?1 as varchar)" + (request.lock() ? " for no key update of p" : "");
        List<Cells> rows = door.cells(text, arguments.toArray());
        return rows.isEmpty()
                ? new Cells(Collections.nCopies(columns.size(), null).toArray())
                : rows.get(0);
    }

    private Cells ofTwo(FactsRequest request) {
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(ref(request.actor()));
        arguments.add(ref(request.subject()));
        String person = "(select " + JSON.row(Rows.PERSON) + " from people p where p.ref = cast(?%d as varchar))";
        List<String> columns = new ArrayList<>(List.of(person.formatted(1), person.formatted(2)));
        columns.addAll(
                new FactsSql(JSON, request, "(select a from me)", "(select s from me)", arguments, false).columns());
        String sql = PEOPLE
                + (request.lock() ? " order by p.no for no key update)" : ")")
                + ", me as materialized (select (select no from people where ref = cast(?1 as varchar)) a,"
                + " (select no from people where ref = cast(?2 as varchar)) s)"
                + " select " + String.join(",\n", columns);
        return door.cells(sql, arguments.toArray()).get(0);
    }

    @Override
    public void add(List<PersonSeed> people) {
        StringBuilder json = new StringBuilder("[");
        for (PersonSeed seed : people) {
            Json.append(
                    json.append(json.length() == 1 ? "{\"ref\":" : ",{\"ref\":"),
                    seed.id().value());
            Json.append(json.append(",\"handle\":"), seed.handle());
            json.append(",\"status\":").append(seed.status().ordinal()).append('}');
        }
        door.update(ADD, json.append(']').toString());
    }

    private static @Nullable String ref(@Nullable PersonSeed seed) {
        return seed == null ? null : seed.id().value();
    }
}
