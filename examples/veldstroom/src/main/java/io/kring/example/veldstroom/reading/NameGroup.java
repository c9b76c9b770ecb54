package io.kring.example.veldstroom.reading;

import java.util.List;

/**
 * Names that go together.
 *
 * @param share how many in a hundred have such a name
 */
record NameGroup(int share, List<String> given, List<String> surnames) {
    static NameGroup read(Section names) {
        return new NameGroup(names.number("share"), names.list("given"), names.list("surname"));
    }

    /** The k-th name of this group, given name and surname apart. */
    Name name(int k) {
        int g = k % given.size();
        return new Name(given.get(g), surnames.get((7 * g + k / given.size()) % surnames.size()));
    }

    /** A given name and a surname. */
    record Name(String given, String surname) {
        String whole() {
            return given + " " + surname;
        }
    }
}
