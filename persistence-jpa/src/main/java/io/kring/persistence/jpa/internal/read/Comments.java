package io.kring.persistence.jpa.internal.read;

/** Which comments of a thread are shown, and in which order; parameter 8 is the path after which. */
public final class Comments {
    /** Something visible stands under the comment {@code c}: its path begins with that of {@code c}. */
    private static final String HAS_REPLIES = """
            exists (select 1 from {contribution} x \
            where x.post = c.post and x.path > c.path and x.path < c.path || '~' and x.state = 3)""";

    private static final String AFTER = "c.path > coalesce(cast(?8 as varchar), '')";

    private static final String AFTER_NEWEST_FIRST = """
            (cast(?8 as varchar) is null or substring(c.path, 1, 13) < substring(cast(?8 as varchar), 1, 13) \
            or (substring(c.path, 1, 13) = substring(cast(?8 as varchar), 1, 13) and c.path > cast(?8 as varchar)))""";

    private Comments() {}

    /** The comment {@code c} stands after the last one of the page before. */
    public static String after(boolean newestFirst) {
        return newestFirst ? AFTER_NEWEST_FIRST : AFTER;
    }

    /** The order, where all are of one post. */
    public static String order(boolean newestFirst) {
        return newestFirst ? "substring(c.path, 1, 13) desc, c.path" : "c.path";
    }

    /**
     * The comment {@code c} is shown.
     *
     * @param moderates whether {@code me} is a moderator or manager where it stands
     */
    public static String shown(String moderates) {
        return "(c.state in (3, 6) or (c.state in (2, 4) and (c.author = me.no or " + moderates
                + ")) or (c.state = 5 and " + HAS_REPLIES + "))";
    }
}
