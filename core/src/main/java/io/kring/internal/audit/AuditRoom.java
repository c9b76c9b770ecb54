package io.kring.internal.audit;

import io.kring.audit.AuditCheck;
import io.kring.audit.AuditLine;
import io.kring.audit.AuditTrail;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.internal.command.Engine;
import io.kring.spi.UnitOfWork;
import io.kring.spi.audit.AuditEntry;
import io.kring.spi.audit.AuditEntry.Personal;
import io.kring.spi.audit.AuditStore;
import io.kring.spi.audit.ChainLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** The room of the audit trail, and what gives its lines their places. */
public final class AuditRoom implements AuditTrail {
    private final Engine engine;

    public AuditRoom(Engine engine) {
        this.engine = engine;
    }

    @Override
    public List<AuditLine> lines(long after, int most) {
        if (most < 1 || most > MOST) {
            throw new InvalidInput(new Violation("most", "most.invalid", "1 to " + MOST + " lines at once"));
        }
        return engine.observed(
                "audit.lines", () -> engine.storage().alone(unit -> unit.audit().read(after, most).stream()
                        .map(AuditRoom::line)
                        .toList()));
    }

    private static AuditLine line(AuditEntry entry) {
        ChainLink link = Objects.requireNonNull(entry.link());
        Optional<Personal> personal = Optional.ofNullable(entry.personal());
        return new AuditLine(
                link.position(),
                entry.at(),
                personal.map(Personal::byId),
                personal.map(Personal::aboutId),
                entry.action(),
                entry.subject(),
                personal.map(Personal::words),
                personal.isEmpty(),
                link.digest());
    }

    /** Page by page in transactions of their own; where the oldest lines are forgotten meanwhile, it begins again. */
    @Override
    public AuditCheck verify() {
        return engine.observed("audit.verify", () -> {
            ChainLink start = start();
            Checked checked = checked(start);
            return start.equals(start()) ? checked.result() : checked(start()).result();
        });
    }

    private ChainLink start() {
        return engine.storage().alone(unit -> unit.audit().start());
    }

    private Checked checked(ChainLink start) {
        Checked checked = new Checked(start);
        List<AuditEntry> page = List.of();
        do {
            page = engine.storage().alone(unit -> unit.audit().read(checked.position(), MOST));
        } while (checked.hold(page));
        return checked;
    }

    /** The check so far. */
    private static final class Checked {
        private ChainLink last;
        private long lines;
        private OptionalLong broken = OptionalLong.empty();

        Checked(ChainLink start) {
            last = start;
        }

        long position() {
            return last.position();
        }

        /** Whether there is more to check. */
        boolean hold(List<AuditEntry> page) {
            for (AuditEntry entry : page) {
                ChainLink expected = Sealing.after(last, entry);
                if (!expected.equals(entry.link()) || !Sealing.isSealed(entry)) {
                    broken = OptionalLong.of(expected.position());
                    return false;
                }
                last = expected;
                lines++;
            }
            return !page.isEmpty();
        }

        AuditCheck result() {
            return new AuditCheck(lines, broken, last.digest());
        }
    }

    /** Gives lines their places; after the commit, so that none is chained that was never written. @return how many */
    public static int chain(UnitOfWork unit, int most) {
        AuditStore store = unit.audit();
        List<AuditEntry> lines = store.unchained(most);
        if (lines.isEmpty()) {
            return 0;
        }
        List<ChainLink> links = new ArrayList<>();
        ChainLink last = store.end();
        for (AuditEntry line : lines) {
            last = Sealing.after(last, line);
            links.add(last);
        }
        store.chain(links);
        return links.size();
    }

    /** Forgets lines that are older than two years. @return how many */
    public static int forget(UnitOfWork unit, Instant now, int most) {
        return unit.audit().forget(now.minus(AuditStore.RETENTION), most);
    }
}
