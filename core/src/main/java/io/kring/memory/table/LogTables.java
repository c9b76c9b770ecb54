package io.kring.memory.table;

import io.kring.spi.Journal.Turn;
import io.kring.spi.NodeStore;
import io.kring.spi.audit.AuditRow;
import io.kring.spi.audit.ChainLink;
import io.kring.spi.change.NewEvent;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event log, the places of its subscribers, the numbers of nodes, and the audit trail. */
public final class LogTables {
    public final SnapshotMap<Place, Subscriber> subscribers;
    public final SnapshotMap<StuckKey, Stuck> stuck;
    public final SnapshotMap<Integer, Node> nodes;
    private final SnapshotMap<Long, Event> events;
    private final SnapshotMap<Long, Long> inOrder;
    private final SnapshotMap<Long, Long> unsequenced;
    private final SnapshotMap<Long, Line> audit;
    private long lastEvent;
    private long lastPosition;
    private long lastAudit;
    private ChainLink chainStart = ChainLink.NONE;
    private ChainLink chainEnd = ChainLink.NONE;

    public LogTables() {
        subscribers = new SnapshotMap<>();
        stuck = new SnapshotMap<>();
        nodes = new SnapshotMap<>();
        events = new SnapshotMap<>();
        inOrder = new SnapshotMap<>();
        unsequenced = new SnapshotMap<>();
        audit = new SnapshotMap<>();
    }

    private LogTables(LogTables from) {
        subscribers = from.subscribers.copy();
        stuck = from.stuck.copy();
        nodes = from.nodes.copy();
        events = from.events.copy();
        inOrder = from.inOrder.copy();
        unsequenced = from.unsequenced.copy();
        audit = from.audit.copy();
        lastEvent = from.lastEvent;
        lastPosition = from.lastPosition;
        lastAudit = from.lastAudit;
        chainStart = from.chainStart;
        chainEnd = from.chainEnd;
    }

    public LogTables copy() {
        return new LogTables(this);
    }

    /** A line of the audit trail; without a place until it is chained. */
    public record Line(long id, AuditRow row, @Nullable ChainLink link) {}

    /** An event; without a position until it is sequenced. */
    public record Event(long id, @Nullable Long position, NewEvent content) {}

    /** A subscriber on a node. */
    public record Place(String subscriber, String node) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int first = subscriber.compareTo(other.subscriber);
            return first != 0 ? first : node.compareTo(other.node);
        }
    }

    /** Whose turn it is to deliver to a subscriber, and when somebody last asked. */
    public record Subscriber(Place place, Turn turn, Instant seen) {
        public boolean freeFor(String owner, @Nullable Turn silent) {
            boolean gone = silent != null && turn.owner().equals(silent.owner()) && turn.kept() == silent.kept();
            return turn.owner().isEmpty() || turn.owner().equals(owner) || gone;
        }

        public Subscriber keptBy(String owner, Instant now) {
            return new Subscriber(place, new Turn(turn.position(), owner, turn.kept() + 1), now);
        }

        public Subscriber at(long position) {
            return new Subscriber(place, new Turn(position, turn.owner(), turn.kept()), seen);
        }
    }

    /** Who has a node's number until when, and until when ids under it may have been made. */
    public record Node(int number, String owner, Instant until, Instant used) {
        public boolean freeFor(Instant now) {
            return !until.isAfter(now.minus(NodeStore.MARGIN)) && !used.isAfter(now.plus(NodeStore.FURTHEST));
        }
    }

    public Node node(int number) {
        Node known = nodes.get(number);
        return known == null ? new Node(number, "", Instant.EPOCH, Instant.EPOCH) : known;
    }

    /** An event that is stuck for a subscriber. */
    public record StuckKey(Place place, long event) implements Comparable<StuckKey> {
        @Override
        public int compareTo(StuckKey other) {
            int first = place.compareTo(other.place);
            return first != 0 ? first : Long.compare(event, other.event);
        }
    }

    /** What is known about it. */
    public record Stuck(StuckKey key, int attempts, Instant nextTry, boolean parked, String error) {
        public Stuck again(Instant now) {
            return new Stuck(key, attempts, now, false, error);
        }
    }

    public void append(NewEvent content) {
        long id = ++lastEvent;
        events.put(id, new Event(id, null, content));
        unsequenced.put(id, id);
    }

    public void append(AuditRow row) {
        audit.put(++lastAudit, new Line(lastAudit, row, null));
    }

    /** Lines of the audit trail, by id, which is the order of the chain here. */
    Stream<Line> audit() {
        return audit.values();
    }

    void chain(ChainLink link) {
        Line line = audit.get(link.line());
        if (line == null) {
            throw new NoSuchElementException("no line of the audit trail has the number " + link.line());
        }
        audit.put(link.line(), new Line(link.line(), line.row(), link));
        chainEnd = link;
    }

    void forget(Line line) {
        audit.remove(line.id());
        if (line.link() != null) {
            chainStart = line.link();
        }
    }

    ChainLink chainStart() {
        return chainStart;
    }

    ChainLink chainEnd() {
        return chainEnd;
    }

    public int sequence(int most) {
        var ids = unsequenced.values().limit(most).toList();
        ids.forEach(id -> {
            long position = ++lastPosition;
            unsequenced.remove(id);
            events.put(id, new Event(id, position, require(id).content()));
            inOrder.put(position, id);
        });
        return ids.size();
    }

    public long lastPosition() {
        return lastPosition;
    }

    public Event require(long id) {
        Event event = events.get(id);
        if (event == null) {
            throw new NoSuchElementException("no event has the number " + id);
        }
        return event;
    }

    public boolean has(long event) {
        return events.has(event);
    }

    public Stream<Event> after(long position) {
        return inOrder.between(position + 1, Long.MAX_VALUE).map(this::require);
    }

    public Stream<Long> unsequenced() {
        return unsequenced.values();
    }

    /** What is stuck for a subscriber on a node, parked or not, by position. */
    public Stream<Stuck> stuckFor(Place place) {
        return stuck.between(new StuckKey(place, Long.MIN_VALUE), new StuckKey(place, Long.MAX_VALUE))
                .sorted((one, other) -> Long.compare(positionOf(one), positionOf(other)));
    }

    public long positionOf(Stuck row) {
        Long position = require(row.key().event()).position();
        return position == null ? Long.MAX_VALUE : position;
    }

    /** Forgets places on nodes of which nothing was heard since this moment; says how many. */
    public int forgetNodes(Instant before, int most) {
        int gone = subscribers.removeIf(
                row -> !row.place().node().isEmpty() && row.seen().isBefore(before), most);
        stuck.removeIf(row -> !subscribers.has(row.key().place()), gone == 0 ? 0 : Integer.MAX_VALUE);
        return gone;
    }

    /** Forgets events of before this moment, and that they are stuck; says how many events. */
    public int forget(Instant before, int most) {
        var old = events.values()
                .filter(event -> event.content().at().isBefore(before))
                .limit(Math.max(0, most))
                .toList();
        old.forEach(event -> {
            events.remove(event.id());
            unsequenced.remove(event.id());
            if (event.position() != null) {
                inOrder.remove(event.position());
            }
        });
        stuck.removeIf(row -> !events.has(row.key().event()), Integer.MAX_VALUE);
        return old.size();
    }
}
