package io.kring.report;

/**
 * What somebody reports.
 *
 * @param words more about it, at most {@link io.kring.limit.Limit#REASON} characters; may be empty. Who decides reads them
 */
public record ReportDraft(ReportReason reason, String words) {
    public static ReportDraft of(ReportReason reason) {
        return new ReportDraft(reason, "");
    }

    public static ReportDraft of(ReportReason reason, String words) {
        return new ReportDraft(reason, words);
    }
}
