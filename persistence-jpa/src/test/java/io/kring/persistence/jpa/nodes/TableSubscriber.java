package io.kring.persistence.jpa.nodes;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Writes each event it receives into a table of the host; fails at times afterwards, and always on questions. */
record TableSubscriber(String name, String node, String schema, DataSource source) implements EventSubscriber {
    static final String TABLE = "create table %s.received (n bigint generated always as identity primary key,"
            + " subscriber varchar(20), node varchar(20), event bigint, pos bigint, conversation varchar(40))";

    /** Whether no delivery of it ever succeeds. */
    static boolean poison(DomainEvent event) {
        return event.type().equals(EventType.POST_PUBLISHED)
                && event.fact("kind").orElse("").equals("question");
    }

    @Override
    public String purpose() {
        return "to see what arrives where";
    }

    @Override
    public void receive(DomainEvent event) throws SQLException {
        if (poison(event)) {
            throw new IllegalStateException("poison");
        }
        String sql = "insert into %s.received (subscriber, node, event, pos, conversation) values (?, ?, ?, ?, ?)";
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql.formatted(schema))) {
            insert.setString(1, name);
            insert.setString(2, node);
            insert.setLong(3, event.id());
            insert.setLong(4, event.position());
            insert.setString(5, event.conversation());
            insert.executeUpdate();
        }
        if (ThreadLocalRandom.current().nextInt(30) == 0) {
            throw new IllegalStateException("not this time");
        }
    }
}
