package io.kring.spi.imports;

/**
 * A row that an import may write, by its key.
 *
 * @param a    see {@link Table}
 * @param b    see {@link Table}
 * @param name see {@link Table}
 */
public record ImportKey(long a, long b, String name) {
    /** Where it is looked for, and what the parts of the key are. */
    public enum Table {
        /** Number of the community, of the person; no name. */
        MEMBERSHIP,
        /** Number of the target, of the person; the slot. */
        REACTION,
        /** Number of the target, 0; the kind. Only where an imported number is not 0. */
        TALLY,
        /** Number of the person, of the followed person; no name. */
        FOLLOWED_PERSON,
        /** Number of the person, of the community; no name. */
        FOLLOWED_COMMUNITY,
        /** Number of the person, 0; the folded hashtag. */
        FOLLOWED_TOPIC,
        /** Number of the post, of the other post; the name of the kind of link. */
        LINK
    }
}
