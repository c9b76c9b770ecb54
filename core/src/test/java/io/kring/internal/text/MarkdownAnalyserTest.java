package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkdownAnalyserTest {

    @Test
    void aTextGivesItsEntitiesInOrderAndByKind() {
        TextEntities found = new MarkdownAnalyser().analyse("Hi @Ann, see https://kring.example/a about #Kring @bob");

        assertThat(found.all())
                .containsExactly(
                        new TextEntity(Kind.MENTION, "ann", 3, 7),
                        new TextEntity(Kind.LINK, "https://kring.example/a", 13, 36),
                        new TextEntity(Kind.HASHTAG, "kring", 43, 49),
                        new TextEntity(Kind.MENTION, "bob", 50, 54));
        assertThat(found.mentions()).extracting(TextEntity::value).containsExactly("ann", "bob");
        assertThat(found.hashtags()).extracting(TextEntity::value).containsExactly("kring");
        assertThat(found.links()).extracting(TextEntity::value).containsExactly("https://kring.example/a");
    }

    @Nested
    class OnlyTextCounts {

        @Test
        void headingMarkersCodeAndHtmlHoldNothing() {
            assertThat(Found.in("#one\n\n# two #three\n\nfour #five\n====="))
                    .containsExactly("HASHTAG one <- #one", "HASHTAG three <- #three", "HASHTAG five <- #five");
            assertThat(Found.in("a `@ann #tag http://a.nl` b @bob")).containsExactly("MENTION bob <- @bob");
            assertThat(Found.in("```\n@ann\n```\n\n    #tag\n\n@bob")).containsExactly("MENTION bob <- @bob");
            assertThat(Found.in("<div>\n@ann #tag\n</div>\n\n@bob")).containsExactly("MENTION bob <- @bob");
            assertThat(Found.in("a <b title='@ann'>#tag</b>")).containsExactly("HASHTAG tag <- #tag");
        }

        @Test
        void quotesListsAndLazyLinesAreRead() {
            assertThat(Found.in("> - @ann\n>   and\n#tag\n\n1. \t@bob\r\n\r\n   @cas"))
                    .containsExactly(
                            "MENTION ann <- @ann", "HASHTAG tag <- #tag", "MENTION bob <- @bob", "MENTION cas <- @cas");
        }

        @Test
        void emphasisAroundAnEntityIsNotItsNeighbour() {
            assertThat(Found.values("**@ann** _#tag_ ***https://a.nl/b***"))
                    .containsExactly("ann", "tag", "https://a.nl/b");
            assertThat(Found.values("mail**@ann**")).isEmpty();
        }

        @Test
        void anEntityDoesNotReachAcrossEmphasis() {
            assertThat(Found.values("@jan**sen** and #on**boarding**")).isEmpty();
            assertThat(Found.values("@jan**!** and #on **boarding**")).containsExactly("jan", "on");
            assertThat(Found.values("https://a.nl/b**c**")).containsExactly("https://a.nl/b");
        }

        @Test
        void aBreakSeparatesAndOtherTagsDoNot() {
            assertThat(Found.values("word\n@ann<br>@bob<BR/>#tag")).containsExactly("ann", "bob", "tag");
            assertThat(Found.values("word<i>@ann</i>")).isEmpty();
        }
    }

    @Nested
    class MarkdownLinks {

        @Test
        void aLinkIsOneEntityWithItsDestination() {
            assertThat(Found.in("x [the *site*](https://a.nl/?q=%20&amp;r \"T\") y"))
                    .containsExactly("LINK https://a.nl/?q=%20&r <- [the *site*](https://a.nl/?q=%20&amp;r \"T\")");
            assertThat(Found.in("<HTTPS://a.nl/b_c_d>"))
                    .containsExactly("LINK HTTPS://a.nl/b_c_d <- <HTTPS://a.nl/b_c_d>");
            assertThat(Found.in("> [a\n> b][r]\n\n[r]: http://wiki/Page"))
                    .containsExactly("LINK http://wiki/Page <- [a\n> b][r]");
        }

        @Test
        void itsTextAndItsDestinationHoldNothingElse() {
            assertThat(Found.values("[@ann #tag http://b.nl](http://a.nl/#x) @bob"))
                    .containsExactly("http://a.nl/#x", "bob");
            assertThat(Found.values("[@ann](/people/ann) [#tag](mailto:a@b.nl) [x](javascript:y) [z](https://)"))
                    .isEmpty();
        }

        @Test
        void anImageIsNoLinkButMayStandInOne() {
            assertThat(Found.values("![@ann](http://a.nl/i.png)")).isEmpty();
            assertThat(Found.values("[![@ann](http://a.nl/i.png)](http://b.nl)"))
                    .containsExactly("http://b.nl");
            assertThat(Found.values("![[x](http://a.nl)](http://b.nl/i.png)")).isEmpty();
        }

        @Test
        void aDefinitionNobodyUsesIsNoLink() {
            assertThat(Found.values("[r]: http://a.nl\n\ntext")).isEmpty();
        }
    }
}
