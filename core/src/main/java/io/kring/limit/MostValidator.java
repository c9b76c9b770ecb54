package io.kring.limit;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Judges {@link Most}. */
final class MostValidator implements ConstraintValidator<Most, Collection<?>> {
    private final Limits limits;
    private int most;

    MostValidator(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void initialize(Most constraint) {
        most = limits.of(constraint.value());
    }

    @Override
    public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
        return value == null || value.size() <= most;
    }
}
