package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.CommandStore;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import io.kring.testkit.storage.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What many do at one time. */
class ConcurrencyTest {
    private static final int MANY = 24;

    private String schema;
    private JpaStorage storage;
    private Scene scene;
    private PersonRow ann;
    private long tea;

    private void given(Dialect dialect) {
        schema = TestDatabases.of(dialect).newSchema();
        storage = TestDatabases.of(dialect).storageIn(schema);
        scene = new Scene(storage);
        ann = scene.person("ann");
        tea = scene.community(settings -> settings.kind(CommunityKind.OPEN).cap(5));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void onePersonWhoJoinsTwiceIsCountedOnce(Dialect dialect) throws Exception {
        given(dialect);

        List<Boolean> joined = together(i -> () -> storage.write(null, work -> {
            Facts facts = work.commands().load(by(ann).in(tea).locking());
            return joined(work.commands(), facts);
        }));

        assertThat(joined).containsOnlyOnce(true);
        assertThat(community().members()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theLastTwoManagersCannotBothLeave(Dialect dialect) throws Exception {
        given(dialect);
        scene.done(new Change.AdjustCommunity(tea, 2, 2, 0, 5));

        List<Boolean> left = together(i -> () -> scene.apply(new Change.AdjustCommunity(tea, -1, -1, 0, 5)));

        assertThat(left).containsOnlyOnce(true);
        assertThat(community().managers()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aKeyIsSpentOnceAndTheOthersAreTold(Dialect dialect) throws Exception {
        given(dialect);

        List<String> outcomes = together(i -> () -> storage.write(null, work -> {
            for (int tries = 0; tries < 3; tries++) {
                OnceRow spent =
                        work.commands().load(FactsRequest.by(seed(ann), "key")).once();
                if (spent != null) {
                    return spent.outcome();
                }
                if (work.commands()
                        .apply(ChangeSet.of(new Change.SpendKey(ann.no(), new OnceRow("key", "hash", "p" + i, NOW)))
                                .and(Scene.event("post.published", "p" + i)))) {
                    return "p" + i;
                }
            }
            return "given up";
        }));

        assertThat(outcomes.stream().distinct()).hasSize(1);
        assertThat(storage.<Integer>alone(work -> work.journal().sequence(100))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPersonWhomManyMeetFirstHasOneRow(Dialect dialect) throws Exception {
        given(dialect);

        List<Long> numbers = together(
                i -> () -> Objects.requireNonNull(scene.facts(FactsRequest.by(seed("new", PersonStatus.ACTIVE), null))
                                .actor())
                        .no());

        assertThat(numbers.stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFileHasOneOwner(Dialect dialect) throws Exception {
        given(dialect);
        List<PersonRow> people = people();

        List<Boolean> claimed = together(i -> () -> storage.write(null, work -> {
            String own = "file:" + i;
            return work.commands()
                    .apply(ChangeSet.of(new Change.ClaimFiles(people.get(i).no(), List.of(own, "file:shared")))
                            .and(Scene.event("post.published", "p1")));
        }));

        assertThat(claimed).containsOnlyOnce(true);
        assertThat(storage.<Integer>alone(work -> work.journal().sequence(100))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void togglingAReactionEndsWithTheCounterAndTheRowAgreeing(Dialect dialect) throws Exception {
        given(dialect);
        ContributionRow post = scene.post(tea, ann);

        together(i -> () -> storage.write(null, work -> {
            Facts facts = work.commands().load(by(ann).on(post.id()).locking());
            String before = Objects.requireNonNull(facts.target()).own().get("one");
            return work.commands()
                    .apply(ChangeSet.of(
                            new Change.PutReaction(
                                    post.id(), ann.no(), "one", before, before == null ? "like" : null, NOW),
                            new Change.Count(post.id(), "like", before == null ? 1 : -1)));
        }));

        boolean standing = Objects.requireNonNull(
                        scene.facts(by(ann).on(post.id())).target())
                .own()
                .containsKey("one");
        assertThat(sum(dialect, "like")).isEqualTo(standing ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void pinsAreCountedExactly(Dialect dialect) throws Exception {
        given(dialect);
        ContributionRow post = scene.post(tea, ann);
        PinRow pin = new PinRow(tea, post.id(), Pin.Kind.PINNED, NOW, null);

        List<Boolean> pinned = together(i -> () -> i % 2 == 0
                ? scene.apply(new Change.PutPin(pin), new Change.AdjustCommunity(tea, 0, 0, 1, 5))
                : scene.apply(new Change.RemovePin(tea, post.id()), new Change.AdjustCommunity(tea, 0, 0, -1, 5)));

        boolean stands =
                Objects.requireNonNull(scene.facts(by(ann).on(post.id())).target())
                                .pin()
                        != null;
        assertThat(pinned).contains(true);
        assertThat(community().pins()).isEqualTo(stands ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoBlockAndUnblockEachOtherAtOnceAreLeftAsTheLastOfEachSaid(Dialect dialect) throws Exception {
        given(dialect);
        PersonRow bob = scene.person("bob");

        together(i -> () -> {
            PersonRow one = i % 2 == 0 ? ann : bob;
            PersonRow other = i % 2 == 0 ? bob : ann;
            return scene.apply(new Change.Block(one.no(), other.no(), i % 4 < 2, NOW));
        });
        scene.done(new Change.Block(ann.no(), bob.no(), false, NOW));
        scene.done(new Change.Block(bob.no(), ann.no(), false, NOW));

        ContributionRow post = scene.post(tea, bob);
        assertThat(Objects.requireNonNull(scene.facts(by(ann).on(post.id())).target())
                        .blocked())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void oneEditWinsOverAllOthersOfTheSameVersion(Dialect dialect) throws Exception {
        given(dialect);
        ContributionRow post = scene.post(tea, ann);

        List<Boolean> edited = together(i -> () -> scene.apply(new Change.EditContribution(
                post.change().text("t", "text " + i).version(2).row(), 1, List.of(), null)));

        assertThat(edited).containsOnlyOnce(true);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readMarksOfOnePersonFromManyWindowsKeepTheFurthest(Dialect dialect) throws Exception {
        given(dialect);

        List<Boolean> marked = together(i -> () -> scene.apply(new Change.MarkRead(ann.no(), "home", i, NOW)));

        assertThat(marked).doesNotContain(false);
        assertThat(number(dialect, "select pos from %skring_read_mark")).isEqualTo(MANY - 1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void eventsGetEveryPositionOnceWhileOthersAreWritten(Dialect dialect) throws Exception {
        given(dialect);

        together(i -> () -> i % 3 == 0
                ? storage.<Integer>alone(work -> work.journal().sequence(5))
                : scene.apply(ChangeSet.of().and(Scene.event("a", "p" + i))));
        while (storage.<Integer>alone(work -> work.journal().sequence(5)) > 0) {
            assertThat(true).isTrue();
        }

        int written = MANY - MANY / 3;
        assertThat(storage.<List<Long>>alone(work -> work.journal().after(0, 100).stream()
                        .map(io.kring.event.DomainEvent::position)
                        .toList()))
                .hasSize(written)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith((long) written);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void countersAreFoldedExactlyWhileTheyGrow(Dialect dialect) throws Exception {
        given(dialect);
        ContributionRow post = scene.post(tea, ann);

        together(i -> () -> i % 4 == 0
                ? storage.<Integer>alone(work -> work.due().fold(3))
                : scene.apply(new Change.Count(post.id(), "like", 1)));
        int folded = storage.<Integer>alone(work -> work.due().fold(100));

        assertThat(folded).isBetween(0, MANY);
        assertThat(sum(dialect, "like")).isEqualTo(MANY - MANY / 4);
        assertThat(storage.<Integer>alone(work -> work.due().fold(100))).isZero();
    }

    private boolean joined(CommandStore commands, Facts facts) {
        var community = Objects.requireNonNull(facts.community());
        if (community.isMember()) {
            return false;
        }
        long no = Objects.requireNonNull(facts.actor()).no();
        MembershipRow row = new MembershipRow(tea, no, MembershipStatus.MEMBER, Role.MEMBER, NOW, null, null, 1);
        return commands.apply(
                ChangeSet.of(new Change.PutMembership(row, 0), new Change.AdjustCommunity(tea, 1, 0, 0, 5)));
    }

    private List<PersonRow> people() {
        List<PersonRow> people = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            people.add(scene.person("p" + i));
        }
        return people;
    }

    private CommunityRow community() {
        return Objects.requireNonNull(
                        scene.facts(FactsRequest.by(null, null).in(tea)).community())
                .community();
    }

    private long sum(Dialect dialect, String kind) {
        return number(
                dialect,
                "select coalesce((select sum(n) from %1$skring_tally where kind = '" + kind
                        + "'), 0) + coalesce((select sum(n) from %1$skring_tally_delta where kind = '" + kind
                        + "'), 0)");
    }

    private long number(Dialect dialect, String sql) {
        return TestDatabases.of(dialect).number(sql.formatted(schema + "."));
    }

    private static FactsRequest by(PersonRow actor) {
        return FactsRequest.by(seed(actor), null);
    }

    private static <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                all.add(work.apply(i));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(all, 60, TimeUnit.SECONDS)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
