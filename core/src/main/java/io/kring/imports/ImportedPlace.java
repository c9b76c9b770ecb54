package io.kring.imports;

import io.kring.id.CommunityId;

/** Where an imported post belongs: a community that comes in too, or one that is here. */
public sealed interface ImportedPlace {
    /** A community of the same source, by its id there. */
    static ImportedPlace imported(String id) {
        return new OfSource(id);
    }

    /** A community of this Kring. */
    static ImportedPlace here(CommunityId id) {
        return new Here(id);
    }

    /** A community of the same source. */
    record OfSource(String id) implements ImportedPlace {}

    /** A community of this Kring. */
    record Here(CommunityId id) implements ImportedPlace {}
}
