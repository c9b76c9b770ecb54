package io.kring.limit;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A short text for people, or a list of them: within the host's limit, no control characters, bidirectional overrides
 * or lone surrogates, and not made of invisible characters alone.
 */
@Documented
@SuppressWarnings("exports") // validators are made by LimitValidators, never by clients
@Constraint(validatedBy = {PlainTextValidator.class, PlainTextListValidator.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** The limit on its length. */
    Limit limit();

    /** For lists, the limit on how many. */
    Limit most() default Limit.THEMES;

    /** Whether it must have something to read in it. */
    boolean required() default false;

    /** Whether line breaks and tabs are fine. */
    boolean lines() default false;

    /** The message, a key in the bundle. */
    String message() default "{io.kring.text}";

    /** Validation groups; unused. */
    Class<?>[] groups() default {};

    /** Validation payload; unused. */
    Class<? extends Payload>[] payload() default {};
}
