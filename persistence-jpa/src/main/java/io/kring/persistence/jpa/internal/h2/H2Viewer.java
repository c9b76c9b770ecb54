package io.kring.persistence.jpa.internal.h2;

/**
 * The viewer on H2. A derived table would be planned anew for each table it is joined with, and those within it as well:
 * some levels of them take seconds. So the viewer's row is joined plainly, and the rest stands as parameters.
 */
final class H2Viewer {
    static final String ME = "system_range(1, 1) one left join {person} me on me.ref = cast(?1 as varchar)";

    private H2Viewer() {}

    /** Puts parameters for what the guards call columns of the viewer. */
    static String spoken(String text) {
        return text.replace("me.status", "coalesce(me.status, cast(?2 as smallint))")
                .replace("me.reads_open", "cast(?3 as boolean)")
                .replace("me.also_read", "cast(?4 as varchar)")
                .replace("me.never_read", "cast(?5 as varchar)")
                .replace("me.at", "cast(?6 as bigint)");
    }
}
