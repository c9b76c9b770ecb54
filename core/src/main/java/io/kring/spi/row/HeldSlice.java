package io.kring.spi.row;

import java.util.List;

/**
 * What waits for a moderator in a community that the viewer knows.
 *
 * @param community with the viewer's role there
 * @param held      what is HELD; nothing for who is no moderator or manager there
 */
public record HeldSlice(CommunityView community, List<ContributionView> held) {
    public HeldSlice {
        held = List.copyOf(held);
    }
}
