package io.kring.testkit.search;

import static io.kring.testkit.search.DocumentBuilder.post;
import static io.kring.testkit.search.IndexFixture.at;
import static io.kring.testkit.search.IndexFixture.change;
import static io.kring.testkit.search.IndexFixture.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.spi.search.SearchIndex;
import org.junit.jupiter.api.Test;

/** What an index promises that is there again after the process has ended. */
public interface DurableIndexContract extends SearchIndexContract {
    /** The same index opened again. */
    SearchIndex reopened(SearchIndex closed);

    @Test
    default void whatWasKeptIsThereAgain() {
        SearchIndex index = holding(post(1).text("tea"));
        index.apply(change(5, post(2).text("tea").build()));
        index.close();

        try (SearchIndex again = reopened(index)) {
            assertThat(again.position()).contains(at(5));
            assertThat(found(again, "tea")).containsExactlyInAnyOrder(1L, 2L);
        }
    }
}
