package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages of the host: by the URIs they have and had, counted, and tied to discussions. */
public interface PageStoreContract extends StorageFixture {
    /** Longer than a key. */
    String LONG = "/" + "x".repeat(1_998) + "\u00e9";

    @Test
    default void aPageIsFoundByItsUriWithAllThatStandsWithIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.CLOSED);
        long label = scene.community(settings -> settings.page("staff"));
        ContributionRow inTea = page(scene, tea, "/tea", ann);
        ContributionRow inAll = page(scene, label, LONG, null);

        assertThat(find(scene, "/tea"))
                .contains(new PageFacts(
                        row(inTea, "/tea", ann), false, "title of " + inTea.id(), 1, tea, null, ann.id()));
        assertThat(find(scene, LONG))
                .contains(new PageFacts(
                        row(inAll, LONG, null), false, "title of " + inAll.id(), 1, label, "staff", null));
        for (String other : List.of("/TEA", "/tea/", "/te", "", "%", LONG + "x", LONG.substring(0, 1_999))) {
            assertThat(find(scene, other)).as(other).isEmpty();
        }
    }

    @Test
    default void whatBecomesOfAPageIsReadBack() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        ContributionRow post = page(scene, scene.community(CommunityKind.OPEN), "/a", null);
        Instant then = NOW.plusSeconds(60);

        PageRow vanished = row(post, "/a", ann).vanished(then);
        scene.done(new Change.PutPage(vanished, null, then));
        assertThat(find(scene, "/a").map(PageFacts::page)).contains(vanished);
        assertThat(find(scene, "/a").map(PageFacts::ownerId)).contains(ann.id());

        PageRow closed = vanished.vanished(null).ownedBy(null).closed("heard 'it'\nall", "did \u8a9e", then);
        scene.done(new Change.PutPage(closed, null, then));
        assertThat(find(scene, "/a").map(PageFacts::page)).contains(closed);
        assertThat(find(scene, "/a").orElseThrow().ownerId()).isNull();
    }

    @Test
    default void aPageThatMovedIsFoundByTheUrisItHad() {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow first = page(scene, tea, "/a", null);
        move(scene, first, "/a", "/b");
        move(scene, first, "/b", LONG);

        assertThat(found(scene, "/a", "/b", LONG))
                .containsExactly(first.id() + " formerly", first.id() + " formerly", first.id() + " now");

        ContributionRow second = page(scene, tea, "/a", null);
        assertThat(found(scene, "/a", "/b")).containsExactly(second.id() + " now", first.id() + " formerly");

        move(scene, second, "/a", "/c");
        assertThat(found(scene, "/a", "/b", "/c"))
                .containsExactly(second.id() + " formerly", first.id() + " formerly", second.id() + " now");

        move(scene, first, LONG, "/b");
        assertThat(found(scene, "/b", LONG)).containsExactly(first.id() + " now", first.id() + " formerly");
    }

    @Test
    default void commentsAreCountedOnPagesThatTheViewerReadsUnderTheUrisGiven() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow gus = scene.person("gus", PersonStatus.GUEST);
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        Map<String, ContributionRow> pages = Map.of(
                "/all",
                page(scene, scene.community(settings -> settings.page("everyone")), "/all", null),
                "/staff",
                page(scene, scene.community(settings -> settings.page("staff")), "/staff", null),
                "/team",
                page(scene, closed, "/team", null),
                "/none",
                page(scene, closed, "/none", null),
                LONG,
                page(scene, closed, LONG, null));
        pages.forEach((uri, post) -> scene.done(count(post, uri.equals("/none") ? 0 : 2)));
        scene.done(count(pages.get("/all"), 3));
        scene.storage().<Integer>alone(work -> work.due().fold(100));
        scene.done(count(pages.get("/all"), -1), count(pages.get("/none"), 1));
        scene.done(count(pages.get("/none"), -1));
        move(scene, pages.get("/team"), "/team", "/crew");
        List<String> uris = List.of("/all", "/staff", "/team", "/crew", "/none", LONG, "/nowhere", "/ALL");

        ReadScope staff = ReadScope.standard().withAudiences(Set.of("staff", "board"));
        assertThat(counts(scene, viewer(ann), uris)).isEqualTo(Map.of("/all", 4, "/team", 2, "/crew", 2, LONG, 2));
        assertThat(counts(scene, viewer(gus), uris)).isEmpty();
        assertThat(counts(scene, viewer(gus, staff), uris)).isEqualTo(Map.of("/staff", 2));
        assertThat(counts(scene, viewer(ann, staff.neverReading(Set.of(new CommunityId(closed)))), uris))
                .isEqualTo(Map.of("/all", 4, "/staff", 2));
        assertThat(counts(scene, Scene.anonymous(ReadScope.nothing()), uris)).isEmpty();
        assertThat(counts(scene, viewer(ann), List.of())).isEmpty();
    }

    @Test
    default void aPageThatHasAUriGoesBeforeOneThatHadIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long open = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(bob, closed);
        ContributionRow before = page(scene, open, "/a", null);
        scene.done(count(before, 5));
        move(scene, before, "/a", "/b");

        ContributionRow now = page(scene, closed, "/a", null);
        assertThat(counts(scene, viewer(ann), List.of("/a", "/b"))).isEqualTo(Map.of("/b", 5));
        assertThat(counts(scene, viewer(bob), List.of("/a", "/b"))).isEqualTo(Map.of("/b", 5));

        scene.done(count(now, 1));
        assertThat(counts(scene, viewer(ann), List.of("/a"))).isEmpty();
        assertThat(counts(scene, viewer(bob), List.of("/a"))).isEqualTo(Map.of("/a", 1));
    }

    @Test
    default void aListOfPagesIsCountedAtOnceHoweverManyItHas() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        for (int each : new int[] {0, 19, 20, 199, 200, 1_999}) {
            scene.done(count(page(scene, tea, "/" + each, null), each + 1));
        }

        for (int size : new int[] {1, 20, 21, 200, 201, 2_000}) {
            List<String> uris = IntStream.range(0, size).mapToObj(i -> "/" + i).toList();
            Map<String, Integer> counts = counts(scene, viewer(ann), uris);
            assertThat(counts).as("of " + size).containsEntry("/0", 1).containsEntry("/" + last(size), last(size) + 1);
        }
    }

    private static int last(int size) {
        return IntStream.of(1_999, 200, 199, 20, 19, 0)
                .filter(each -> each < size)
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void discussionsAreThoseThatTheViewerFindsTheNewestTieFirst() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long open = scene.community(CommunityKind.OPEN);
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        ContributionRow page = page(scene, scene.community(settings -> settings.page("staff")), "/a", null);
        ContributionRow other = page(scene, open, "/b", null);
        ContributionRow oldest = scene.post(open, ann);
        ContributionRow twin = scene.post(open, ann);
        ContributionRow inside = scene.post(closed, ann);
        ContributionRow held = scene.post(open, ann, text -> text.state(PostState.HELD));
        ContributionRow untied = scene.post(open, ann);
        tie(scene, page, oldest, 1);
        tie(scene, page, inside, 3);
        tie(scene, page, twin, 2);
        tie(scene, page, untied, 9);
        tie(scene, page, held, 2);
        tie(scene, other, untied, 1);
        scene.done(new Change.TiePage(page.id(), untied.id(), false, NOW));
        tie(scene, page, oldest, 7);

        ReadScope staff = ReadScope.standard().withAudiences(Set.of("staff"));
        assertThat(discussions(scene, viewer(ann, staff), page, 9)).containsExactly(inside, held, twin, oldest);
        assertThat(discussions(scene, viewer(bob, staff), page, 9)).containsExactly(twin, oldest);
        assertThat(discussions(scene, viewer(bob, staff), page, 1)).containsExactly(twin);
        assertThat(discussions(scene, viewer(ann), page, 9)).isEmpty();
        assertThat(discussions(scene, viewer(ann), other, 9)).containsExactly(untied);
        assertThat(discussions(scene, viewer(ann, staff), oldest, 9)).isEmpty();
        scene.block(ann, bob);
        assertThat(discussions(scene, viewer(bob, staff), page, 9)).isEmpty();
    }

    @Test
    default void pagesAboutADiscussionAreThoseThatTheViewerReadsTheNewestTieFirst() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        long open = scene.community(CommunityKind.OPEN);
        ContributionRow discussion = scene.post(open, ann);
        ContributionRow inside = scene.post(closed, ann);
        ContributionRow a = page(scene, open, "/a", ann);
        ContributionRow b = page(scene, scene.community(settings -> settings.page("staff")), "/b", null);
        ContributionRow c = page(scene, open, "/c", null);
        ContributionRow d = page(scene, open, "/d", null);
        tie(scene, a, discussion, 2);
        tie(scene, b, discussion, 3);
        tie(scene, c, discussion, 2);
        tie(scene, d, inside, 1);
        move(scene, a, "/a", "/moved");

        ReadScope staff = ReadScope.standard().withAudiences(Set.of("staff"));
        assertThat(about(scene, viewer(bob, staff), discussion, 9)).containsExactly("/b", "/c", "/moved");
        assertThat(about(scene, viewer(bob), discussion, 9)).containsExactly("/c", "/moved");
        assertThat(about(scene, viewer(bob), discussion, 1)).containsExactly("/c");
        assertThat(about(scene, viewer(bob), inside, 9)).isEmpty();
        assertThat(about(scene, viewer(ann), inside, 9)).containsExactly("/d");
        List<PageFacts> pages = scene.read(work -> work.pages().about(viewer(bob), discussion.id(), 9));
        assertThat(Optional.of(pages.get(1))).isEqualTo(find(scene, "/moved"));
    }

    @Test
    default void whatIsNoPageHasNoDiscussionsAndWhatIsNotThereNone() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        ContributionRow post = scene.post(scene.community(CommunityKind.OPEN), ann);

        for (long id : new long[] {post.id(), 1, Long.MAX_VALUE}) {
            assertThat(scene.<List<ContributionView>>read(work -> work.pages().discussions(viewer(ann), id, 9)))
                    .isEmpty();
            assertThat(scene.<List<PageFacts>>read(work -> work.pages().about(viewer(ann), id, 9)))
                    .isEmpty();
        }
    }

    @Test
    default void oneUnitOfWorkAtATimeHoldsTheLockUntilItsTransactionEnds() throws Exception {
        Scene scene = new Scene(freshStorage());
        long tea = scene.community(CommunityKind.OPEN);
        List<Long> ids = List.of(scene.newId(), scene.newId());
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch bothInside = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> makers = new ArrayList<>();
            for (long id : ids) {
                makers.add(threads.submit(() -> scene.write(work -> {
                    work.pages().lock();
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    bothInside.countDown();
                    // Where the lock held nobody back, the other one comes in meanwhile.
                    assertThat(isReached(bothInside))
                            .isEqualTo(work.pages().find("/a").isPresent());
                    boolean made = work.pages().find("/a").isEmpty();
                    if (made) {
                        ContributionRow post =
                                ContributionBuilder.page(id, tea, NOW).row();
                        assertThat(work.commands()
                                        .apply(ChangeSet.of(
                                                new Change.AddContribution(post, List.of()),
                                                new Change.PutPage(row(post, "/a", null), null, NOW))))
                                .isTrue();
                    }
                    inside.decrementAndGet();
                    return made;
                })));
            }
            List<Boolean> made = new ArrayList<>();
            for (Future<Boolean> maker : makers) {
                made.add(maker.get(30, TimeUnit.SECONDS));
            }

            assertThat(made).containsExactlyInAnyOrder(true, false);
            assertThat(find(scene, "/a")).isPresent();
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static ContributionRow page(Scene scene, long place, String uri, @Nullable PersonRow owner) {
        ContributionRow post =
                ContributionBuilder.page(scene.newId(), place, NOW).row();
        scene.done(new Change.AddContribution(post, List.of()), new Change.PutPage(row(post, uri, owner), null, NOW));
        return post;
    }

    private static PageRow row(ContributionRow post, String uri, @Nullable PersonRow owner) {
        return new PageRow(post.id(), uri, owner == null ? null : owner.no(), null, null, null, null);
    }

    private static void move(Scene scene, @Nullable ContributionRow post, String from, String to) {
        scene.done(new Change.PutPage(row(Objects.requireNonNull(post), to, null), from, NOW));
    }

    private static Change count(@Nullable ContributionRow post, int comments) {
        return new Change.Count(Objects.requireNonNull(post).id(), ContributionView.COMMENTS, comments);
    }

    private static void tie(Scene scene, ContributionRow page, ContributionRow discussion, int second) {
        scene.done(new Change.TiePage(page.id(), discussion.id(), true, NOW.plusSeconds(second)));
    }

    private static Optional<PageFacts> find(Scene scene, String uri) {
        return scene.read(work -> work.pages().find(uri));
    }

    private static List<String> found(Scene scene, String... uris) {
        return List.of(uris).stream()
                .map(uri -> find(scene, uri).orElseThrow())
                .map(facts -> facts.page().post() + (facts.former() ? " formerly" : " now"))
                .toList();
    }

    private static Map<String, Integer> counts(Scene scene, Viewer viewer, Collection<String> uris) {
        return scene.read(work -> work.pages().counts(viewer, uris));
    }

    private static List<ContributionRow> discussions(Scene scene, Viewer viewer, ContributionRow page, int limit) {
        List<ContributionView> views = scene.read(work -> work.pages().discussions(viewer, page.id(), limit));
        return views.stream().map(ContributionView::row).toList();
    }

    private static List<String> about(Scene scene, Viewer viewer, ContributionRow discussion, int limit) {
        List<PageFacts> pages = scene.read(work -> work.pages().about(viewer, discussion.id(), limit));
        return pages.stream().map(facts -> facts.page().uri()).toList();
    }
}
