package io.kring.example.intranet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A folder for database and index, which goes with the intranet. */
final class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = create();
        TestPropertyValues.of("intranet.data=" + folder).applyTo(context);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
    }

    private static Path create() {
        try {
            return Files.createTempDirectory("intranet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
