package io.kring.testkit.storage;

import static io.kring.testkit.storage.FeedRequests.above;
import static io.kring.testkit.storage.FeedRequests.below;
import static io.kring.testkit.storage.FeedRequests.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedQuery;
import io.kring.person.PersonId;
import io.kring.spi.FeedRequest;
import io.kring.spi.Storage;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One world and the storage that holds it. */
final class FeedTrial {
    private static final int FEEDS_OF_COMMUNITIES = 4;
    private static final int FEEDS_OF_PEOPLE = 3;
    private static final int FEEDS_OF_TOPICS = 2;

    private final Scene scene;
    private final GeneratedWorld world;

    FeedTrial(long seed, Storage storage) {
        scene = new Scene(storage);
        world = new GeneratedWorld(seed, scene);
    }

    void run(int viewers) {
        for (Viewer viewer : world.viewers(viewers)) {
            for (FeedRequest feed : feeds(viewer)) {
                new Comparison(scene, viewer, feed, new FeedOracle(world, viewer, feed)).run(world);
            }
        }
    }

    private List<FeedRequest> feeds(Viewer viewer) {
        List<FeedRequest> feeds = new ArrayList<>(List.of(FeedRequests.home(), FeedRequests.following()));
        for (int i = 0; i < FEEDS_OF_COMMUNITIES; i++) {
            feeds.add(FeedRequests.community(world.anyCommunity()));
        }
        for (int i = 0; i < FEEDS_OF_PEOPLE; i++) {
            feeds.add(FeedRequests.person(world.any(world.people).id()));
        }
        PersonId own = viewer.person();
        if (own != null) {
            feeds.add(FeedRequests.person(own));
        }
        for (int i = 0; i < FEEDS_OF_TOPICS; i++) {
            feeds.add(FeedRequests.topic(world.any(GeneratedWorld.TOPICS)));
        }
        return feeds;
    }

    /** How much stands in the feeds of so many viewers. */
    List<Integer> sizes(int viewers) {
        return world.viewers(viewers).stream()
                .flatMap(viewer -> feeds(viewer).stream().map(feed -> new FeedOracle(world, viewer, feed)
                        .entries(feed)
                        .size()))
                .toList();
    }

    /** One feed of one viewer. */
    private record Comparison(Scene scene, Viewer viewer, FeedRequest feed, FeedOracle oracle) {
        private static final int LAST_POSITION = 1_000_000;
        private static final int PAGE = 20;

        void run(GeneratedWorld at) {
            compare(below(feed, Long.MAX_VALUE, 1 + at.below(PAGE)));
            compare(below(feed, 1 + at.below(LAST_POSITION), 1 + at.below(PAGE)));
            compare(below(feed, 1 + at.below(LAST_POSITION / 10), PAGE));
            compare(unanswered(below(feed, Long.MAX_VALUE, 1 + at.below(PAGE)), "question", "poll"));
            compare(unanswered(below(feed, 1 + at.below(LAST_POSITION), PAGE), "question"));
            compareCount(above(feed, at.below(LAST_POSITION), 1 + at.below(PAGE)));
            if (feed.kind() == FeedQuery.Kind.HOME || feed.kind() == FeedQuery.Kind.FOLLOWING) {
                compareEachPage();
            }
        }

        private void compareEachPage() {
            long before = Long.MAX_VALUE;
            List<ContributionRow> page;
            do {
                page = compare(below(feed, before, PAGE));
                before = page.isEmpty() ? before : position(page.get(page.size() - 1));
            } while (!page.isEmpty());
        }

        private List<ContributionRow> compare(FeedRequest request) {
            FeedSlice slice = scene.read(work -> work.feeds().read(viewer, request));
            List<ContributionRow> expected = oracle.entries(request);
            assertThat(slice.entries())
                    .extracting(ContributionView::row)
                    .as("%s reads %s", viewer, request)
                    .isEqualTo(expected);
            assertThat(slice.posts().keySet())
                    .as("posts of comments that %s reads in %s", viewer, request)
                    .isEqualTo(expected.stream()
                            .filter(row -> !row.isPost())
                            .map(ContributionRow::post)
                            .collect(Collectors.toSet()));
            return expected;
        }

        private void compareCount(FeedRequest request) {
            int counted = scene.read(work -> work.feeds().count(viewer, request));
            assertThat(counted)
                    .as("%s counts %s", viewer, request)
                    .isEqualTo(oracle.entries(request).size());
        }

        private static long position(ContributionRow row) {
            return Optional.ofNullable(row.feedPos()).orElseThrow();
        }
    }
}
