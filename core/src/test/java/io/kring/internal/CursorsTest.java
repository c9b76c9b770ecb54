package io.kring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.InvalidInput;
import io.kring.page.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final Cursor CURSOR = Cursors.write("home", "123");

    @Test
    void aCursorLeadsBackToItsPlaceInItsListOnly() {
        assertThat(Cursors.readNumber("home", CURSOR)).isEqualTo(123);
        refused("following", CURSOR);
    }

    @Test
    void aTruncatedOrChangedCursorIsRefused() {
        String text = CURSOR.text();
        for (int i = 0; i < text.length(); i++) {
            refused("home", new Cursor(text.substring(0, i)));
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            if (i < text.length() - 1) {
                refused("home", new Cursor(changed));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "ü", "'; drop table kring_person; --", "%%%%", "AAAA"})
    void whatIsNoCursorIsRefused(String text) {
        refused("home", new Cursor(text));
    }

    @Test
    void aPlaceThatIsNoNumberIsRefusedWhereANumberIsNeeded() {
        Cursor words = Cursors.write("home", "words");

        assertThat(Cursors.read("home", words)).isEqualTo("words");
        assertThatThrownBy(() -> Cursors.readNumber("home", words)).isInstanceOf(InvalidInput.class);
    }

    private static void refused(String list, Cursor cursor) {
        assertThatThrownBy(() -> Cursors.readNumber(list, cursor))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .singleElement()
                        .extracting(v -> v.code())
                        .isEqualTo("cursor.invalid"));
    }
}
