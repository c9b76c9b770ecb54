package io.kring.testkit.search;

import static io.kring.testkit.search.DocumentBuilder.comment;
import static io.kring.testkit.search.DocumentBuilder.community;
import static io.kring.testkit.search.DocumentBuilder.post;
import static io.kring.testkit.search.IndexFixture.at;
import static io.kring.testkit.search.IndexFixture.change;
import static io.kring.testkit.search.IndexFixture.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Unavailable;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexedPrint;
import io.kring.spi.search.SearchIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How documents come in and go, and what an index knows of itself. */
public interface IndexKeepingContract extends IndexFixture {
    @Test
    default void anEmptyIndexAnswersNothingUntilItIsBuilt() {
        try (SearchIndex index = freshIndex()) {
            assertThat(index.position()).isEmpty();
            assertThatThrownBy(() -> found(index, "tea"))
                    .isInstanceOfSatisfying(
                            Unavailable.class, e -> assertThat(e.code()).isEqualTo("search.unavailable"));

            index.build().finish(at(7));

            assertThat(index.position()).contains(at(7));
            assertThat(found(index, "tea")).isEmpty();
        }
    }

    @Test
    default void whatIsTakenInIsFoundAndReplacedAndTakenOut() {
        try (SearchIndex index =
                holding(post(1).text("green tea"), comment(2, 1).text("more tea"))) {
            assertThat(found(index, "tea")).containsExactlyInAnyOrder(1L, 2L);

            index.apply(change(9, post(1).text("black coffee").build()));
            assertThat(found(index, "tea")).containsExactly(2L);
            assertThat(found(index, "coffee")).containsExactly(1L);
            assertThat(index.position()).contains(at(9));

            index.apply(new IndexChange(List.of(), Set.of(2L), Set.of(), at(10)));
            assertThat(found(index, "tea")).isEmpty();
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    default void aChangeThatIsAppliedTwiceIsAppliedOnce() {
        try (SearchIndex index = holding()) {
            IndexChange change = change(3, post(1).text("tea").build());

            index.apply(change);
            index.apply(change);

            assertThat(found(index, "tea")).containsExactly(1L);
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    default void aConversationGoesAsAWholeBeforeTheRestIsTakenIn() {
        try (SearchIndex index = holding(
                post(1).text("tea"), comment(2, 1).text("tea"), comment(3, 1).text("tea"), post(4).text("tea"))) {
            index.apply(new IndexChange(
                    List.of(
                            post(1).text("tea").build(),
                            comment(3, 1).text("tea").build()),
                    Set.of(),
                    Set.of(1L),
                    at(5)));

            assertThat(found(index, "tea")).containsExactlyInAnyOrder(1L, 3L, 4L);
        }
    }

    @Test
    default void fingerprintsComeByIdForReconciliation() {
        try (SearchIndex index = holding(post(3).text("c"), post(1).text("a"), community(2, "b"))) {
            List<IndexedPrint> first = index.prints(0, 2);

            assertThat(first).extracting(IndexedPrint::id).containsExactly(1L, 2L);
            assertThat(first.get(0).print()).isEqualTo(post(1).text("a").build().print());
            assertThat(index.prints(2, 2)).extracting(IndexedPrint::id).containsExactly(3L);
        }
    }

    @Test
    default void anIndexThatIsBuiltTakesThePlaceOfTheOneInUseWhenItIsFinished() {
        try (SearchIndex index = holding(post(1).text("tea"))) {
            SearchIndex.Building building = index.build();
            building.add(List.of(post(2).text("tea").build()));
            assertThat(found(index, "tea")).containsExactly(1L);

            building.finish(at(20));

            assertThat(found(index, "tea")).containsExactly(2L);
            assertThat(index.position()).contains(at(20));
            SearchIndex.Building given = index.build();
            given.add(List.of(post(3).text("tea").build()));
            given.discard();
            assertThat(found(index, "tea")).containsExactly(2L);
        }
    }
}
