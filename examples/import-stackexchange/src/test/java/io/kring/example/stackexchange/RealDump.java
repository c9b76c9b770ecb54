package io.kring.example.stackexchange;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kring.example.stackexchange.dump.SiteDump;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A real dump: six months of a site about quantum computing, with its numbers as counted by somebody else. */
final class RealDump {
    private final Path data;

    private RealDump(Path data) {
        this.data = data;
    }

    /** Skips the test where the data is not, and fails there when {@code kring.ci} is true. */
    static RealDump find() {
        Path data = Path.of(System.getProperty("kring.data", "../../../shared/data"))
                .resolve("stackexchange-quantum");
        if (!Files.isDirectory(data)) {
            if (Boolean.getBoolean("kring.ci")) {
                fail("no data set at " + data);
            }
            abort("no data set at " + data);
        }
        return new RealDump(data);
    }

    /** Unpacks it. */
    Path unpacked(Path into) {
        try (InputStream file = Files.newInputStream(data.resolve("quantum-trimmed.tar.xz"));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    Files.copy(tar, into.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SiteDump checked(Path into) {
        return SiteDump.check(unpacked(into));
    }

    /** What is to be found in it. */
    Map<String, Object> expected() {
        try (InputStream json = Files.newInputStream(data.resolve("expected.json"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
