package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashtagScannerTest {

    @Test
    void oneTagHasOneFormHoweverItIsTyped() {
        assertThat(Found.values("#Café #CAFE\u0301 ＃ｃａｆé #café"))
                .containsOnly("café")
                .hasSize(4);
        assertThat(Found.values("#İ #ﾃｽﾄ")).containsExactly("i\u0307", "テスト");
    }

    @Test
    void foldingTwiceChangesNothing() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (Character.isLetterOrDigit(point)) {
                String once = Folding.hashtag("x" + Character.toString(point) + "y");

                assertThat(Folding.hashtag(once)).isEqualTo(once);
            }
        }
    }

    @Test
    void aTagNeedsALetterAndABoundary() {
        assertThat(Found.values("#1 #_ #2024plan a#b &#x #a#b #c://d ##e #f")).containsExactly("2024plan", "e", "f");
        assertThat(Found.values("#\uFE0F\u20E3 #\u20E3 #a/#b")).containsExactly("a", "b");
    }

    @Test
    void thePathOfAnAddressHoldsNoTag() {
        assertThat(Found.values("docs.example/guide#start docs.example/#start #end"))
                .containsExactly("end");
    }
}
