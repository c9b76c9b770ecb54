package io.kring.persistence.jpa.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.persistence.jpa.Dialect;
import io.kring.persistence.jpa.KringSchema;
import io.kring.persistence.jpa.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A node that is killed while four threads write; {@code -Dkring.rounds=20} for the long form. */
class KilledNodeTest {
    private static final int ROUNDS = Integer.getInteger("kring.rounds", 2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingAcknowledgedIsLostAndNothingIsHalfDone(Dialect dialect) throws Exception {
        Settings settings = given(dialect);
        Recount recount = new Recount(unpooled(settings), settings.text("schema"));
        List<String> said = new ArrayList<>();
        assertThat(ROUNDS).isPositive();

        for (int round = 0; round < ROUNDS; round++) {
            try (NodeProcess node = NodeProcess.start(settings.with("round", round))) {
                node.awaitLines(40);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextInt(100, 800)));
                node.kill();
                said.addAll(node.said());
            }

            assertThat(recount.problems(said)).as("round " + round).isEmpty();
        }
        System.out.println(dialect + ": " + ROUNDS + " kills, " + said.size() + " acknowledged, nothing lost");
    }

    private Settings given(Dialect dialect) throws Exception {
        Settings settings = Settings.of("mode=load");
        if (dialect == Dialect.POSTGRESQL) {
            TestDatabase database = TestDatabase.postgresql();
            settings = settings.with("url", database.url()).with("schema", database.newSchema());
        } else {
            settings = settings.with("url", "jdbc:h2:file:" + folder.resolve("kring") + ";WRITE_DELAY=0")
                    .with("schema", "intranet");
        }
        DataSource source = unpooled(settings);
        // Kept open until all is made: the file is closed with its last connection.
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + settings.text("schema"));
            KringSchema.of(source).schema(settings.text("schema")).migrate();
        }
        return settings;
    }

    /** The file of H2 is to be free for the next process. */
    private static DataSource unpooled(Settings settings) {
        if (settings.text("url").startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(settings.text("url"));
            return source;
        }
        return settings.source();
    }
}
