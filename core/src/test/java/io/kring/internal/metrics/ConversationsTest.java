package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");
    private static final int ANN = 1;
    private static final int BEN = 2;
    private static final int CEM = 3;

    @Test
    void aQuestionIsAnsweredBySomebodyElseAndNotByItsAskerOrByTalkAboutIt() {
        Conversations week = new Conversations(
                List.of(question(1, ANN), question(2, ANN), question(3, ANN), question(4, ANN)),
                List.of(answer(1, BEN, 3), answer(2, ANN, 1), reply(3, BEN, ANN, 1)));

        assertThat(week.answers()).isEqualTo(new Ratio(1, 4));
        assertThat(week.answers().value()).hasValue(0.25);
    }

    @Test
    void theFirstAnswerBySomebodyElseEndsTheWaiting() {
        Conversations week = new Conversations(
                List.of(question(1, ANN)), List.of(answer(1, CEM, 9), answer(1, BEN, 4), answer(1, ANN, 1)));

        assertThat(week.waiting()).contains(new Waiting(Duration.ofHours(4), Duration.ofHours(4)));
    }

    @Test
    void theMedianOfTenIsBetweenTheFifthAndTheSixthAndNineOfTenWaitedNineHoursOrLess() {
        List<Duration> times =
                Stream.of(7, 1, 10, 3, 5, 4, 6, 2, 8, 9).map(Duration::ofHours).toList();

        assertThat(Waiting.of(times)).contains(new Waiting(Duration.ofMinutes(330), Duration.ofHours(9)));
        assertThat(Waiting.of(List.of())).isEmpty();
    }

    @Test
    void whoeverRepliesMoreThanTheyStartIsInDialogue() {
        Conversations week = new Conversations(
                List.of(post(1, ANN), post(2, ANN), post(3, ANN), post(4, BEN)),
                List.of(
                        reply(1, BEN, ANN, 1),
                        reply(1, ANN, BEN, 2),
                        reply(2, CEM, ANN, 1),
                        reply(4, ANN, BEN, 1),
                        reply(99, ANN, CEM, 1)));

        Dialogue ann = week.dialogue(people(ANN));

        assertThat(ann.replies()).isEqualTo(new Ratio(3, 3));
        assertThat(ann.answered()).isEqualTo(new Ratio(1, 2));
        assertThat(ann.shared()).isEqualTo(new Ratio(2, 3));
    }

    @Test
    void aPairTalksBothWaysWhenEachRepliedToTheOther() {
        Conversations week = new Conversations(
                List.of(),
                List.of(
                        reply(1, ANN, BEN, 1),
                        reply(1, ANN, BEN, 2),
                        reply(1, BEN, ANN, 3),
                        reply(1, CEM, ANN, 4),
                        reply(1, ANN, ANN, 5)));

        assertThat(week.twoWay()).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void repliesAcrossUnitsAreCountedOfThoseBetweenPeople() {
        Conversations week = new Conversations(
                List.of(),
                List.of(
                        reply(1, ANN, BEN, 1),
                        reply(1, CEM, ANN, 2),
                        reply(1, ANN, CEM, 3),
                        reply(1, ANN, Started.NOBODY, 4)));

        assertThat(week.acrossUnits(person -> person == CEM ? 2 : 1)).isEqualTo(new Ratio(2, 3));
    }

    @Test
    void whereNothingWasSaidThereIsNoShareAndNoZero() {
        Conversations silence = new Conversations(List.of(), List.of());

        assertThat(silence.answers().value()).isEmpty();
        assertThat(silence.twoWay().value()).isEmpty();
        assertThat(silence.acrossUnits(person -> 1).value()).isEmpty();
        assertThat(silence.dialogue(people(ANN)).replies().value()).isEmpty();
        assertThat(silence.waiting()).isEmpty();
    }

    private static Started post(long id, int author) {
        return new Started(id, author, MONDAY, false);
    }

    private static Started question(long id, int author) {
        return new Started(id, author, MONDAY, true);
    }

    private static Replied answer(long post, int author, int hours) {
        return new Replied(post, author, ANN, MONDAY.plus(Duration.ofHours(hours)), true);
    }

    private static Replied reply(long post, int author, int to, int hours) {
        return new Replied(post, author, to, MONDAY.plus(Duration.ofHours(hours)), false);
    }

    private static BitSet people(int... numbers) {
        BitSet people = new BitSet();
        for (int number : numbers) {
            people.set(number);
        }
        return people;
    }
}
