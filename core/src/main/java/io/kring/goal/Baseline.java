package io.kring.goal;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import io.kring.metrics.Measurement;
import java.math.BigDecimal;

/** Where people stood before; frozen when the goal is set. */
public sealed interface Baseline {
    /** Which of them it is. */
    enum Kind {
        MEASURED,
        HOSTS_OWN
    }

    Kind kind();

    /** Measured by Kring: the newest window that had closed when the goal was set. */
    record Measured(Measurement measurement) implements Baseline {
        @Override
        public Kind kind() {
            return Kind.MEASURED;
        }
    }

    /**
     * The host's own figure from before, which Kring cannot check and marks so.
     *
     * @param percent 0 to 100; else {@link InvalidInput} with the code {@code goal.baseline}
     * @param source  where it comes from
     */
    record HostsOwn(
            BigDecimal percent,

            @PlainText(limit = Limit.TITLE, required = true) String source) implements Baseline {
        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        public HostsOwn {
            if (percent.signum() < 0 || percent.compareTo(ALL) > 0) {
                throw new InvalidInput(
                        new Violation("baseline.percent", "goal.baseline", "a baseline is 0 to 100 percent"));
            }
        }

        @Override
        public Kind kind() {
            return Kind.HOSTS_OWN;
        }
    }
}
