package io.kring.spi.house;

import io.kring.spi.Viewer;
import java.util.List;
import java.util.Optional;

/**
 * What the house says of itself, and rules. Those of the house are read by a viewer who is not DEPARTED and is somebody,
 * or where {@code scope.open} holds; those of a community by who may know of it, see {@link Viewer}. No other place has
 * any. A conversation is given to who finds the post.
 */
public interface HouseStore {
    /**
     * The rules of a place.
     *
     * @param place a community, or {@link RulesRow#HOUSE}
     */
    Optional<PlaceRules> view(Viewer viewer, long place);

    /** Rules that are or were in force in a place, the newest first; those with a lower version than the given one. */
    List<RulesText> history(Viewer viewer, long place, int before, int limit);
}
