package io.kring.persistence.jpa.internal.read;

import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.spi.PersonStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.SubjectRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** People's rows and what they keep for themselves. The texts are those of both databases. */
public final class JpaPersonStore implements PersonStore {
    /** How many are asked for in one statement: one of two texts fits, filled up with the last one. */
    private static final int FEW = 20;

    private static final int MANY = 500;

    private static final String ROWS_OF_FEW = rowsOf(FEW);
    private static final String ROWS_OF_MANY = rowsOf(MANY);

    private static final String FOLLOWED = """
            select f.what, f.target, f.topic, f.seq, o.ref
            from %s join {follow} f on f.person = me.no and f.seq > cast(?7 as bigint)
            left join {person} o on f.what = 0 and o.no = f.target
            left join {community} k on f.what = 1 and k.id = f.target %s
            where f.what <> 1 or (k.id is not null and %s)
            order by f.seq limit cast(?8 as int)""".formatted(Guard.ME, Guard.STANDING, Guard.KNOWN);

    private static final String BLOCKED = """
            select o.ref from %s join {block} b on b.person = me.no and b.own
            join {person} o on o.no = b.other and o.ref > cast(?7 as varchar)
            order by o.ref limit cast(?8 as int)""".formatted(Guard.ME);

    private static final String HIDDEN = """
            select o.ref from %s join {block} b on b.person = me.no
            join {person} o on o.no = b.other order by b.other limit 10000""".formatted(Guard.ME);

    private final Door door;

    public JpaPersonStore(Door door) {
        this.door = door;
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
        return door.cells(FOLLOWED, Viewing.by(viewer, after, limit)).stream()
                .map(JpaPersonStore::subject)
                .toList();
    }

    @Override
    public List<PersonId> hidden(Viewer viewer) {
        return door.cells(HIDDEN, Viewing.by(viewer)).stream()
                .map(row -> new PersonId(row.text()))
                .toList();
    }

    @Override
    public List<PersonId> blocked(Viewer viewer, String afterId, int limit) {
        return door.cells(BLOCKED, Viewing.by(viewer, afterId, limit)).stream()
                .map(row -> new PersonId(row.text()))
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
