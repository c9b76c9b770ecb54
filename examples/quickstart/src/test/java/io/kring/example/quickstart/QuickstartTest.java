package io.kring.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickstartTest {
    private List<String> first;
    private List<String> second;
    private Path database;

    @BeforeAll
    void startTwice(@TempDir Path folder) {
        database = folder.resolve("quickstart");
        first = run(database);
        second = run(database);
    }

    @Test
    void theFirstStartTellsTheStoryAndTheSecondFindsIt() {
        assertThat(first.get(0))
                .startsWith("Telling seven months of Veldstroom to ")
                .endsWith("....................");
        assertThat(second).noneMatch(line -> line.startsWith("Telling"));
        assertThat(database.resolve("veldstroom.mv.db")).exists();
        assertThat(database.resolve("telling.mv.db")).doesNotExist();
    }

    @Test
    void aHomeFeedTellsWhatIsNew() {
        assertThat(chapter(first, "Home of Mehmet Yıldırım"))
                .contains("   12 new since the last visit")
                .anyMatch(line -> line.startsWith("   new  Harm Boelens in Veilig werken, elke dag, "));
    }

    @Test
    void aThreadHasReactionsAndAnAcceptedAnswer() {
        assertThat(chapter(first, "A conversation found by #mof"))
                .contains("   Mag ik bij vijf graden vorst nog een mof zetten?")
                .contains("   answered, 8 comments; like 6, insight 3, support 4")
                .anyMatch(line -> line.matches(" {6}Henk Dijkstra, .*, accepted answer; like 1, thanks 7, insight 5"));
    }

    @Test
    void aMemberReadsWhatAnOutsiderDoesNot() {
        List<String> leermeesters = chapter(first, "A community, from inside and from outside: Leermeesters");

        assertThat(leermeesters)
                .contains("   closed, on request, 63 members, you are a member", "   closed, on request, 63 members")
                .contains("   no posts to read")
                .anyMatch(line -> line.startsWith("   Ellen van der Laan in Leermeesters & leerlingen, "));
    }

    @Test
    void aPurposeStandsBesideTheMissionTheBoardsWordAndTheRules() {
        List<String> leermeesters = chapter(first, "A community, from inside and from outside: Leermeesters");

        assertThat(leermeesters)
                .containsSubsequence(
                        "   Rules here, version 1, not accepted by you yet",
                        "      1. Geen domme vragen.",
                        "   Mission: Elke straat stroom, ook als alles elektrisch wordt",
                        "   House rules, version 1, accepted by you",
                        "      1. Schrijf zoals je in de kantine praat. Ook als je het oneens bent.")
                .anyMatch(line -> line.startsWith("   The board: Praten met collega's over je vak is werk."))
                .filteredOn(line -> line.startsWith("   House rules, version 1, accepted by you"))
                .hasSize(2);
    }

    @Test
    void aSecretCommunityIsNotThereForAnOutsider() {
        List<String> horizon = chapter(first, "A community, from inside and from outside: Verkenning Horizon");
        int outsider = horizon.indexOf("Mehmet Yıldırım looks for it and finds");

        assertThat(horizon.subList(0, outsider)).contains("   Verkenning Horizon");
        assertThat(horizon.subList(outsider, horizon.size()))
                .contains("   nothing by this name, and nothing by its id: it does not exist for them")
                .noneMatch(line -> line.contains("Verkenning"));
    }

    @Test
    void aPersonsPageSaysWhatToAskAndWhoLikesTheSame() {
        assertThat(chapter(first, "A person, as Mehmet Yıldırım sees them: Thijs Mulder"))
                .contains("   Ask me about: Fietsroutes door Groningen en Drenthe. En verzwaringen.")
                .anyMatch(line -> line.startsWith("   Fietsen, like ") && line.contains("Sanne de Wit"))
                .anyMatch(line -> line.startsWith("   both in "));
    }

    @Test
    void whatIsWrittenArrivesAtASubscriber() {
        for (List<String> run : List.of(first, second)) {
            assertThat(chapter(run, "Writing in Storing & nacht"))
                    .contains(
                            "   Above the button: iedereen op het werk kan lezen wat je schrijft in 'Storing & nacht'",
                            "   Mehmet asks: published",
                            "   Lotte shouts: not yet published; asked to read it once more")
                    .containsSubsequence(
                            "   bell: Mehmet Yıldırım started a conversation (question)",
                            "   bell: Jelle Hofstra commented",
                            "   bell: Lotte Vermeer reacted (support)",
                            "   bell: Mehmet Yıldırım reacted (thanks)",
                            "   bell: Mehmet Yıldırım accepted an answer")
                    .filteredOn(line -> line.startsWith("   bell: "))
                    .hasSize(5);
        }
    }

    @Test
    void theHostsRollbackTakesThePostWithIt() {
        assertThat(chapter(first, "In the host's own transaction"))
                .contains("   A post is published, and the host rolls back: the post is gone, and the bell is silent.")
                .noneMatch(line -> line.startsWith("   bell: "));
    }

    @Test
    void everythingIsThereAfterARestart() {
        for (List<String> run : List.of(first, second)) {
            assertThat(chapter(run, "After a restart, as Lotte Vermeer reads it"))
                    .contains(
                            "   Wie heeft er nog droge hars in de bus?",
                            "   answered, 1 comment; support 1",
                            "      Jelle Hofstra, just now, accepted answer; thanks 1")
                    .anyMatch(line -> line.startsWith("   Health: good, schema "));
        }
    }

    @Test
    void linesFitATerminal() {
        assertThat(first.subList(1, first.size()))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(92));
        assertThat(first).noneMatch(line -> line.contains("HHH"));
    }

    /** The lines under a title. */
    private static List<String> chapter(List<String> lines, String title) {
        int begin = 0;
        while (!lines.get(begin).startsWith("-- " + title)) {
            begin++;
        }
        int end = begin + 1;
        while (end < lines.size() && !lines.get(end).startsWith("-- ")) {
            end++;
        }
        return lines.subList(begin, end);
    }

    private static List<String> run(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            new Quickstart(folder, out).run();
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
