package io.kring.example.intranet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A line over which a page hears that something happened. */
final class Line implements AutoCloseable {
    private final BufferedReader lines;

    Line(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The next message; empty when the line was closed. */
    String next() throws IOException {
        String read = lines.readLine();
        while (read != null && !read.startsWith("event:")) {
            read = lines.readLine();
        }
        return read == null ? "" : read.substring("event:".length());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
