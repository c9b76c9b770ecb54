package io.kring.moderation.text.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.moderation.text.personal.PersonalData.Kind;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {
    private final PersonalDataFinder finder = PersonalDataFinder.of(EnumSet.allOf(Kind.class));

    @ParameterizedTest
    @CsvSource({
        "BSN, 111222333",
        "BSN, 123456782",
        "BSN, 1234.56.782",
        "BSN, 123 456 782",
        "IBAN, NL91ABNA0417164300",
        "IBAN, NL91 ABNA 0417 1643 00",
        "IBAN, DE89 3704 0044 0532 0130 00",
        "IBAN, gb82 west 1234 5698 7654 32",
        "CARD, 4111111111111111",
        "CARD, 5555 5555 5555 4444",
        "CARD, 3782-822463-10005",
        "PHONE, 06-12345678",
        "PHONE, 06 12 34 56 78",
        "PHONE, 0612345678",
        "PHONE, 020-1234567",
        "PHONE, (0592) 123456",
        "PHONE, +31 6 12345678",
        "PHONE, +31 (0)20 123 4567",
        "PHONE, +44 20 7946 0958",
        "EMAIL, ann.de.vries@veldstroom.example",
        "EMAIL, a+b@x.nl"
    })
    void isFoundWhereItStands(Kind kind, String data) {
        String text = "Bel of mail: " + data + ". Dank!";

        assertThat(finder.find(text)).containsExactly(new PersonalData(13, 13 + data.length(), kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "order 2024-123456782-7",
                "nummer A123456782",
                "1123456782",
                "20240131",
                "2024-01-31 12:00:00",
                "31-01-2024",
                "versie 1.2.3.4",
                "10.0.19045.3803",
                "ISBN 978-3-16-148410-0",
                "9783161484100",
                "550e8400-e29b-41d4-a716-446655440000",
                "d41d8cd98f00b204e9800998ecf8427e",
                "4111111111111112",
                "1234567890123456",
                "NL91ABNA0417164301",
                "NL91ABNA04171643",
                "ZZ91ABNA0417164300",
                "\u20AC 1.234.567,89",
                "1,123456782",
                "https://veldstroom.example/posts/123456782",
                "@ann.de.vries",
                "user@localhost",
                "a @ b.nl",
                "1 + 31 612345678 x",
                "000000000",
                "4 x 06"
            })
    void whatOnlyLooksLikeItIsLeftAlone(String text) {
        assertThat(finder.find(text)).isEmpty();
    }

    @Test
    void maskingKeepsShapeAndLength() {
        assertThat(finder.mask("Bel 06-12345678!"))
                .isEqualTo("Bel \u2022\u2022-\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022!");
    }

    @Test
    void onlyTheKindsAskedForAreFound() {
        assertThat(PersonalDataFinder.of(EnumSet.of(Kind.EMAIL)).find("06-12345678"))
                .isEmpty();
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"1", "a", "0", "+3", "a@", "1 ", "NL91", "a.", "4111 ", "\uD800", "06-"})
    void longTextsAreReadInLinearTime(String part) {
        assertThat(finder.mask(part.repeat(500_000))).hasSize(part.length() * 500_000);
    }
}
