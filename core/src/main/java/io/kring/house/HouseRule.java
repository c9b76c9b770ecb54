package io.kring.house;

import io.kring.limit.Limit;
import io.kring.limit.Markdown;
import io.kring.limit.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * One rule.
 *
 * @param title what it asks, in a line
 * @param text  more about it, Markdown; may be empty
 */
public record HouseRule(
        @PlainText(limit = Limit.RULE_TITLE, required = true)
        String title,

        @NotNull(message = "{io.kring.required}") @Markdown(limit = Limit.RULE_TEXT, required = false)
        String text) {
    /** A rule that its title says. */
    public static HouseRule of(String title) {
        return new HouseRule(title, "");
    }
}
