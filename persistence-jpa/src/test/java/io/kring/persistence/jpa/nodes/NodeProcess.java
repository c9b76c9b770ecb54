package io.kring.persistence.jpa.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A process with one node on this JVM's class path, ended when it is closed, whatever it is doing. */
final class NodeProcess implements AutoCloseable {
    private final Process process;
    private final Thread reading;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> rest = new CopyOnWriteArrayList<>();

    private NodeProcess(Process process) {
        this.process = process;
        this.reading = new Thread(this::read, "output of process " + process.pid());
        reading.setDaemon(true);
        reading.start();
    }

    static NodeProcess start(Settings settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName()));
        command.addAll(settings.arguments());
        return new NodeProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean whole = line.startsWith(NodeMain.BEGIN) && line.endsWith(NodeMain.END);
                if (whole) {
                    said.add(line.substring(NodeMain.BEGIN.length(), line.length() - NodeMain.END.length()));
                } else {
                    rest.add(line);
                }
            }
        } catch (IOException e) {
            rest.add(e.toString());
        }
    }

    /** What it has said so far. */
    List<String> said() {
        return List.copyOf(said);
    }

    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void await(String line) {
        until(Duration.ofSeconds(60), "\"" + line + "\"", () -> said.contains(line));
    }

    void awaitLines(int many) {
        until(Duration.ofSeconds(60), many + " lines", () -> said.size() >= many);
    }

    private void until(Duration most, String what, BooleanSupplier met) {
        Wait.until(most, "process " + process.pid() + " says " + what + ", said " + rest, () -> {
            if (!process.isAlive() && !met.getAsBoolean()) {
                throw new AssertionError("process " + process.pid() + " ended: " + rest);
            }
            return met.getAsBoolean();
        });
    }

    /** As with {@code kill -9}; all it said is there afterwards. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " does not end");
        }
        reading.join(TimeUnit.SECONDS.toMillis(20));
    }

    /** Stops it where it stands, without ending it. */
    void stall() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Process sending = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
        if (sending.waitFor() != 0) {
            throw new AssertionError("kill " + signal + " gives " + sending.exitValue());
        }
    }

    @Override
    public void close() {
        try {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waiting for what happens in another process. */
    static final class Wait {
        private Wait() {}

        static void until(Duration most, String what, BooleanSupplier met) {
            long end = System.nanoTime() + most.toNanos();
            while (!met.getAsBoolean()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not within " + most + ": " + what);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
    }
}
