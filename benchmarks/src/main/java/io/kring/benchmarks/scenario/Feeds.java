package io.kring.benchmarks.scenario;

import io.kring.benchmarks.data.Crowd;
import io.kring.benchmarks.data.World;
import io.kring.benchmarks.line.Lines;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Goal;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.page.Cursor;
import io.kring.person.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Home and following feeds, on the first page and on the fiftieth. */
final class Feeds {
    private static final Goal HOME = new Goal(1.25, 1.5);
    private static final int PEOPLE = 40;
    private static final int PAGE = 20;
    private static final int MOST = 140;

    private final Site site;
    private final int deep;

    Feeds(Site site) {
        this.site = site;
        // In a small world the fifth page stands for the fiftieth.
        this.deep = site.world().size().posts() < 1_000 ? 5 : 50;
    }

    /** A viewer, and where the page begins: null for the first one. */
    record View(String person, boolean many, @Nullable Cursor after, long before) {
        static View first(String person, boolean many) {
            return new View(person, many, null, Long.MAX_VALUE);
        }
    }

    List<Contest<?>> home() {
        List<Contest<?>> contests = new ArrayList<>();
        for (Crowd crowd : Crowd.values()) {
            contests.add(new Contest<>(
                    "home, " + crowd,
                    "probe or scan by hand",
                    HOME,
                    firstPages(crowd),
                    false,
                    view -> kring(FeedQuery.home(), view),
                    view -> site.reading().home(view.person(), view.before(), view.many()),
                    Feeds::same));
        }
        return contests;
    }

    List<Contest<?>> following() {
        return List.of(new Contest<>(
                "following",
                "probe by hand",
                new Goal(1.5, 1.5),
                firstPages(Crowd.SOME),
                false,
                view -> kring(FeedQuery.following(), view),
                view -> site.reading().following(view.person(), view.before()),
                Feeds::same));
    }

    List<Contest<?>> deep() {
        List<Contest<?>> contests = new ArrayList<>();
        for (Crowd crowd : List.of(Crowd.SOME, Crowd.MANY)) {
            List<View> views = new ArrayList<>();
            for (View view : firstPages(crowd)) {
                deepened(view).ifPresent(views::add);
            }
            if (views.isEmpty()) {
                continue;
            }
            contests.add(new Contest<>(
                    "home, page " + deep + ", " + crowd,
                    "probe or scan by hand",
                    HOME,
                    views,
                    false,
                    view -> kring(FeedQuery.home(), view),
                    view -> site.reading().home(view.person(), view.before(), view.many()),
                    Feeds::same));
            contests.add(new Contest<>(
                    "home, page " + deep + ", " + crowd,
                    "Kring's first page",
                    new Goal(1.5, 1.5),
                    views,
                    false,
                    view -> kring(FeedQuery.home(), view),
                    view -> kring(FeedQuery.home(), View.first(view.person(), view.many())),
                    (view, page, first) ->
                            same(view, page, site.reading().home(view.person(), view.before(), view.many()))));
        }
        return contests;
    }

    /** The same people where there is little and where there is much. */
    static List<Contest<?>> scale(Site little, Site much) {
        List<Contest<?>> contests = new ArrayList<>();
        for (Crowd crowd : Crowd.values()) {
            Feeds few = new Feeds(little);
            Feeds many = new Feeds(much);
            contests.add(new Contest<>(
                    String.format(
                            Locale.ROOT,
                            "home, %,d posts, %s",
                            much.world().size().posts(),
                            crowd),
                    String.format(
                            Locale.ROOT,
                            "Kring with %,d posts",
                            little.world().size().posts()),
                    new Goal(1.3, 1.3),
                    many.firstPages(crowd),
                    false,
                    view -> many.kring(FeedQuery.home(), view),
                    view -> few.kring(FeedQuery.home(), view),
                    (view, page, other) -> {
                        same(view, other, little.reading().home(view.person(), view.before(), view.many()));
                        return same(view, page, much.reading().home(view.person(), view.before(), view.many()));
                    }));
        }
        return contests;
    }

    private FeedPage kring(FeedQuery query, View view) {
        Cursor after = view.after();
        return site.kring().feeds().read(Actor.of(view.person()), after == null ? query : query.after(after));
    }

    private List<View> firstPages(Crowd crowd) {
        IntStream people = crowd.people(site.world().size());
        return people.limit(PEOPLE)
                .mapToObj(no -> View.first(World.ref(no), crowd != Crowd.FEW))
                .toList();
    }

    /** After the pages before it, where there are so many. */
    private Optional<View> deepened(View view) {
        Cursor after = null;
        long before = 0;
        for (int left = (deep - 1) * PAGE; left > 0; left -= MOST) {
            FeedQuery query = FeedQuery.home().first(Math.min(left, MOST));
            FeedPage page =
                    site.kring().feeds().read(Actor.of(view.person()), after == null ? query : query.after(after));
            if (page.next().isEmpty()) {
                return Optional.empty();
            }
            after = page.next().orElseThrow();
            before = page.entries().get(page.entries().size() - 1).post().id().value();
        }
        return Optional.of(new View(view.person(), view.many(), after, before));
    }

    private static int same(View view, Object page, Object expected) {
        return Contest.equal(view, Lines.of((FeedPage) page).rows(), ((Lines) expected).rows());
    }
}
