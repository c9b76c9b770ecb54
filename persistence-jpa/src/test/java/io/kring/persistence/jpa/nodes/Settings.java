package io.kring.persistence.jpa.nodes;

import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What a process is told by the one that starts it, as arguments {@code name=value}. */
record Settings(Map<String, String> values) {
    static Settings of(String... arguments) {
        Map<String, String> values = new TreeMap<>();
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            values.put(argument.substring(0, at), argument.substring(at + 1));
        }
        return new Settings(values);
    }

    Settings with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, String.valueOf(value));
        return new Settings(more);
    }

    List<String> arguments() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    List<String> list(String name) {
        return List.of(text(name).split(",", -1));
    }

    DataSource source() {
        return TestDatabase.pool(text("url"));
    }

    static EntityManagerFactory emf(DataSource source) {
        return TestDatabase.emf(source, Map.of());
    }

    JpaStorage storage(EntityManagerFactory emf) {
        return JpaStorage.on(emf).schema(text("schema"));
    }
}
