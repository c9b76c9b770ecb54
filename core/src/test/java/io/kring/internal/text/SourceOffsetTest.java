package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceOffsetTest {

    @Test
    void whatWasTypedIsFoundBehindEscapesAndReferences() {
        assertThat(Found.in("1\\* \\&amp; &amp;amp; &nosuch; &NotEqualTilde; &#x1F600; &#xD800; &; \\a @ann"))
                .containsExactly("MENTION ann <- @ann");
        assertThat(Found.in("&lt;b&gt; #a\\\n\\#no &quot;#b&quot;"))
                .containsExactly("HASHTAG a <- #a", "HASHTAG b <- #b");
    }

    @Test
    void anEntityTypedWithEscapesIsReadWithoutThem() {
        assertThat(Found.in("@jan\\_de\\_vries, #caf&eacute; #a\\_b"))
                .containsExactly(
                        "MENTION jan_de_vries <- @jan\\_de\\_vries",
                        "HASHTAG café <- #caf&eacute;",
                        "HASHTAG a_b <- #a\\_b");
        assertThat(Found.in("https://a.nl/?a=1&amp;b=\\_2 x"))
                .containsExactly("LINK https://a.nl/?a=1&b=_2 <- https://a.nl/?a=1&amp;b=\\_2");
    }

    @Test
    void anEscapedTriggerIsText() {
        assertThat(Found.values("\\@ann &#64;ann &commat;ann \\#tag &num;tag http\\://a.nl @bob"))
                .containsExactly("bob");
    }

    @Test
    void surrogatePairsCountTwo() {
        assertThat(Found.in("👍🏽 @ann 𠀡 #𠀡")).containsExactly("MENTION ann <- @ann", "HASHTAG 𠀡 <- #𠀡");
    }

    @Test
    void trailingSpacesTabsAndAllLineEndsKeepTheCount() {
        assertThat(Found.in("@a  \r\n\t@b \r> @c\n>\t@d\n\n#\t@e #"))
                .containsExactly(
                        "MENTION a <- @a", "MENTION b <- @b", "MENTION c <- @c", "MENTION d <- @d", "MENTION e <- @e");
    }

    @Test
    void nulAndUnpairedSurrogatesAreReadAsReplacementCharacters() {
        assertThat(Found.in("\0@ann\ud83d #tag\udc00")).containsExactly("MENTION ann <- @ann", "HASHTAG tag <- #tag");
        assertThat(Found.values("[a](http://a.nl/\ud83d\0)")).containsExactly("http://a.nl/\ufffd\ufffd");
        assertThat(Found.excerpt("a\0b\ud83d&#xD83D;&#0;c", 20)).isEqualTo("a\ufffdb\ufffd\ufffd\ufffdc");
    }
}
