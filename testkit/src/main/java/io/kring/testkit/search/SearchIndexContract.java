package io.kring.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.spi.search.SearchIndex;
import org.junit.jupiter.api.Test;

/** What every index promises, whatever it is made of. One that says it is durable keeps {@link DurableIndexContract} too. */
public interface SearchIndexContract extends IndexFindContract, IndexFilterContract, IndexKeepingContract {
    @Test
    default void whatSaysItIsDurableIsHeldToIt() {
        try (SearchIndex index = freshIndex()) {
            assertThat(index.capabilities().contains(SearchIndex.Capability.DURABLE))
                    .isEqualTo(this instanceof DurableIndexContract);
        }
    }
}
