package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.InvalidInput;
import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Step;
import io.kring.metrics.Target;
import io.kring.metrics.Verdict;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LaddersTest {
    private final Ladders ladders = new Ladders(10);

    @Test
    void thePilotOfVeldstroomReachesTwoGoalsAndMissesOneByFortySevenPeople() {
        Ladder ladder = pilot();

        assertThat(judged(ladder, Step.READ, "55")).isEqualTo(new Verdict(Verdict.Kind.REACHED, 24));
        assertThat(judged(ladder, Step.REACTED, "40")).isEqualTo(new Verdict(Verdict.Kind.MISSED, -47));
        assertThat(judged(ladder, Step.CONTRIBUTED, "5")).isEqualTo(new Verdict(Verdict.Kind.REACHED, 2));
    }

    @Test
    void exclusiveSharesOfThePilotAddUpToEverybody() {
        Ladder ladder = pilot();

        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.READ)).isEqualTo(Share.counted(248, 1180));
        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.REACTED)).isEqualTo(Share.counted(364, 1180));
        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.CONTRIBUTED)).isEqualTo(Share.counted(61, 1180));
        assertThat(ladder.none()).isEqualTo(Share.counted(507, 1180));
        assertThat(248 + 364 + 61 + 507).isEqualTo(1180);
    }

    @Test
    void aContributorWhoWasNotSeenReadingIsAReaderAndReactor() {
        Ladder ladder = only(100, Map.of(Step.CONTRIBUTED, people(0, 4), Step.READ, people(50, 60)));

        assertThat(ladder.figure(ShareKind.NESTED, Step.READ)).isEqualTo(Share.counted(14, 100));
        assertThat(ladder.figure(ShareKind.NESTED, Step.REACTED)).isEqualTo(Share.counted(4, 100));
        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.REACTED)).isEqualTo(Share.counted(0, 100));
    }

    @Test
    void aLadderOfFewerThanFiftyPeopleTellsNothingAndItsGoalIsNotJudged() {
        Map<Step, BitSet> took = Map.of(Step.READ, people(0, 30));

        Ladder fortyNine = only(49, took);
        Ladder fifty = only(50, took);

        assertThat(fifty.figure(ShareKind.NESTED, Step.READ)).isEqualTo(Share.counted(30, 50));
        assertThat(fortyNine.figure(ShareKind.NESTED, Step.READ).kind()).isEqualTo(Share.Kind.WITHHELD);
        assertThat(fortyNine.none().kind()).isEqualTo(Share.Kind.WITHHELD);
        assertThat(judged(fortyNine, Step.READ, "55").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void noLadderOfFewerThanFiftyFollowsFromATotal() {
        Map<String, BitSet> groups = Map.of("all", people(0, 100), "sixty", people(0, 60), "forty", people(60, 100));

        Map<String, Ladder> told = ladders.of(groups, Map.of(Step.READ, people(10, 90)));

        assertThat(read(told, "all")).isEqualTo(Share.counted(80, 100));
        assertThat(read(told, "sixty").kind()).isEqualTo(Share.Kind.WITHHELD);
        assertThat(read(told, "forty").kind()).isEqualTo(Share.Kind.WITHHELD);
    }

    @Test
    void aPopulationOfNobodyReachesNothing() {
        assertThat(judged(only(0, Map.of()), Step.READ, "1").kind()).isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void aTargetIsReachedExactlyAndNotByRounding() {
        Target half = new Target(Step.READ, ShareKind.NESTED, new BigDecimal("49.6"));

        assertThat(half.needed(1000)).isEqualTo(496);
        assertThat(half.needed(101)).isEqualTo(51);
        assertThat(new Target(Step.READ, ShareKind.NESTED, new BigDecimal(100)).needed(101))
                .isEqualTo(101);
    }

    @Test
    void aTargetOfNothingOrOfMoreThanEverybodyIsRefused() {
        for (String percent : new String[] {"0", "-1", "100.01"}) {
            assertThatThrownBy(() -> new Target(Step.READ, ShareKind.NESTED, new BigDecimal(percent)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    /** 1,180 people, of whom 673 read, 425 react and 61 contribute. */
    private Ladder pilot() {
        return only(
                1180,
                Map.of(
                        Step.READ, people(0, 673),
                        Step.REACTED, people(0, 425),
                        Step.CONTRIBUTED, people(0, 61)));
    }

    private Ladder only(int size, Map<Step, BitSet> took) {
        return Objects.requireNonNull(
                ladders.of(Map.of("all", people(0, size)), took).get("all"));
    }

    private static Share read(Map<String, Ladder> told, String group) {
        return Objects.requireNonNull(told.get(group)).figure(ShareKind.NESTED, Step.READ);
    }

    private static Verdict judged(Ladder ladder, Step step, String percent) {
        return new Target(step, ShareKind.NESTED, new BigDecimal(percent)).judged(ladder);
    }

    private static BitSet people(int from, int until) {
        BitSet people = new BitSet();
        people.set(from, until);
        return people;
    }
}
