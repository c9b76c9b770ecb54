package io.kring.audit;

import java.util.List;

/**
 * What moderators and others did, by whom and why. Lines are written in the transaction of what they tell, and chained soon
 * after it by {@link io.kring.Kring#deliverPending}: each line's digest covers its content and the digest before it. Personal
 * fields stand apart; a line holds their salted digest, so that they can be erased and the chain still holds. Lines stay two
 * years.
 *
 * <p>These are an operator's calls, which ask no right: who reads the trail decides the host. It holds reasons that people
 * wrote about others.
 */
public interface AuditTrail {
    /** The most lines of one page. */
    int MOST = 1_000;

    /**
     * The next lines, in the order of the chain: for an export, page by page, until one is empty.
     *
     * @param after position of the last line of the page before; 0 for the oldest line there is
     * @param most  1 to {@value #MOST}, else {@code input.invalid}
     */
    List<AuditLine> lines(long after, int most);

    /**
     * Reads the whole trail and checks every line. A line that was changed, taken out or put in between is found; the end
     * can only be compared with a digest that somebody has kept elsewhere, {@link AuditCheck#digest()}.
     */
    AuditCheck verify();
}
