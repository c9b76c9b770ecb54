package io.kring.limit;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges a {@link Markdown} text. */
final class MarkdownValidator implements ConstraintValidator<Markdown, String> {
    private final Limits limits;
    private TextRule rule = new TextRule(0, true, true, true);

    MarkdownValidator(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void initialize(Markdown text) {
        rule = new TextRule(limits.of(text.limit()), text.required(), true, true);
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return rule.holds(value, context);
    }
}
