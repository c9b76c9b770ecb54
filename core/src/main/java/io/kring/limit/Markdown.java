package io.kring.limit;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Markdown text for people: something to read in it where it is required, within the host's limit, no U+0000 or lone
 * surrogate, line breaks and tabs as the only control characters.
 */
@Documented
@SuppressWarnings("exports") // validators are made by LimitValidators, never by clients
@Constraint(validatedBy = MarkdownValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Markdown {
    /** The limit on its length. */
    Limit limit();

    /** Whether it must have something to read in it. */
    boolean required() default true;

    /** The message, a key in the bundle. */
    String message() default "{io.kring.text}";

    /** Validation groups; unused. */
    Class<?>[] groups() default {};

    /** Validation payload; unused. */
    Class<? extends Payload>[] payload() default {};
}
