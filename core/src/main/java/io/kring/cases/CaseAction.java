package io.kring.cases;

/** What can be done with a case. */
public enum CaseAction {
    CLAIM,
    UNCLAIM,
    DECIDE,
    /** Hand it to the neutral pool. */
    ESCALATE,
    /** Decide on an appeal; never who decided first. */
    REVIEW,
    /** Ask for another look at a measure; for who wrote what it is about. */
    APPEAL,
    /** Confirm a proposed suspension; never who proposed it. */
    SECOND,
    /** End a measure on a person early. */
    LIFT
}
