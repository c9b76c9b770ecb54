package io.kring.limit;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;

/**
 * Hands the host's limits to Kring's constraint validators, and makes any other validator by its public constructor.
 * A host that validates drafts itself, before it calls, configures its own provider with it.
 */
public final class LimitValidators implements ConstraintValidatorFactory {
    private final Limits limits;

    public LimitValidators(Limits limits) {
        this.limits = limits;
    }

    @Override
    public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
        if (type == PlainTextValidator.class) {
            return type.cast(new PlainTextValidator(limits));
        }
        if (type == PlainTextListValidator.class) {
            return type.cast(new PlainTextListValidator(limits));
        }
        if (type == MarkdownValidator.class) {
            return type.cast(new MarkdownValidator(limits));
        }
        if (type == MostValidator.class) {
            return type.cast(new MostValidator(limits));
        }
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public constructor without parameters: " + type.getName(), e);
        }
    }

    @Override
    public void releaseInstance(ConstraintValidator<?, ?> validator) {
        // nothing is held
    }
}
