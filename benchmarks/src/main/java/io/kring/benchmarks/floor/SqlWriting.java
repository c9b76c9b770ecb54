package io.kring.benchmarks.floor;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.persistence.jpa.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Writing on both databases; on PostgreSQL a reaction and a membership are one statement after the guard. */
final class SqlWriting implements WritingFloor {
    private static final long GRACE = 600_000_000L;
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    /** Of a node that no Kring here is. */
    private static final long NODE = 1_000L << 12;

    private static final int QUIET = 1;

    private final Jdbc jdbc;
    private final boolean postgresql;
    private final AtomicLong sequence = new AtomicLong();

    SqlWriting(Jdbc jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.postgresql = dialect == Dialect.POSTGRESQL;
    }

    /** The actor's number, whether they may, and who is mentioned. */
    private record Facts(long me, boolean may, @Nullable Long mentioned) {}

    @Override
    public long publish(String person, long community, String text, String tag, String mentioned) throws SQLException {
        return jdbc.writing(connection -> {
            Facts facts = jdbc.rows(
                            connection,
                            WritingSql.FACTS_OF_COMMUNITY,
                            row -> new Facts(row.getLong(1), row.getInt(2) == 1, row.getLong(3)),
                            person,
                            community,
                            mentioned)
                    .get(0);
            demand(facts);
            long id = id();
            long now = now();
            jdbc.update(
                    connection,
                    WritingSql.TEXT,
                    id,
                    community,
                    id,
                    0,
                    "",
                    "update",
                    facts.me(),
                    text,
                    now,
                    now + GRACE,
                    1);
            int hash = text.indexOf('#');
            int at = text.indexOf('@');
            String handle = text.substring(at + 1);
            jdbc.update(
                    connection,
                    WritingSql.REFERENCES,
                    id,
                    tag,
                    hash,
                    hash + 1 + tag.length(),
                    handle,
                    facts.mentioned(),
                    at,
                    text.length());
            event(
                    connection,
                    EventType.POST_PUBLISHED,
                    new PostId(id).toString(),
                    facts.me(),
                    QUIET,
                    "community=" + new CommunityId(community) + "\nkind=update\n");
            return id;
        });
    }

    @Override
    public long comment(String person, long post, String text) throws SQLException {
        return jdbc.writing(connection -> {
            Facts facts = onPost(connection, person, post, "");
            long id = id();
            long now = now();
            String digits = Long.toString(id, 32);
            String path = "0".repeat(13 - digits.length()) + digits;
            jdbc.update(
                    connection,
                    WritingSql.TEXT,
                    id,
                    null,
                    post,
                    1,
                    path,
                    "comment",
                    facts.me(),
                    text,
                    now,
                    now + GRACE,
                    0);
            jdbc.update(connection, WritingSql.DELTA, post, "#comments", 1);
            PostId conversation = new PostId(post);
            event(
                    connection,
                    EventType.COMMENT_PUBLISHED,
                    conversation.toString(),
                    facts.me(),
                    QUIET,
                    "answer=false\ncomment=" + new CommentId(id) + "\non=" + conversation + "\n");
            return id;
        });
    }

    @Override
    public boolean react(String person, long post, String kind) throws SQLException {
        return reaction(person, post, kind, WritingSql.REACT, WritingSql.REACTION, WritingSql.DELTA, 1);
    }

    @Override
    public boolean reactOnCounter(String person, long post, String kind) throws SQLException {
        return reaction(person, post, kind, WritingSql.REACT_ON_COUNTER, WritingSql.REACTION, WritingSql.COUNTER, 1);
    }

    @Override
    public boolean unreactOnCounter(String person, long post, String kind) throws SQLException {
        return reaction(
                person, post, kind, WritingSql.UNREACT_ON_COUNTER, WritingSql.NO_REACTION, WritingSql.COUNTER, -1);
    }

    private boolean reaction(String person, long post, String kind, String together, String row, String count, int more)
            throws SQLException {
        return jdbc.writing(connection -> {
            Facts facts = onPost(connection, person, post, postgresql ? " for no key update of me" : " for update");
            String conversation = new PostId(post).toString();
            String type = more > 0 ? EventType.REACTION_ADDED : EventType.REACTION_REMOVED;
            String told = "kind=" + kind + "\non=" + conversation + "\n";
            if (postgresql) {
                return jdbc.rows(
                                connection,
                                together,
                                found -> found.getInt(1) == 1,
                                post,
                                facts.me(),
                                kind,
                                now(),
                                type,
                                conversation,
                                told,
                                more)
                        .get(0);
            }
            if (jdbc.update(connection, row, post, facts.me(), kind, now()) == 0) {
                return false;
            }
            jdbc.update(connection, count, post, kind, more);
            event(connection, type, conversation, facts.me(), 0, told);
            return true;
        });
    }

    @Override
    public boolean join(String person, long community) throws SQLException {
        return jdbc.writing(connection -> {
            long me = jdbc.rows(
                            connection,
                            "select me.no from {person} me where me.ref = ?1 for " + (postgresql ? "no key " : "")
                                    + "update",
                            row -> row.getLong(1),
                            person)
                    .get(0);
            String conversation = new CommunityId(community).toString();
            String told = "person=" + me + "\nrole=MEMBER\nstatus=MEMBER\n";
            long now = now();
            if (postgresql) {
                return jdbc.rows(
                                connection,
                                WritingSql.JOIN,
                                row -> row.getInt(1) == 1,
                                me,
                                community,
                                now,
                                EventType.MEMBERSHIP_CHANGED,
                                conversation,
                                told)
                        .get(0);
            }
            if (jdbc.update(connection, WritingSql.ONE_MORE, community) == 0) {
                return false;
            }
            jdbc.update(connection, WritingSql.MEMBERSHIP, me, community, now);
            jdbc.update(connection, WritingSql.HISTORY, me, community, now);
            event(connection, EventType.MEMBERSHIP_CHANGED, conversation, me, 0, told);
            return true;
        });
    }

    private Facts onPost(Connection connection, String person, long post, String lock) throws SQLException {
        Facts facts = jdbc.rows(
                        connection,
                        WritingSql.FACTS_OF_POST + lock,
                        row -> new Facts(row.getLong(1), row.getInt(2) == 1, null),
                        person,
                        post)
                .get(0);
        demand(facts);
        return facts;
    }

    private static void demand(Facts facts) {
        if (!facts.may()) {
            throw new IllegalStateException("may not");
        }
    }

    private void event(Connection connection, String type, String conversation, long by, int flags, String facts)
            throws SQLException {
        jdbc.update(connection, WritingSql.EVENT, now(), type, conversation, by, flags, facts);
    }

    private long id() {
        return ((System.currentTimeMillis() - EPOCH) << 22) | NODE | (sequence.incrementAndGet() & 0xfff);
    }

    private static long now() {
        return System.currentTimeMillis() * 1_000;
    }
}
