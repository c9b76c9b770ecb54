package io.kring.persistence.jpa.internal.log;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.audit.AuditEntry;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.audit.ChainLink;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit trail: lines get their places after the commit, one node at a time. */
public final class JpaAudit implements AuditStore {
    private static final String LINES = """
            select a.id, a.pos, a.digest, a.at, a.action, a.subject, a.seal,
              p.salt, p.by_person, o.ref as by_ref, p.about, t.ref as about_ref, p.words
            from {audit} a left join {audit_personal} p on p.id = a.personal
            left join {person} o on o.no = p.by_person left join {person} t on t.no = p.about
            """;

    private final Door door;

    public JpaAudit(Door door) {
        this.door = door;
    }

    @Override
    public List<AuditEntry> unchained(int most) {
        if (door.query("select a.id from {audit} a where a.pos is null limit 1").isEmpty()) {
            return List.of();
        }
        lock();
        return door.cells(LINES + "where a.pos is null order by a.id limit ?1", most).stream()
                .map(JpaAudit::entry)
                .toList();
    }

    @Override
    public ChainLink end() {
        return link("select a.pos, a.digest from {audit} a where a.pos is not null order by a.pos desc limit 1")
                .orElseGet(this::start);
    }

    @Override
    public ChainLink start() {
        return link("select s.pos, s.digest from {audit_start} s where s.one = 1")
                .orElse(ChainLink.NONE);
    }

    @Override
    public void chain(List<ChainLink> links) {
        for (ChainLink link : links) {
            door.update(
                    "update {audit} set pos = ?1, digest = ?2 where id = ?3",
                    link.position(),
                    link.digest(),
                    link.line());
        }
    }

    @Override
    public List<AuditEntry> read(long after, int limit) {
        return door.cells(LINES + "where a.pos > ?1 order by a.pos limit ?2", after, limit).stream()
                .map(JpaAudit::entry)
                .toList();
    }

    @Override
    public int forget(Instant before, int most) {
        if (door.query("select a.id from {audit} a where a.pos is not null and a.at < ?1 limit 1", Micros.of(before))
                .isEmpty()) {
            return 0;
        }
        lock();
        List<AuditEntry> oldest = read(start().position(), most).stream()
                .takeWhile(entry -> entry.at().isBefore(before))
                .toList();
        if (oldest.isEmpty()) {
            return 0;
        }
        ChainLink last = Objects.requireNonNull(oldest.get(oldest.size() - 1).link());
        door.update(
                "delete from {audit_personal} p where p.id in (select a.personal from {audit} a where a.pos <= ?1)",
                last.position());
        int gone = door.update("delete from {audit} a where a.pos <= ?1", last.position());
        if (door.update("update {audit_start} set pos = ?1, digest = ?2 where one = 1", last.position(), last.digest())
                == 0) {
            door.update(
                    "insert into {audit_start} (one, pos, digest) values (1, ?1, ?2)", last.position(), last.digest());
        }
        return gone;
    }

    private void lock() {
        door.query("select l.name from {lock} l where l.name = 'audit' for update");
    }

    private Optional<ChainLink> link(String query) {
        return door.cells(query).stream().findFirst().map(cells -> new ChainLink(0, cells.number(), cells.text()));
    }

    private static AuditEntry entry(Cells cells) {
        long id = cells.number();
        Long position = cells.numberOrNull();
        String digest = cells.textOrNull();
        Instant at = cells.instant();
        String action = cells.text();
        String subject = cells.text();
        String seal = cells.text();
        String salt = cells.textOrNull();
        Long by = cells.numberOrNull();
        PersonId byId = person(cells.textOrNull());
        Long about = cells.numberOrNull();
        PersonId aboutId = person(cells.textOrNull());
        String words = cells.textOrNull();
        return new AuditEntry(
                id,
                position == null || digest == null ? null : new ChainLink(id, position, digest),
                at,
                action,
                subject,
                seal,
                salt == null ? null : new AuditEntry.Personal(salt, by, byId, about, aboutId, words));
    }

    private static @Nullable PersonId person(@Nullable String ref) {
        return ref == null ? null : new PersonId(ref);
    }
}
