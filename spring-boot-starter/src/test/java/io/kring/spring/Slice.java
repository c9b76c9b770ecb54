package io.kring.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.memory.InMemoryStorage;
import io.kring.person.PeopleDirectory;
import io.kring.spi.Storage;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.test.context.runner.AbstractApplicationContextRunner;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A context with all that the starter configures, and nothing else of Spring Boot. */
public final class Slice {
    private Slice() {}

    /** Kring in memory, without people or a ticker of its own. */
    public static ApplicationContextRunner kring() {
        return of(new ApplicationContextRunner())
                .withBean(Storage.class, InMemoryStorage::new)
                .withBean(PeopleDirectory.class, PeopleDirectory::none);
    }

    /** The starter alone. */
    public static <R extends AbstractApplicationContextRunner<R, ?, ?>> R of(R runner) {
        ClassLoader loader = Slice.class.getClassLoader();
        Class<?>[] all = ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
                .filter(name -> name.startsWith("io.kring."))
                .map(Slice::named)
                .filter(Slice::linked)
                .toArray(Class<?>[]::new);
        return runner.withConfiguration(AutoConfigurations.of(all)).withPropertyValues("kring.ticker.enabled=false");
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name, false, Slice.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Health of the other Spring Boot is left out here, as its condition leaves it out in a host. */
    private static boolean linked(Class<?> type) {
        try {
            return type.getDeclaredMethods().length > 0;
        } catch (NoClassDefFoundError e) {
            assertThat(type.getSimpleName()).endsWith("HealthAutoConfiguration");
            return false;
        }
    }
}
