package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import io.kring.persistence.jpa.internal.door.Tables;
import io.kring.persistence.jpa.internal.schema.Column;
import io.kring.persistence.jpa.internal.schema.ColumnCatalogue;
import io.kring.persistence.jpa.internal.schema.SchemaCheck;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Making the tables, and knowing what is in them. */
class SchemaTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyColumnSaysWhatItHoldsWhyAndHowLong(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        KringSchema.of(database.dataSource()).schema(schema).migrate();

        Set<String> present;
        try (Connection connection = database.dataSource().getConnection()) {
            present = SchemaCheck.columns(connection, Tables.of(dialect, schema, "kring_"));
        }

        List<Column> columns = ColumnCatalogue.columns();
        assertThat(columns.stream().map(c -> c.table() + "." + c.name())).containsExactlyInAnyOrderElementsOf(present);
        assertThat(columns).allSatisfy(column -> {
            assertThat(column.purpose()).isNotBlank();
            assertThat(column.retention()).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void migratingTwiceDoesItOnce(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        KringSchema tables = KringSchema.of(database.emf()).schema(database.newSchema());
        assertThat(tables.version()).isEmpty();

        assertThat(tables.migrate()).containsExactly("1");
        assertThat(tables.migrate()).isEmpty();

        tables.validate();
        assertThat(tables.version()).hasValue("1");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nodesThatStartTogetherMigrateOnce(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        KringSchema tables = KringSchema.of(database.dataSource()).schema(database.newSchema());
        List<Callable<List<String>>> nodes = Stream.generate(() -> (Callable<List<String>>) tables::migrate)
                .limit(4)
                .toList();

        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> applied;
        try {
            applied = threads.invokeAll(nodes).stream()
                    .flatMap(node -> result(node).stream())
                    .collect(Collectors.toList());
        } finally {
            threads.shutdownNow();
        }

        assertThat(applied).containsExactly("1");
        tables.validate();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void twoPrefixesAreTwoKrings(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();

        KringSchema one = KringSchema.of(database.dataSource()).schema(schema).prefix("one_");
        KringSchema two = KringSchema.of(database.dataSource()).schema(schema).prefix("two_");
        one.migrate();

        assertThat(one.version()).hasValue("1");
        assertThat(two.version()).isEmpty();
        assertThat(two.migrate()).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aStorageWithoutTablesNamesTheRemedy(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        JpaStorage storage = JpaStorage.on(database.emf()).schema(database.newSchema());

        assertThatThrownBy(() -> storage.open(Instant.now()))
                .isInstanceOf(Misconfigured.class)
                .hasMessageContaining("KringSchema.migrate()");
        assertThat(storage.schemaVersion()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsMissingIsNamed(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        KringSchema tables = KringSchema.of(database.dataSource()).schema(schema);
        tables.migrate();

        database.execute("alter table " + schema + ".kring_pin drop column until");

        assertThatThrownBy(tables::validate).isInstanceOf(Misconfigured.class).hasMessageContaining("pin.until");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tablesOfANewerKringServeAnOlderOne(Dialect dialect) {
        TestDatabase database = TestDatabases.of(dialect);
        String schema = database.newSchema();
        KringSchema tables = KringSchema.of(database.dataSource()).schema(schema);
        tables.migrate();

        database.execute("insert into " + schema + ".kring_schema values ('99', 0)");

        tables.validate();
        assertThat(tables.migrate()).isEmpty();
        assertThat(tables.version()).hasValue("99");
    }

    private static List<String> result(Future<List<String>> node) {
        try {
            return node.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
