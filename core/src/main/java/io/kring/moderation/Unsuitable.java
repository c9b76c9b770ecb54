package io.kring.moderation;

import io.kring.error.KringException;
import java.util.List;
import java.util.Optional;

/**
 * A name or a profile that moderation policies do not let through. Nothing was written. Two codes:
 *
 * <ul>
 *   <li>{@code text.unsuitable}: it is refused; what a policy would hold is refused too, because a name cannot wait.
 *   <li>{@code text.nudged}: the author is asked to reconsider; the same with the confirmation is written.
 * </ul>
 */
public final class Unsuitable extends KringException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // immutable lists of records, read where it is caught
    private final List<Finding> findings;

    private final Optional<String> confirmation;

    private Unsuitable(String code, String message, List<Finding> findings, Optional<String> confirmation) {
        super(code, message, null);
        this.findings = List.copyOf(findings);
        this.confirmation = confirmation;
    }

    public static Unsuitable refused(List<Finding> findings) {
        return new Unsuitable("text.unsuitable", "policies do not let this text through", findings, Optional.empty());
    }

    public static Unsuitable nudged(List<Finding> findings, String confirmation) {
        return new Unsuitable(
                "text.nudged", "policies ask to reconsider this text", findings, Optional.of(confirmation));
    }

    /** What the policies remark on; a span names the field it is in. */
    public List<Finding> findings() {
        return findings;
    }

    /** What the draft is to carry if the author insists; only where they may. */
    public Optional<String> confirmation() {
        return confirmation;
    }
}
