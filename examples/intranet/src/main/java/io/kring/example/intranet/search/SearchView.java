package io.kring.example.intranet.search;

import java.util.List;

/**
 * What was found; what is absent is empty.
 *
 * @param notice why there is nothing, where something is wrong with the question or the index
 * @param total  in words
 * @param next   where the next page begins
 */
record SearchView(
        String query,
        boolean newest,
        String notice,
        String total,
        List<Hit> hits,
        String next,
        List<Group> groups,
        List<Place> communities) {
    /** Ways to narrow it down: each narrows the question that was typed. */
    record Group(String title, List<Narrower> ways) {}

    /** One way, the question it makes, and how many are left. */
    record Narrower(String word, String query, int hits) {}

    /** A community that fits. */
    record Place(String page, String name) {}

    static SearchView empty(String query, boolean newest, String notice) {
        return new SearchView(query, newest, notice, "", List.of(), "", List.of(), List.of());
    }
}
