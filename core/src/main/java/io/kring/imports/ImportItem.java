package io.kring.imports;

/**
 * One thing to be brought in. Communities, posts and comments have an id of their own where they come from, of 1 to 500
 * characters without control characters: all ids of one source are different, whatever they name. The rest is known by
 * what it connects.
 */
public sealed interface ImportItem
        permits ImportedCommunity,
                ImportedMembership,
                ImportedPost,
                ImportedComment,
                ImportedAcceptance,
                ImportedReaction,
                ImportedTally,
                ImportedFollow,
                ImportedLink {}
