package io.kring.testkit.behaviour.metrics;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kring.community.CommunityDraft;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.metrics.Figure;
import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who reads is counted for the author, and for nobody else; nobody is named. */
public interface ReadersContract extends KringContract {
    /** How many it takes to be told of. */
    int FLOOR = 5;

    Duration DAY = Duration.ofDays(1);

    private static TestHost measuring(TestHost host) {
        return host.with(
                kring -> kring.measuring(Measuring.nothing().withReading().withFloor(FLOOR)));
    }

    private static List<Actor> people(TestHost host, int many) {
        return IntStream.range(0, many).mapToObj(i -> host.person("Reader" + i)).toList();
    }

    private static void read(TestHost host, List<Actor> readers, PostId post) {
        readers.forEach(reader -> host.kring().metrics().read(reader, List.of(post)));
    }

    private static Figure told(TestHost host, Actor author, PostId post) {
        return host.kring().metrics().readers(author, post).orElseThrow();
    }

    @Test
    default void othersWhoReadAreCountedFromTheNextDayOn(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");

        read(host, people(host, 8), post);
        assertThat(told(host, ann, post)).isEqualTo(new Figure.TooFew(FLOOR));

        host.passing(DAY);
        assertThat(told(host, ann, post)).isEqualTo(new Figure.About(10));
    }

    @Test
    default void whoReadsAgainCountsOnce(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");
        List<Actor> readers = people(host, 7);

        read(host, readers, post);
        read(host, readers, post);
        host.passing(DAY);
        read(host, readers, post);
        host.passing(DAY);

        assertThat(told(host, ann, post)).isEqualTo(new Figure.About(5));
    }

    @Test
    default void ofFewerThanTheFloorNothingIsTold(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        CommunityId community = host.open(ann);
        PostId nobody = host.update(ann, community, "tea?");
        PostId few = host.update(ann, community, "coffee?");

        read(host, people(host, FLOOR - 1), few);
        host.passing(DAY);

        assertThat(told(host, ann, few)).isEqualTo(told(host, ann, nobody)).isEqualTo(new Figure.TooFew(FLOOR));
    }

    @Test
    default void theAuthorIsNoReaderOfTheirOwn(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");

        read(host, people(host, FLOOR - 1), post);
        read(host, List.of(ann), post);
        host.passing(DAY);

        assertThat(told(host, ann, post)).isEqualTo(new Figure.TooFew(FLOOR));
    }

    @Test
    default void whatSomebodyDoesNotFindTheyCannotHaveRead(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        List<Actor> members = people(host, FLOOR - 1);
        CommunityId closed = host.closed(ann);
        host.add(ann, closed, members.toArray(Actor[]::new));
        PostId post = host.update(ann, closed, "tea?");

        read(host, members, post);
        read(host, List.of(host.person("Outsider"), host.person("Another"), Actor.anonymous()), post);
        host.passing(DAY);

        assertThat(told(host, ann, post)).isEqualTo(new Figure.TooFew(FLOOR));
    }

    @Test
    default void onlyTheAuthorIsTold(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        Actor manager = host.person("Manager");
        Actor outsider = host.person("Outsider");
        CommunityId closed = host.closed(manager);
        host.add(manager, closed, ann);
        PostId post = host.update(ann, closed, "tea?");
        Metrics metrics = host.kring().metrics();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> metrics.readers(manager, post));
        assertThat(codeOf(() -> metrics.readers(outsider, post)))
                .isEqualTo(codeOf(() -> metrics.readers(Actor.anonymous(), post)))
                .isEqualTo(codeOf(() -> metrics.readers(ann, new PostId(1))))
                .isEqualTo("post.not-found");
    }

    @Test
    default void wherePeoplePractiseNothingIsCounted(TestHost host) {
        measuring(host);
        Actor ann = host.speaker("Ann");
        CommunityId practice =
                host.create(ann, CommunityDraft.open("Practice", "Try it").asPractice());
        PostId post = host.update(ann, practice, "tea?");

        read(host, people(host, 8), post);
        host.passing(DAY);

        assertThat(told(host, ann, post)).isEqualTo(new Figure.TooFew(FLOOR));
    }

    @Test
    default void nothingIsRecordedUntilItIsSwitchedOn(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");

        read(host, people(host, 8), post);
        host.passing(DAY);
        assertThat(host.kring().metrics().readers(ann, post)).isEmpty();

        var switchedOn = host.another(
                kring -> kring.measuring(Measuring.nothing().withReading().withFloor(FLOOR)));
        assertThat(switchedOn.metrics().readers(ann, post)).contains(new Figure.TooFew(FLOOR));
    }

    @Test
    default void theFirstFourWeeksCountAndStay(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");
        List<Actor> readers = people(host, 20);

        read(host, readers.subList(0, 10), post);
        host.passing(DAY.multipliedBy(28));
        read(host, readers.subList(10, 20), post);
        host.passing(DAY.multipliedBy(2));
        assertThat(told(host, ann, post)).isEqualTo(new Figure.About(10));

        host.passing(DAY.multipliedBy(40));
        assertThat(told(host, ann, post)).isEqualTo(new Figure.About(10));
    }

    @Test
    default void aDayEndsAtMidnightOfTheHost(TestHost host) {
        host.with(kring -> kring.measuring(
                Measuring.nothing().withReading().withFloor(FLOOR).in(ZoneId.of("Europe/Amsterdam"))));
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");
        Duration untilAnHourBeforeMidnight = Duration.ofHours(14);

        host.passing(untilAnHourBeforeMidnight);
        read(host, people(host, 8), post);
        host.passing(Duration.ofMinutes(59));
        assertThat(told(host, ann, post)).isEqualTo(new Figure.TooFew(FLOOR));

        host.passing(Duration.ofMinutes(1));
        assertThat(told(host, ann, post)).isEqualTo(new Figure.About(10));
    }

    @Test
    default void nonsenseIsRefusedOrNothing(TestHost host) {
        measuring(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "tea?");
        Metrics metrics = host.kring().metrics();

        metrics.read(ann, List.of());
        metrics.read(ann, List.of(new PostId(1), new PostId(Long.MAX_VALUE)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> metrics.read(ann, Collections.nCopies(Metrics.MOST_READ + 1, post)))
                .satisfies(refused ->
                        assertThat(refused.violations()).extracting("code").containsExactly("metrics.too-many"));
    }
}
