package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kring.metrics.Share;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final Publication publication = new Publication(10);

    @Test
    void aGroupBelowTheFloorIsWithheldAndOneAtTheFloorIsCounted() {
        Map<String, Share> figures = publication.of(List.of(group("nine", 0, 9, 5), group("ten", 20, 30, 5)));

        assertThat(figures.get("nine")).isEqualTo(Share.of(Share.Kind.WITHHELD));
        assertThat(figures.get("ten")).isEqualTo(Share.counted(5, 10));
    }

    @Test
    void smallCountsAndComplementsOfGroupsUnderFiftyAreWords() {
        Map<String, Share> figures = publication.of(List.of(
                group("two of 49", 0, 49, 2),
                group("three of 49", 100, 149, 3),
                group("all but two of 49", 200, 249, 47),
                group("all but three of 49", 300, 349, 46),
                group("two of 50", 400, 450, 2)));

        assertThat(figures)
                .containsEntry("two of 49", Share.of(Share.Kind.FEW))
                .containsEntry("three of 49", Share.counted(3, 49))
                .containsEntry("all but two of 49", Share.of(Share.Kind.NEARLY_ALL))
                .containsEntry("all but three of 49", Share.counted(46, 49))
                .containsEntry("two of 50", Share.counted(2, 50));
    }

    @Test
    void whatATotalWouldGiveAwayBySubtractionIsWithheld() {
        Map<String, Share> figures =
                publication.of(List.of(group("all", 0, 66, 30), group("large", 0, 60, 30), group("six", 60, 66, 0)));

        assertThat(figures)
                .containsEntry("all", Share.counted(30, 66))
                .containsEntry("large", Share.of(Share.Kind.WITHHELD))
                .containsEntry("six", Share.of(Share.Kind.WITHHELD));
    }

    @Test
    void theSmallestOfTheOtherGroupsStandsInForTheOneThatIsHidden() {
        Map<String, Share> figures = publication.of(List.of(
                group("all", 0, 200, 100),
                group("north", 0, 100, 100),
                group("south", 100, 194, 0),
                group("six", 194, 200, 0)));

        assertThat(figures.get("all").kind()).isEqualTo(Share.Kind.COUNTED);
        assertThat(figures.get("north").kind()).isEqualTo(Share.Kind.COUNTED);
        assertThat(figures.get("south").kind()).isEqualTo(Share.Kind.WITHHELD);
    }

    @Test
    void aWordIsNotWorkedOutFromATotal() {
        Map<String, Share> figures = publication.of(
                List.of(group("all", 0, 100, 42), group("sixty", 0, 60, 42), group("forty", 60, 100, 0)));

        assertThat(figures)
                .containsEntry("forty", Share.of(Share.Kind.FEW))
                .containsEntry("sixty", Share.of(Share.Kind.WITHHELD));
    }

    @Test
    void overlappingGroupsAreLookedAtTogether() {
        Map<String, Share> figures = publication.of(
                List.of(group("unit", 0, 60, 30), group("place", 0, 58, 30), group("elsewhere", 100, 160, 20)));

        assertThat(figures)
                .containsEntry("unit", Share.counted(30, 60))
                .containsEntry("place", Share.of(Share.Kind.WITHHELD))
                .containsEntry("elsewhere", Share.counted(20, 60));
    }

    @Test
    void aGroupOfNobodyIsWithheldAndHasNoShare() {
        Share figure = publication.of(List.of(group("nobody", 0, 0, 0))).get("nobody");

        assertThat(figure).isEqualTo(Share.of(Share.Kind.WITHHELD));
        assertThat(figure.value()).isEmpty();
        assertThat(figure.count()).isEmpty();
    }

    @Test
    void twoGroupsOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publication.of(List.of(group("a", 0, 20, 5), group("a", 20, 40, 5))));
    }

    /** People with numbers from one to before another, of whom the first so many are counted. */
    private static Group group(String name, int from, int until, int count) {
        BitSet people = new BitSet();
        people.set(from, until);
        BitSet counted = new BitSet();
        counted.set(from, from + count);
        return new Group(name, people, counted);
    }
}
