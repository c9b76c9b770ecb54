package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kring.metrics.Figure;
import io.kring.metrics.Floor;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final Publication publication = new Publication(Floor.standard());

    @Test
    void aGroupBelowTheFloorIsWithheldAndOneAtTheFloorIsCounted() {
        Map<String, Figure> figures = publication.of(List.of(group("nine", 0, 9, 5), group("ten", 20, 30, 5)));

        assertThat(figures.get("nine")).isEqualTo(Figure.of(Figure.Kind.WITHHELD));
        assertThat(figures.get("ten")).isEqualTo(Figure.counted(5, 10));
    }

    @Test
    void smallCountsAndComplementsOfGroupsUnderFiftyAreWords() {
        Map<String, Figure> figures = publication.of(List.of(
                group("two of 49", 0, 49, 2),
                group("three of 49", 100, 149, 3),
                group("all but two of 49", 200, 249, 47),
                group("all but three of 49", 300, 349, 46),
                group("two of 50", 400, 450, 2)));

        assertThat(figures)
                .containsEntry("two of 49", Figure.of(Figure.Kind.FEW))
                .containsEntry("three of 49", Figure.counted(3, 49))
                .containsEntry("all but two of 49", Figure.of(Figure.Kind.NEARLY_ALL))
                .containsEntry("all but three of 49", Figure.counted(46, 49))
                .containsEntry("two of 50", Figure.counted(2, 50));
    }

    @Test
    void whatATotalWouldGiveAwayBySubtractionIsWithheld() {
        Map<String, Figure> figures =
                publication.of(List.of(group("all", 0, 66, 30), group("large", 0, 60, 30), group("six", 60, 66, 0)));

        assertThat(figures)
                .containsEntry("all", Figure.counted(30, 66))
                .containsEntry("large", Figure.of(Figure.Kind.WITHHELD))
                .containsEntry("six", Figure.of(Figure.Kind.WITHHELD));
    }

    @Test
    void theSmallestOfTheOtherGroupsStandsInForTheOneThatIsHidden() {
        Map<String, Figure> figures = publication.of(List.of(
                group("all", 0, 200, 100),
                group("north", 0, 100, 100),
                group("south", 100, 194, 0),
                group("six", 194, 200, 0)));

        assertThat(figures.get("all").kind()).isEqualTo(Figure.Kind.COUNTED);
        assertThat(figures.get("north").kind()).isEqualTo(Figure.Kind.COUNTED);
        assertThat(figures.get("south").kind()).isEqualTo(Figure.Kind.WITHHELD);
    }

    @Test
    void aWordIsNotWorkedOutFromATotal() {
        Map<String, Figure> figures = publication.of(
                List.of(group("all", 0, 100, 42), group("sixty", 0, 60, 42), group("forty", 60, 100, 0)));

        assertThat(figures)
                .containsEntry("forty", Figure.of(Figure.Kind.FEW))
                .containsEntry("sixty", Figure.of(Figure.Kind.WITHHELD));
    }

    @Test
    void overlappingGroupsAreLookedAtTogether() {
        Map<String, Figure> figures = publication.of(
                List.of(group("unit", 0, 60, 30), group("place", 0, 58, 30), group("elsewhere", 100, 160, 20)));

        assertThat(figures)
                .containsEntry("unit", Figure.counted(30, 60))
                .containsEntry("place", Figure.of(Figure.Kind.WITHHELD))
                .containsEntry("elsewhere", Figure.counted(20, 60));
    }

    @Test
    void aGroupOfNobodyIsWithheldAndHasNoShare() {
        Figure figure = publication.of(List.of(group("nobody", 0, 0, 0))).get("nobody");

        assertThat(figure).isEqualTo(Figure.of(Figure.Kind.WITHHELD));
        assertThat(figure.share()).isEmpty();
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
