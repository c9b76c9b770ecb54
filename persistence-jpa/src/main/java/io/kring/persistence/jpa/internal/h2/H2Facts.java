package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.persistence.jpa.internal.write.FactsLoader;
import io.kring.persistence.jpa.internal.write.FactsSql;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks around in the statement that locks the actor's row; a second person is locked by a statement before. The lock is
 * taken in a derived table, because H2 keeps no plan of a statement that itself ends in {@code for update}.
 */
public final class H2Facts implements FactsLoader {
    private static final FactsSql.Json JSON = new FactsSql.Json() {
        @Override
        public String row(String columns) {
            return "cast(json_array(" + columns + " null on null) as varchar)";
        }

        @Override
        public String rows(String columns, String order) {
            return "cast(json_arrayagg(json_array(" + columns + " null on null) order by " + order + ") as varchar)";
        }

        @Override
        public String values(String column, String order) {
            return "cast(json_arrayagg(" + column + " order by " + order + ") as varchar)";
        }

        @Override
        public String among(String column, List<String> texts, List<@Nullable Object> arguments) {
            int first = arguments.size() + 1;
            arguments.addAll(texts);
            return column + " in (" + H2Facts.placeholders(first, texts.size()) + ")";
        }
    };

    private static final String ME =
            " from (select p.no, p.ref, p.status, p.hides_own from {person} p where p.ref = cast(?1 as varchar)%s) me";

    private final Door door;

    public H2Facts(Door door) {
        this.door = door;
    }

    @Override
    public Cells load(FactsRequest request) {
        PersonSeed actor = request.actor();
        PersonSeed subject = request.subject();
        boolean together = actor != null && subject == null;
        if (request.lock() && !together) {
            lock(Stream.of(actor, subject)
                    .filter(seed -> seed != null)
                    .map(seed -> seed.id().value())
                    .sorted()
                    .toList());
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(ref(actor));
        arguments.add(ref(subject));
        String subjectNo = "(select p.no from {person} p where p.ref = cast(?2 as varchar))";
        String actorNo = together ? "me.no" : subjectNo.replace("?2", "?1");
        String person = "(select " + JSON.row(Rows.PERSON) + " from {person} p where p.ref = cast(?%d as varchar))";
        List<String> columns = new ArrayList<>();
        columns.add(together ? JSON.row("me.no, me.ref, me.status, me.hides_own") : person.formatted(1));
        columns.add(person.formatted(2));
        columns.addAll(new FactsSql(JSON, request, actorNo, subjectNo, arguments, false).columns());
        String sql = "select " + String.join(",\n", columns)
                + (together ? ME.formatted(request.lock() ? " for update" : "") : "");
        List<Cells> rows = door.cells(sql, arguments.toArray());
        return rows.isEmpty()
                ? new Cells(Collections.nCopies(columns.size(), null).toArray())
                : rows.get(0);
    }

    @Override
    public void add(List<PersonSeed> people) {
        door.query(H2Locks.NAMED, "people");
        for (PersonSeed seed : people) {
            door.update("""
                    insert into {person} (ref, handle, status, hides_own)
                    select cast(?1 as varchar), cast(?2 as varchar), cast(?3 as smallint), false
                    where not exists (select 1 from {person} p where p.ref = ?1)""", seed.id().value(), seed.handle(), seed.status().ordinal());
        }
    }

    private void lock(List<String> refs) {
        if (!refs.isEmpty()) {
            door.query(
                    "select no from {person} where ref in (" + placeholders(1, refs.size())
                            + ") order by no for update",
                    refs.toArray());
        }
    }

    private static String placeholders(int first, int many) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < many; i++) {
            list.append(i == 0 ? "?" : ", ?").append(first + i);
        }
        return list.toString();
    }

    private static @Nullable String ref(@Nullable PersonSeed seed) {
        return seed == null ? null : seed.id().value();
    }
}
