package io.kring.example.intranet.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the story to a database that several instances share: one of them tells, the others wait for it. */
final class SharedStory {
    private static final Logger LOG = LoggerFactory.getLogger(SharedStory.class);

    private final Story story;
    private final DataSource database;

    SharedStory(Story story, DataSource database) {
        this.story = story;
        this.database = database;
    }

    /** The row says how far it came; who has it locked is telling. */
    void tellOnce() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists site_story (id int primary key, state varchar(10) not null)");
            statement.execute("insert into site_story values (1, 'untold') on conflict do nothing");
            connection.setAutoCommit(false);
            switch (state(statement)) {
                case "told" -> LOG.debug("The story is told already");
                case "untold" -> tell(connection, statement);
                default -> throw new IllegalStateException("Telling the story broke off: empty this database first");
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The story cannot be told to this database", e);
        }
    }

    private static String state(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select state from site_story where id = 1 for update")) {
            row.next();
            return row.getString(1);
        }
    }

    private void tell(Connection connection, Statement statement) throws SQLException {
        LOG.info("Telling seven months of Veldstroom");
        statement.execute("update site_story set state = 'begun' where id = 1");
        connection.commit();
        state(statement);
        story.tell(database);
        statement.execute("update site_story set state = 'told' where id = 1");
    }
}
