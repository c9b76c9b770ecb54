package io.kring.internal.command;

import io.kring.error.InvalidInput;
import io.kring.error.Misconfigured;
import io.kring.error.Violation;
import io.kring.limit.LimitValidators;
import io.kring.limit.Limits;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Validates drafts before any input or output, by the constraints declared on them and the host's limits. */
public final class Drafts implements AutoCloseable {
    private static final String PREFIX = "{io.kring.";

    private final ValidatorFactory factory;
    private final Validator validator;

    public Drafts(Limits limits) {
        try {
            factory = Validation.byDefaultProvider()
                    .configure()
                    .constraintValidatorFactory(new LimitValidators(limits))
                    .messageInterpolator(new Messages())
                    .buildValidatorFactory();
        } catch (ValidationException e) {
            throw new Misconfigured(
                    "validation.provider",
                    "no Jakarta Validation provider; add org.hibernate.validator:hibernate-validator:8.0.6.Final ("
                            + e.getMessage() + ")");
        }
        validator = factory.getValidator();
    }

    /** Throws all violations at once, in the order of their fields; further ones may be given that only the caller sees. */
    public void check(Object draft, List<Violation> further) {
        List<Violation> violations = new ArrayList<>(violations(draft));
        violations.addAll(further);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** All violations of the constraints on a draft. */
    public List<Violation> violations(Object draft) {
        return validator.validate(draft).stream()
                .map(Drafts::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        String template = found.getMessageTemplate();
        String code =
                template.startsWith(PREFIX) ? template.substring(PREFIX.length(), template.length() - 1) : "invalid";
        return new Violation(found.getPropertyPath().toString(), code, found.getMessage());
    }

    @Override
    public void close() {
        factory.close();
    }
}
