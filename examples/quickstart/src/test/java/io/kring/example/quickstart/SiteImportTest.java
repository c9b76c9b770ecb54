package io.kring.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteImportTest {
    private static final String DATE = " CreationDate='2018-03-12T17:00:45.567' ";

    @TempDir
    Path folder;

    @Test
    void aDumpIsImportedAndReportedAndTheNextStartFindsItThere() throws IOException {
        Path dump = dump(
                "<row Id='1' PostTypeId='1' Score='0' Title='Which tea?' Body='Green?' OwnerUserId='1'" + DATE + "/>");

        List<String> first = run(dump);
        List<String> second = run(dump);

        assertThat(first.get(0)).startsWith("Importing ").endsWith("....................");
        assertThat(first)
                .contains("Import complete", "  questions    1 created", "   Which tea?", "   Green?")
                .anyMatch(line -> line.startsWith("   Ann in tea, "));
        assertThat(second).contains("Import complete", "  questions    1 unchanged", "   Which tea?");
    }

    @Test
    void aBrokenDumpIsRefusedInWords() throws IOException {
        Path dump = dump("<row Id='1'");

        assertThat(run(dump))
                .containsExactly("This dump is not imported, and nothing was written: Posts.xml, line 1:"
                        + " no well-formed XML");
        assertThat(folder.resolve("quickstart")).doesNotExist();
    }

    private Path dump(String post) throws IOException {
        Path dump = Files.createDirectory(folder.resolve("tea"));
        Files.writeString(dump.resolve("Users.xml"), "<users><row Id='1' DisplayName='Ann'/></users>");
        Files.writeString(dump.resolve("Posts.xml"), "<posts>" + post + "</posts>");
        Files.writeString(dump.resolve("Comments.xml"), "<comments/>");
        Files.writeString(dump.resolve("Votes.xml"), "<votes/>");
        return dump;
    }

    private List<String> run(Path dump) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new SiteImport(dump, folder.resolve("quickstart"), new Screen(out)).run();
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
