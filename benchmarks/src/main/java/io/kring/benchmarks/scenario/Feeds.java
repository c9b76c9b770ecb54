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
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Home and following feeds, on the first page and on the fiftieth. */
final class Feeds {
    private static final Goal HOME = new Goal(1.25, 1.5);
    private static final int PEOPLE = 40;
    private static final int DEEP = 50;

    private final Site site;

    Feeds(Site site) {
        this.site = site;
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
            List<View> deep = new ArrayList<>();
            for (View view : firstPages(crowd)) {
                deepened(view).ifPresent(deep::add);
            }
            if (deep.isEmpty()) {
                continue;
            }
            contests.add(new Contest<>(
                    "home, page 50, " + crowd,
                    "probe or scan by hand",
                    HOME,
                    deep,
                    false,
                    view -> kring(FeedQuery.home(), view),
                    view -> site.reading().home(view.person(), view.before(), view.many()),
                    Feeds::same));
            contests.add(new Contest<>(
                    "home, page 50, " + crowd,
                    "Kring's first page",
                    new Goal(1.5, 1.5),
                    deep,
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
                    "home, 1 million posts, " + crowd,
                    "Kring with 10,000 posts",
                    new Goal(1.3, 1.3),
                    many.firstPages(crowd),
                    false,
                    view -> many.kring(FeedQuery.home(), view),
                    view -> few.kring(FeedQuery.home(), view),
                    (view, page, other) -> {
                        same(view, page, much.reading().home(view.person(), view.before(), view.many()));
                        same(view, other, little.reading().home(view.person(), view.before(), view.many()));
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

    /** After 49 pages, where there are so many. */
    private Optional<View> deepened(View view) {
        Cursor after = null;
        long before = 0;
        for (int skipped = 0; skipped < (DEEP - 1) * 20; skipped += 140) {
            FeedQuery query = FeedQuery.home().first(140);
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

    private static void same(View view, Object page, Object expected) {
        Contest.equal(view, Lines.of((FeedPage) page), expected);
    }
}
