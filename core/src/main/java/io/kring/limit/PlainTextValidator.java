package io.kring.limit;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Judges a {@link PlainText}. */
final class PlainTextValidator implements ConstraintValidator<PlainText, String> {
    private final Limits limits;
    private TextRule rule = new TextRule(0, true, false, false);

    PlainTextValidator(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void initialize(PlainText text) {
        rule = new TextRule(limits.of(text.limit()), text.required(), text.lines(), false);
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return rule.holds(value, context);
    }
}
