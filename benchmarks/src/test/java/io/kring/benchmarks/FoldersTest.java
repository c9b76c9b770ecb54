package io.kring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void aRunOnACopyLeavesWhatIsKeptAsItWas() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept/deep")).getParent();
        Files.writeString(kept.resolve("deep/rows"), "one");
        Path work = Files.createDirectory(folder.resolve("work"));

        Folders.copy(kept, work);
        Files.writeString(work.resolve("deep/rows"), "two");
        Folders.delete(work);

        assertThat(kept.resolve("deep/rows")).hasContent("one");
        assertThat(work).doesNotExist();
    }
}
