package io.kring.testkit.visibility.page;

/** Who decides about reading the page. */
public enum PageSetting {
    EVERYONE,
    LABEL,
    /** A label that nobody has. */
    OTHER_LABEL,
    OPEN_COMMUNITY,
    CLOSED_COMMUNITY,
    SECRET_COMMUNITY
}
