package io.kring.spi;

import io.kring.community.CommunityDraft;
import io.kring.spi.row.DueItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Work whose time comes without anybody calling. */
public interface DueStore {
    /** How long what is said in a practice community stays (P16). */
    Duration PRACTICE = CommunityDraft.PRACTICE;

    /**
     * What is due, the oldest first. A conversation in a practice community is due {@link #PRACTICE} after its post was
     * published, or, where it never was, after it was written; one that is scheduled is not, nor is that of a page of the
     * host.
     */
    List<DueItem> due(Instant now, int most);

    /** Folds deltas of counters into their base. @return how many deltas */
    int fold(int most);

    /**
     * Forgets what has run out: keys spent before {@code now} less 24 hours, mutes and pins that ended, read marks and
     * seen marks older than 92 days, who accepted rules that were replaced more than 730 days ago, cases that were decided
     * longer ago than {@link io.kring.spi.cases.CaseStore#KEPT} with their reports and decisions, reads of days before
     * {@code now} less 35 days, marks of days before {@code now} less 92 days with the numbers of who has none left, events older than 30 days, and the places on single nodes that nobody has asked for
     * in 30 days, with what is stuck there. A pin that goes is counted out of its community.
     *
     * @return how many rows
     */
    int forget(Instant now, int most);
}
