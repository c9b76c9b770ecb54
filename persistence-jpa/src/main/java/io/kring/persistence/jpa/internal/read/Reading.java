package io.kring.persistence.jpa.internal.read;

import org.jspecify.annotations.Nullable;

/** The texts of one dialect where they differ from the other's. */
public interface Reading {
    FeedSql feeds();

    /** The viewer {@code me} as what stands behind {@code from}. */
    String me();

    /** Makes a text that speaks of {@code me} as {@link Guard} does one of this dialect. */
    String spoken(String text);

    /**
     * A query for what is shown of contributions {@code c} outside threads, as {@link ViewColumns} lists it; their
     * order comes after it.
     *
     * @param ids a query for their ids that may speak of {@code me}, ordered and limited
     */
    String views(String ids);

    /** The same with a column more. */
    String views(String ids, String column);

    /**
     * The same for contributions in one community: one row with a community and no contribution where there are none,
     * and no row where the condition does not hold.
     *
     * @param community the community {@code k} with its join
     * @param condition {@code me} may ask
     */
    String viewsIn(String community, String condition, String ids);

    /**
     * The same for a post and a page of its comments, where blocked people leave gaps; parameters are said by
     * {@link ContributionSql}.
     */
    String thread(boolean newestFirst);

    /**
     * What follows an insert of rows of which some may be there already; null where the person whose rows they are has to be
     * locked before, because there is nothing of the kind.
     */
    @Nullable
    String ifAbsent();

    /** Themes of the community {@code k} in order, as one JSON array. */
    String themes();

    /** Hashtags of the contribution {@code c}, as one JSON array. */
    String tags();

    /** Title and text of each rule of a version in order, as one JSON array of arrays. */
    String rules(String version);

    /** Reports in the round of the case {@code q}, as one JSON array of who, why and words. */
    String reports();

    /** Interests of the person {@code a} in order, as one JSON array. */
    String interests();

    /**
     * Sources that come one after another: {@code me}, and {@code c} by the ids that a query gives for it. The rows are
     * cut before anything is added to them.
     *
     * @param table the table of {@code alias}, whose key is {@code id}
     * @param ids   a query for ids that may speak of {@code me}, ordered and limited
     */
    String picked(String table, String alias, String ids);

    /**
     * Sources and conditions for members: {@code x} the membership and {@code o} its person, one row of nulls where there
     * are none.
     *
     * @param community the community {@code k} with its join
     * @param condition {@code me} may ask
     * @param people    a query for numbers of people that may speak of {@code k}, ordered and limited
     */
    String members(String community, String condition, String people);

    /** What comes before name and id in the order of communities where an index holds no long names; else empty. */
    String nameOrder(String name);
}
