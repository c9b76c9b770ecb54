package io.kring.example.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dump is never in memory as a whole. */
class BigDumpTest {
    @TempDir
    Path folder;

    @Test
    void eightyMegabytesComeInWithAHeapThatCannotHoldThem() throws Exception {
        assertThat(comesIn(1, 10_000, "64m")).isGreaterThan(80_000_000);
    }

    /** Takes minutes: {@code -Dkring.without=none}. */
    @Test
    @Tag("long")
    void twoHundredMegabytesComeInWith256MegabytesOfHeap() throws Exception {
        assertThat(comesIn(33, 0, "256m")).isGreaterThan(200_000_000);
    }

    private long comesIn(int times, int padding, String heap) throws IOException, InterruptedException {
        Path real = RealDump.find().unpacked(Files.createDirectory(folder.resolve("real")));
        Path dump = folder.resolve("big");
        long size = RepeatedDump.write(real, dump, times, padding);

        Process process = ImportProcess.start(dump, Database.h2(folder.resolve("kring")), heap);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        }

        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        assertThat(lines)
                .contains(
                        "Import complete",
                        "  questions    " + 612 * times + " created",
                        "  answers      " + 1060 * times + " created",
                        "  comments     " + 3413 * times + " created",
                        "  accepted     " + 389 * times + " created",
                        "  links        " + 305 * times + " created")
                .doesNotContain("Skipped");
        return size;
    }
}
