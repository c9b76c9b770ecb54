package io.kring.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.community.CommunityDraft;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {
    private final Drafts drafts = new Drafts(Limits.standard().with(Limit.COMMUNITY_NAME, 10));

    @AfterEach
    void close() {
        drafts.close();
    }

    @Test
    void allViolationsComeAtOnceInTheOrderOfTheirFields() {
        CommunityDraft draft = CommunityDraft.open("much too long a name", " ")
                .withThemes("fine", "\u0000")
                .withLanguage("not a tag")
                .withCap(0);

        assertThatThrownBy(() -> drafts.check(draft, List.of(new Violation("extra", "extra.code", "more"))))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("cap", "positive"),
                                org.assertj.core.groups.Tuple.tuple("language", "language"),
                                org.assertj.core.groups.Tuple.tuple("name", "text.long"),
                                org.assertj.core.groups.Tuple.tuple("purpose", "text.blank"),
                                org.assertj.core.groups.Tuple.tuple("themes", "text.character"),
                                org.assertj.core.groups.Tuple.tuple("extra", "extra.code")));
    }

    @Test
    void theHostsLimitCounts() {
        assertThatCode(() -> drafts.check(CommunityDraft.open("ten chars.", "purpose"), List.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> drafts.check(CommunityDraft.open("ten chars.!", "purpose"), List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u200b\u200d",
                "\u2060",
                "\u3164",
                "\u2800",
                "a\u202eb",
                "a\u0007",
                "a\ud83d",
                "\udc00a"
            })
    void aNameThatShowsNothingOrDeceivesIsRefused(String name) {
        assertThatThrownBy(() -> drafts.check(CommunityDraft.open(name, "purpose"), List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fietsen", "Ünïcödé", "日本語", "👩‍💻", "% _ '"})
    void aNameThatPeopleReadIsFine(String name) {
        assertThatCode(() -> drafts.check(CommunityDraft.open(name, "purpose"), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void messagesAreDutchOrEnglishAndNeverRepeatTheValue() {
        assertThat(Messages.text("io.kring.text.long", Locale.forLanguageTag("nl-BE")))
                .isEqualTo("deze tekst is te lang");
        assertThat(Messages.text("io.kring.text.long", Locale.FRENCH)).isEqualTo("this text is too long");
        assertThatThrownBy(() -> drafts.check(CommunityDraft.open("${7*7} much too long", "purpose"), List.of()))
                .hasMessageNotContaining("49")
                .hasMessageNotContaining("7*7");
    }
}
