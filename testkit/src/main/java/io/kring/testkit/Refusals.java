package io.kring.testkit;

import io.kring.error.InvalidInput;
import io.kring.error.KringException;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What Kring says when it refuses. */
public final class Refusals {
    private Refusals() {}

    /** The code of what a call throws; fails where it throws nothing, or something that is not Kring's. */
    public static String codeOf(ThrowingCallable call) {
        return refusal(call).code();
    }

    /** Field and code of every violation that a call throws, in order, such as {@code title text.long}. */
    public static List<String> violationsOf(ThrowingCallable call) {
        KringException refusal = refusal(call);
        Assertions.assertThat(refusal).isInstanceOf(InvalidInput.class);
        return ((InvalidInput) refusal)
                .violations().stream()
                        .map(violation -> violation.field() + " " + violation.code())
                        .toList();
    }

    /** The code of the only violation that a call throws. */
    public static String violationOf(ThrowingCallable call) {
        KringException refusal = refusal(call);
        Assertions.assertThat(refusal).isInstanceOf(InvalidInput.class);
        List<io.kring.error.Violation> violations = ((InvalidInput) refusal).violations();
        Assertions.assertThat(violations).hasSize(1);
        return violations.get(0).code();
    }

    private static KringException refusal(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        Assertions.assertThat(thrown).as("a refusal by Kring").isInstanceOf(KringException.class);
        return (KringException) thrown;
    }
}
