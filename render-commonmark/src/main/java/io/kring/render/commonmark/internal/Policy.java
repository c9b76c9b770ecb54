package io.kring.render.commonmark.internal;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What is let through, such that what was let through once is let through as it is. The library alone moves elements
 * again where it had to repair what stands around them.
 */
public final class Policy {
    private static final int ROUNDS = 5;
    private static final PolicyFactory WORDS = new HtmlPolicyBuilder().toFactory();

    private final PolicyFactory rules;

    Policy(HtmlPolicyBuilder rules) {
        this.rules = rules.toFactory();
    }

    /** What is safe of it; its words alone where nobody can tell what its tags mean. */
    public String sanitize(String html) {
        String safe = rules.sanitize(html);
        for (int round = 1; round < ROUNDS; round++) {
            String again = rules.sanitize(safe);
            if (again.equals(safe)) {
                return safe;
            }
            safe = again;
        }
        return WORDS.sanitize(safe);
    }
}
