package io.kring.limit;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a list of {@link PlainText}: how many, and each. */
final class PlainTextListValidator implements ConstraintValidator<PlainText, List<String>> {
    private final Limits limits;
    private TextRule rule = new TextRule(0, true, false, false);
    private int most;

    PlainTextListValidator(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void initialize(PlainText text) {
        rule = new TextRule(limits.of(text.limit()), text.required(), text.lines(), false);
        most = limits.of(text.most());
    }

    @Override
    public boolean isValid(@Nullable List<String> values, ConstraintValidatorContext context) {
        if (values == null) {
            return true;
        }
        if (values.size() > most) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{io.kring.most}").addConstraintViolation();
            return false;
        }
        boolean valid = true;
        for (String value : values) {
            valid = valid && rule.holds(value, context);
        }
        return valid;
    }
}
