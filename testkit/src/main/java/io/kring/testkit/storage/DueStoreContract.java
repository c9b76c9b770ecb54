package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.cases.CaseState;
import io.kring.event.DomainEvent;
import io.kring.feed.Subject;
import io.kring.moderation.Background.Recent;
import io.kring.post.Pin;
import io.kring.report.ReportReason;
import io.kring.spi.FeedRequest;
import io.kring.spi.Journal.Turn;
import io.kring.spi.Viewer;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.cases.ReportView;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.DueItem;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.StuckRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work whose time comes, and what is forgotten. */
public interface DueStoreContract extends EmptyingContract {
    @Test
    default void whatIsDueIsListedTheOldestFirst() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow scheduled = scene.post(tea, ann, text -> text.scheduled(NOW.minusSeconds(10)));
        ContributionRow fresh = scene.post(tea, ann, text -> text.graceUntil(NOW.minusSeconds(20)));
        ContributionRow moving = scene.post(tea, ann, text -> text.moving(tea, NOW, bob));
        long widening = scene.community(settings ->
                settings.kind(CommunityKind.CLOSED).becoming(CommunityKind.OPEN, NOW.minusSeconds(15), bob));
        scene.post(tea, ann, text -> text.scheduled(NOW.plusSeconds(1)));
        scene.post(tea, ann, text -> text.graceUntil(NOW.plusSeconds(1)));
        scene.post(tea, ann, text -> text.moving(tea, NOW.plusSeconds(1), bob));
        scene.community(settings -> settings.becoming(CommunityKind.OPEN, NOW.plusSeconds(1), bob));

        assertThat(due(scene, NOW, 10))
                .containsExactly(
                        new DueItem(DueItem.Kind.SETTLE, fresh.id(), NOW.minusSeconds(20)),
                        new DueItem(DueItem.Kind.CHANGE_KIND, widening, NOW.minusSeconds(15), bob.id()),
                        new DueItem(DueItem.Kind.PUBLISH, scheduled.id(), NOW.minusSeconds(10)),
                        new DueItem(DueItem.Kind.MOVE, moving.id(), NOW, bob.id()));
        assertThat(due(scene, NOW, 2)).hasSize(2);
        assertThat(due(scene, NOW.plusSeconds(1), 10)).hasSize(8);
    }

    @Test
    default void whatWasDoneIsDueNoMore() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann, text -> text.scheduled(NOW));
        assertThat(due(scene, NOW, 10)).hasSize(1);

        ContributionRow visible = post.change()
                .firstVisible(9, NOW, NOW.plusSeconds(600))
                .version(2)
                .row();
        scene.done(new Change.EditContribution(visible, 1, null, null));

        assertThat(due(scene, NOW, 10)).isEmpty();
        assertThat(due(scene, NOW.plusSeconds(600), 10))
                .containsExactly(new DueItem(DueItem.Kind.SETTLE, post.id(), NOW.plusSeconds(600)));
    }

    @Test
    default void spentKeysAreForgottenAfterADay() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        scene.done(new Change.SpendKey(ann.no(), new OnceRow("key", "hash", "", NOW)));

        forget(scene, NOW.plus(Duration.ofHours(24)));
        assertThat(scene.facts(FactsRequest.by(seed(ann), "key")).once()).isNotNull();
        assertThat(forget(scene, NOW.plus(Duration.ofHours(24)).plusMillis(1))).isEqualTo(1);

        assertThat(scene.facts(FactsRequest.by(seed(ann), "key")).once()).isNull();
    }

    @Test
    default void whatSomebodySaidIsForgottenAfterADay() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        scene.done(new Change.Remember(ann.no(), new Recent(NOW, "digest"), NOW.minusSeconds(1), 0));
        FactsRequest asked = FactsRequest.by(seed(ann), null).judging(NOW.minusSeconds(1));

        forget(scene, NOW.plus(Duration.ofDays(1)));
        assertThat(scene.facts(asked).judging().recent()).hasSize(1);
        assertThat(forget(scene, NOW.plus(Duration.ofDays(1)).plusMillis(1))).isEqualTo(1);

        assertThat(scene.facts(asked).judging().recent()).isEmpty();
    }

    @Test
    default void casesAreForgottenSevenMonthsAfterTheyWereDecidedAndOnesThatWaitStay() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        CaseRow decided = reported(scene, ann, scene.post(tea, ann), CaseState.REJECTED);
        CaseRow waiting = reported(scene, ann, scene.post(tea, ann), CaseState.OPEN);
        FactsRequest one = FactsRequest.by(seed(ann), null).ofCase(decided.id());
        FactsRequest other = FactsRequest.by(seed(ann), null).ofCase(waiting.id());

        forget(scene, NOW.plus(CaseStore.KEPT));
        assertThat(scene.facts(one).cases()).isNotNull();
        assertThat(forget(scene, NOW.plus(CaseStore.KEPT).plusMillis(1))).isEqualTo(1);

        assertThat(scene.facts(one).cases()).isNull();
        assertThat(scene.facts(other).cases()).isNotNull();
        assertThat(scene.<List<ReportView>>read(
                        work -> work.cases().reported(viewer(ann), new CasePlace(NOW.plusSeconds(1), 0), 10)))
                .extracting(ReportView::caseId)
                .containsExactly(waiting.id());
    }

    private static CaseRow reported(Scene scene, PersonRow by, ContributionRow about, CaseState state) {
        CaseRow row = new CaseRow(
                about.id() + 1,
                about.id(),
                about.post(),
                Objects.requireNonNull(about.community()),
                about.author(),
                1,
                1,
                state,
                false,
                NOW,
                NOW,
                null,
                null,
                about.title(),
                about.body());
        scene.done(
                new Change.PutCase(row, 0),
                new Change.AddReport(new ReportRow(row.id(), 1, by.no(), ReportReason.SPAM, "", NOW)));
        return row;
    }

    @Test
    default void pinsThatEndedAreTakenOffAndCountedOut() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow ending = scene.post(tea, ann);
        ContributionRow staying = scene.post(tea, ann);
        scene.done(
                new Change.PutPin(new PinRow(tea, ending.id(), Pin.Kind.PINNED, NOW, NOW.plusSeconds(60))),
                new Change.PutPin(new PinRow(tea, staying.id(), Pin.Kind.PINNED, NOW, null)),
                new Change.AdjustCommunity(tea, 0, 0, 2, 2));

        forget(scene, NOW.plusSeconds(59));
        assertThat(pins(scene, tea)).isEqualTo(2);
        assertThat(forget(scene, NOW.plusSeconds(60))).isEqualTo(1);

        assertThat(pins(scene, tea)).isEqualTo(1);
        assertThat(target(scene, ann, ending)).isEmpty();
        assertThat(target(scene, ann, staying)).isPresent();
    }

    @Test
    default void readMarksAndWhatWasSeenAreForgottenAfter92Days() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow featured = scene.post(tea, ann);
        scene.done(
                new Change.PutPin(new PinRow(tea, featured.id(), Pin.Kind.FEATURED, NOW, null)),
                new Change.MarkSeen(ann.no(), featured.id(), NOW),
                new Change.MarkRead(ann.no(), FeedRequests.community(tea).name(), 7, NOW));

        forget(scene, NOW.plus(Duration.ofDays(92)));
        FeedSlice before = feed(scene, viewer(ann), FeedRequests.community(tea));
        int gone = forget(scene, NOW.plus(Duration.ofDays(92)).plusMillis(1));
        FeedSlice after = feed(scene, viewer(ann), FeedRequests.community(tea));

        assertThat(before.readMark()).isEqualTo(7L);
        assertThat(before.pinned()).isEmpty();
        assertThat(gone).isEqualTo(2);
        assertThat(after.readMark()).isNull();
        assertThat(after.pinned()).hasSize(1);
    }

    @Test
    default void eventsAreForgottenAfter30DaysAndMutesWhenTheyEnd() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        scene.mute(ann, Subject.topic("brief"), NOW.plusSeconds(60));
        scene.mute(ann, Subject.topic("forever"), null);
        scene.apply(ChangeSet.of().and(Scene.event("a", "p1")));
        scene.storage().<Integer>alone(work -> work.journal().sequence(10));

        Instant end = NOW.plus(Duration.ofDays(30));
        assertThat(forget(scene, end)).as("the mute").isEqualTo(1);
        assertThat(scene.<List<?>>read(work -> work.journal().after(0, 10))).hasSize(1);
        assertThat(forget(scene, end.plusMillis(1))).as("the event").isEqualTo(1);

        assertThat(scene.<List<?>>read(work -> work.journal().after(0, 10))).isEmpty();
        assertThat(forget(scene, end.plusMillis(1))).isZero();
    }

    @Test
    default void aPlaceOnANodeIsForgottenWhenNobodyAskedForItIn30Days() {
        Scene scene = new Scene(freshStorage());
        scene.apply(ChangeSet.of().and(Scene.event("a", "p1")));
        turn(scene, "index", "dead", NOW);
        turn(scene, "index", "alive", NOW);
        turn(scene, "mail", "", NOW);
        Instant end = NOW.plus(Duration.ofDays(30));
        scene.storage().<Integer>alone(work -> work.journal().sequence(10));
        stuck(scene, "dead");
        stuck(scene, "alive");
        assertThat(forget(scene, end)).isZero();
        turn(scene, "index", "alive", end);

        assertThat(forget(scene, end.plusMillis(1)))
                .as("the place, and the event")
                .isEqualTo(2);

        assertThat(turn(scene, "index", "dead", end).position()).as("a new one").isEqualTo(1);
        assertThat(turn(scene, "index", "alive", end).position()).isZero();
        assertThat(turn(scene, "mail", "", end).position())
                .as("a shared one stays until it is forgotten")
                .isZero();
    }

    @Test
    default void noMoreIsForgottenThanAskedFor() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        for (int i = 0; i < 5; i++) {
            scene.done(new Change.SpendKey(ann.no(), new OnceRow("key" + i, "hash", "", NOW)));
        }
        Instant later = NOW.plus(Duration.ofDays(2));

        assertThat(scene.storage().<Integer>alone(work -> work.due().forget(later, 3)))
                .isEqualTo(3);
        assertThat(forget(scene, later)).isEqualTo(2);
    }

    private static List<DueItem> due(Scene scene, Instant now, int most) {
        return scene.storage().alone(work -> work.due().due(now, most));
    }

    private static int forget(Scene scene, Instant now) {
        return scene.storage().alone(work -> work.due().forget(now, 1_000));
    }

    private static Turn turn(Scene scene, String subscriber, String node, Instant now) {
        return scene.storage().alone(work -> work.journal().turn(subscriber, node, "me", now, null));
    }

    private static void stuck(Scene scene, String node) {
        scene.storage().<Boolean>alone(work -> {
            DomainEvent event = work.journal().after(0, 1).get(0);
            StuckRow row = new StuckRow("index", event, 1, NOW, false, "Error");
            return work.journal().save("index", node, "me", 0, List.of(row), List.of());
        });
    }

    private static int pins(Scene scene, long community) {
        return Optional.ofNullable(
                        scene.facts(FactsRequest.by(null, null).in(community)).community())
                .orElseThrow()
                .community()
                .pins();
    }

    private static Optional<PinRow> target(Scene scene, PersonRow who, ContributionRow post) {
        return Optional.ofNullable(scene.facts(FactsRequest.by(seed(who), null).on(post.id()))
                        .target())
                .map(target -> target.pin());
    }

    private static FeedSlice feed(Scene scene, Viewer viewer, FeedRequest request) {
        return scene.read(work -> work.feeds().read(viewer, request));
    }
}
