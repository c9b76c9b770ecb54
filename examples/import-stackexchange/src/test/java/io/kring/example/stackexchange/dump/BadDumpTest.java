package io.kring.example.stackexchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.example.stackexchange.SmallDump;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first pass refuses; nothing is written before it is through. */
class BadDumpTest {
    private static final String QUESTION = SmallDump.question(1, "Which tea?");

    @TempDir
    Path folder;

    @Test
    void aSmallDumpIsFine() {
        SiteDump dump = SiteDump.check(new SmallDump().in(folder));

        assertThat(dump.rows(DumpFile.POSTS)).isEqualTo(1);
        assertThat(dump.rows(DumpFile.TAGS)).isZero();
        assertThat(dump.index().isQuestion(1)).isTrue();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(refused(new SmallDump().without("Votes.xml"), DumpError.Kind.MISSING))
                .contains("Votes.xml");
    }

    @Test
    void brokenXmlIsFoundOnItsLine() {
        String cut = "<posts>\n" + QUESTION + "\n<row Id='2' PostTypeId='1' Scor";

        assertThat(refused(new SmallDump().raw("Posts.xml", cut), DumpError.Kind.BROKEN))
                .contains("Posts.xml, line 3");
        assertThat(refused(new SmallDump().raw("Comments.xml", ""), DumpError.Kind.BROKEN))
                .contains("Comments.xml");
        assertThat(refused(new SmallDump().raw("Votes.xml", "<votes>\0</votes>"), DumpError.Kind.BROKEN))
                .contains("Votes.xml");
        assertThat(refused(new SmallDump().raw("Votes.xml", "<votes></comments>"), DumpError.Kind.BROKEN))
                .contains("Votes.xml");
    }

    @Test
    void anotherSchemaIsRefused() {
        assertThat(refused(new SmallDump().file("Posts.xml", "articles", QUESTION), DumpError.Kind.SCHEMA))
                .contains("expected <posts>");
        assertThat(refused(new SmallDump().file("Posts.xml", "posts", "<post />"), DumpError.Kind.SCHEMA))
                .contains("expected <row>");
        assertThat(refused(new SmallDump().file("Posts.xml", "posts", "<row><row/></row>"), DumpError.Kind.SCHEMA))
                .contains("Posts.xml, line 3");
        assertThat(refused(new SmallDump().file("Posts.xml", "posts", "words"), DumpError.Kind.SCHEMA))
                .contains("text between rows");
        assertThat(refused(
                        new SmallDump().file("Posts.xml", "posts", QUESTION.replace("Score='0'", "")),
                        DumpError.Kind.SCHEMA))
                .contains("a row without Score");
        assertThat(refused(
                        new SmallDump().file("Posts.xml", "posts", QUESTION.replace("Id='1' P", "Id='one' P")),
                        DumpError.Kind.SCHEMA))
                .contains("Id is no number");
        assertThat(refused(
                        new SmallDump().file("Posts.xml", "posts", QUESTION.replace("2018-03-12T", "12/03/2018 ")),
                        DumpError.Kind.SCHEMA))
                .contains("CreationDate is no date");
        assertThat(refused(
                        new SmallDump().file("Posts.xml", "posts", QUESTION.replace("Title=", "Heading=")),
                        DumpError.Kind.SCHEMA))
                .contains("a row without Title");
    }

    @Test
    void anEntityBombIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE posts [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]><posts><row Body=\"&a29;\"/></posts>");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        refused(new SmallDump().raw("Posts.xml", bomb.toString()), DumpError.Kind.DOCTYPE))
                .contains("Posts.xml"));
    }

    @Test
    void nothingIsFetchedForADocumentType() {
        String outside = "<!DOCTYPE posts SYSTEM \"file:///does/not/matter.dtd\"><posts/>";
        String secret = "<!DOCTYPE posts [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><posts>&x;</posts>";

        assertThat(refused(new SmallDump().raw("Posts.xml", outside), DumpError.Kind.DOCTYPE))
                .contains("Posts.xml");
        assertThat(refused(new SmallDump().raw("Posts.xml", secret), DumpError.Kind.DOCTYPE))
                .contains("Posts.xml");
    }

    @Test
    void anUndeclaredEntityIsBrokenXml() {
        assertThat(refused(new SmallDump().file("Posts.xml", "posts", "<row Body='&x;'/>"), DumpError.Kind.BROKEN))
                .contains("Posts.xml, line 3");
    }

    private String refused(SmallDump dump, DumpError.Kind kind) {
        Path files = dump.in(folder);
        DumpError error = catchThrowableOfType(DumpError.class, () -> SiteDump.check(files));
        assertThat(error).isNotNull();
        assertThat(error.kind()).as(error.getMessage()).isEqualTo(kind);
        return error.getMessage();
    }
}
