package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionScannerTest {

    @Test
    void handlesHoldDotsAndHyphensButDoNotEndInThem() {
        assertThat(Found.values("@jan.de.vries @anne-marie @j_1. @kim- @lee... (@Bo.)"))
                .containsExactly("jan.de.vries", "anne-marie", "j_1", "kim", "lee", "bo");
        assertThat(Found.values("@.net @-x @. @- @")).isEmpty();
    }

    @Test
    void aHandleHasAtMostSixtyFourCharacters() {
        String longest = "a".repeat(64);

        assertThat(Found.values("@" + longest + ". @" + longest + "a")).containsExactly(longest);
    }

    @Test
    void eMailAddressesHoldNoMention() {
        assertThat(Found.values("jan.de.vries@example.com news+@example.com x-@example.com rt@example.com"))
                .isEmpty();
        assertThat(Found.values("josé@example.com <ann@example.com> @ann@example.com @ann@bob"))
                .isEmpty();
        assertThat(Found.values("(@ann) -@bob /@cas \"@dirk\" .@eva RT@fred rt:@guus @ann/@bob"))
                .containsExactly("ann", "bob", "cas", "dirk", "eva", "fred", "guus", "ann", "bob");
    }

    @Test
    void anAccentedLetterMakesItAnotherWord() {
        assertThat(Found.values("@zoë @zoe\u0308 @ann日本")).containsExactly("ann");
    }

    @Test
    void theFullWidthSignCountsAndCapitalsDoNot() {
        assertThat(Found.in("＠Ann @ANN")).containsExactly("MENTION ann <- ＠Ann", "MENTION ann <- @ANN");
    }

    @Test
    void thePathOfAnAddressHoldsNoMention() {
        assertThat(Found.values("social.example/@ann https://social.example/@ann/1 @bob"))
                .containsExactly("https://social.example/@ann/1", "bob");
    }
}
