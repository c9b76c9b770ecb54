package io.kring.testkit.behaviour.search;

/** Everything that search promises. */
public interface SearchContract
        extends SearchFindContract,
                SearchNarrowingContract,
                SearchRightsContract,
                SearchSuggestionContract,
                SearchIndexingContract {}
