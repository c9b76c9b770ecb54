package io.kring.memory.table;

import io.kring.memory.table.LogTables.Line;
import io.kring.person.PersonId;
import io.kring.spi.audit.AuditEntry;
import io.kring.spi.audit.AuditRow;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.audit.ChainLink;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The audit trail in memory. */
public final class MemoryAudit implements AuditStore {
    private final LogTables tables;
    private final Function<@Nullable Long, @Nullable PersonId> people;

    public MemoryAudit(LogTables tables, Function<@Nullable Long, @Nullable PersonId> people) {
        this.tables = tables;
        this.people = people;
    }

    @Override
    public List<AuditEntry> unchained(int most) {
        return tables.audit()
                .filter(line -> line.link() == null)
                .limit(most)
                .map(this::entry)
                .toList();
    }

    @Override
    public ChainLink end() {
        return tables.chainEnd();
    }

    @Override
    public ChainLink start() {
        return tables.chainStart();
    }

    @Override
    public void chain(List<ChainLink> links) {
        links.forEach(tables::chain);
    }

    @Override
    public List<AuditEntry> read(long after, int limit) {
        return tables.audit()
                .filter(line -> line.link() != null && line.link().position() > after)
                .limit(limit)
                .map(this::entry)
                .toList();
    }

    @Override
    public int forget(Instant before, int most) {
        List<Line> gone = tables.audit()
                .takeWhile(line -> line.link() != null && line.row().at().isBefore(before))
                .limit(most)
                .toList();
        gone.forEach(tables::forget);
        return gone.size();
    }

    private AuditEntry entry(Line line) {
        AuditRow row = line.row();
        return new AuditEntry(
                line.id(),
                line.link(),
                row.at(),
                row.action(),
                row.subject(),
                row.seal(),
                new AuditEntry.Personal(
                        row.salt(),
                        row.by(),
                        people.apply(row.by()),
                        row.about(),
                        people.apply(row.about()),
                        row.words()));
    }
}
