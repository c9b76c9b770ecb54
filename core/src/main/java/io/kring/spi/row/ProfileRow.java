package io.kring.spi.row;

import java.util.List;

/**
 * What somebody says about themselves, as one viewer sees it.
 *
 * @param hidesOwn   whether they have switched the list of their posts off (P32)
 * @param askMeAbout empty for nothing
 * @param interests  as written, in order
 * @param shared     communities of which both are members and which the viewer reads
 */
public record ProfileRow(boolean hidesOwn, String askMeAbout, List<String> interests, List<Shared> shared) {
    public ProfileRow {
        interests = List.copyOf(interests);
        shared = List.copyOf(shared);
    }

    /** A community, neither archived nor the place of a page. */
    public record Shared(long community, String name) {}
}
