package io.kring.report;

/** Why somebody reports; the words beside it say more. Stored by its place: new ones come at the end. */
public enum ReportReason {
    INSULT,
    HARASSMENT,
    DISCRIMINATION,
    PERSONAL_DATA,
    CONFIDENTIAL,
    SPAM,
    OTHER
}
