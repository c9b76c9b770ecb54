package io.kring.limit;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A list has at most as many elements as the host's limit says. */
@Documented
@SuppressWarnings("exports") // validators are made by LimitValidators, never by clients
@Constraint(validatedBy = MostValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Most {
    /** The limit on how many. */
    Limit value();

    /** The message, a key in the bundle. */
    String message() default "{io.kring.most}";

    /** Validation groups; unused. */
    Class<?>[] groups() default {};

    /** Validation payload; unused. */
    Class<? extends Payload>[] payload() default {};
}
