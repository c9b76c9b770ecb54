package io.kring.example.stackexchange;

import io.kring.Kring;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.limit.Limits;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An import in a process of its own, with a heap of its own, that can be killed. */
final class ImportProcess {
    private ImportProcess() {}

    /** Starts one; what it prints goes to {@link Process#getInputStream()}, a line after each transaction. */
    static Process start(Path dump, Database database, String heap) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                dump.toString(),
                database.url(),
                database.user()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /**
     * Imports.
     *
     * @param args the folder of the dump, and where the database is: its URL and user
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SiteDump dump = SiteDump.check(Path.of(args[0]));
        EntityManagerFactory emf = new Database(args[1], args[2]).open();
        try (Kring kring = Kring.builder()
                .storage(Host.storage(emf))
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .build()) {
            Report report = new StackExchangeImport(dump, Site.named("site")).into(kring, (phase, done, total) -> {
                out.println(phase + " " + done + " of " + total.orElse(0));
                return true;
            });
            out.println(report);
        } finally {
            emf.close();
        }
    }
}
