package io.kring.persistence.jpa.internal.read;

import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.spi.PersonStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ProfileRow;
import io.kring.spi.row.SubjectRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People's rows and what they keep for themselves. */
public final class JpaPersonStore implements PersonStore {
    /** How many are asked for in one statement: one of two texts fits, filled up with the last one. */
    private static final int FEW = 20;

    private static final int MANY = 500;

    private static final String ROWS_OF_FEW = rowsOf(FEW);
    private static final String ROWS_OF_MANY = rowsOf(MANY);

    private final Door door;
    private final PersonSql sql;

    JpaPersonStore(Door door, PersonSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public List<PersonRow> rows(Collection<PersonId> people) {
        List<String> refs = people.stream().map(PersonId::value).distinct().toList();
        List<PersonRow> rows = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += MANY) {
            List<String> some = new ArrayList<>(refs.subList(from, Math.min(from + MANY, refs.size())));
            boolean few = some.size() <= FEW;
            some.addAll(Collections.nCopies((few ? FEW : MANY) - some.size(), some.get(0)));
            door.cells(few ? ROWS_OF_FEW : ROWS_OF_MANY, some.toArray()).forEach(row -> rows.add(Rows.person(row)));
        }
        return rows;
    }

    @Override
    public List<SubjectRow> followed(Viewer viewer, long after, int limit) {
        return sql.followed.rows(door, Viewing.by(viewer, after, limit)).stream()
                .map(JpaPersonStore::subject)
                .toList();
    }

    @Override
    public List<PersonId> hidden(Viewer viewer) {
        return sql.hidden.rows(door, Viewing.by(viewer)).stream()
                .map(row -> new PersonId(row.text()))
                .toList();
    }

    @Override
    public List<PersonId> blocked(Viewer viewer, String afterId, int limit) {
        return sql.blocked.rows(door, Viewing.by(viewer, afterId, limit)).stream()
                .map(row -> new PersonId(row.text()))
                .toList();
    }

    @Override
    public Optional<ProfileRow> profile(Viewer viewer, PersonId person, int mostShared) {
        List<Cells> rows = sql.profile.rows(door, Viewing.by(viewer, person.value(), mostShared));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Cells first = rows.get(0);
        boolean hidesOwn = first.flag();
        String askMeAbout = first.text();
        List<String> interests = texts(first.textOrNull());
        List<ProfileRow.Shared> shared = new ArrayList<>();
        if (!first.isNull()) {
            shared.add(shared(first));
            rows.subList(1, rows.size()).forEach(row -> shared.add(shared(row.skip(3))));
        }
        return Optional.of(new ProfileRow(hidesOwn, askMeAbout, interests, shared));
    }

    @Override
    public List<PersonRow> sharing(Viewer viewer, String folded, long afterNo, int limit) {
        return sql.sharing.rows(door, Viewing.by(viewer, Keys.of(folded), afterNo, limit)).stream()
                .map(Rows::person)
                .toList();
    }

    private static ProfileRow.Shared shared(Cells row) {
        return new ProfileRow.Shared(row.number(), row.text());
    }

    private static List<String> texts(@Nullable String json) {
        return json == null
                ? List.of()
                : Json.read(json).stream()
                        .map(text -> Objects.requireNonNull(text).toString())
                        .toList();
    }

    private static SubjectRow subject(Cells row) {
        int what = row.integer();
        long target = row.number();
        String topic = row.text();
        long seq = row.number();
        return new SubjectRow(
                switch (what) {
                    case 0 -> Subject.person(new PersonId(row.text()));
                    case 1 -> Subject.community(new CommunityId(target));
                    default -> Subject.topic(topic);
                },
                seq);
    }

    private static String rowsOf(int many) {
        return "select " + Rows.PERSON + " from {person} p where p.ref in ("
                + IntStream.rangeClosed(1, many).mapToObj(i -> "?" + i).collect(Collectors.joining(", ")) + ")";
    }
}
