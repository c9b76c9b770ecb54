package io.kring.spi.cases;

import io.kring.spi.row.CommunityView;
import java.util.List;

/**
 * What waits in a community that the viewer knows.
 *
 * @param community with the viewer's role there
 * @param cases     nothing for who is no moderator or manager there
 */
public record CaseQueue(CommunityView community, List<CaseFacts> cases) {
    public CaseQueue {
        cases = List.copyOf(cases);
    }
}
