package io.kring.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People, and whom and what they follow and block. */
final class PeopleRows {
    private static final int TOPICS = 400;
    private static final long AT = 1_700_000_000_000_000L;

    private final World world;
    private final Draw draw;

    PeopleRows(World world, long seed) {
        this.world = world;
        this.draw = new Draw(seed);
    }

    void into(Sink sink) {
        sink.rows(
                "person",
                List.of("no", "ref", "handle", "status", "hides_own"),
                IntStream.rangeClosed(1, world.size().people())
                        .mapToObj(no -> new @Nullable Object[] {(long) no, World.ref(no), "user" + no, 0, false}));
        sink.rows("follow", List.of("person", "what", "target", "topic_key", "topic", "at", "seq"), follows().stream());
        sink.rows("block", List.of("person", "other", "own", "at"), blocks().stream());
    }

    /** A hashtag by its rank: the first ones are used most. */
    static String topic(int rank) {
        return "topic" + rank;
    }

    static int anyTopic(Draw draw) {
        return draw.skewed(TOPICS, 2);
    }

    private List<@Nullable Object[]> follows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Size size = world.size();
        for (int person = 1; person <= size.people(); person++) {
            int most = Math.min(
                    size.people() / 3,
                    person <= size.many() ? 120 : person <= size.many() + size.some() ? 40 : draw.below(10));
            TreeSet<Integer> people = new TreeSet<>();
            TreeSet<Integer> topics = new TreeSet<>();
            TreeSet<Integer> communities = new TreeSet<>();
            for (int i = 0; i < most; i++) {
                people.add(1 + draw.below(size.people()));
            }
            for (int i = draw.below(4); i > 0; i--) {
                topics.add(anyTopic(draw));
            }
            if (draw.oneIn(4)) {
                communities.add(draw.below(size.communities()));
            }
            people.remove(person);
            for (int other : people) {
                rows.add(row(rows, person, 0, other, ""));
            }
            for (int community : communities) {
                rows.add(row(rows, person, 1, World.communityId(community), ""));
            }
            for (int topic : topics) {
                rows.add(row(rows, person, 2, 0, topic(topic)));
            }
        }
        return rows;
    }

    private static @Nullable Object[] row(List<?> before, int person, int what, long target, String topic) {
        return new @Nullable Object[] {(long) person, what, target, topic, topic, AT, before.size() + 1L};
    }

    /** In both directions; {@code own} for the one who asked for it. */
    private List<@Nullable Object[]> blocks() {
        Size size = world.size();
        Map<Long, Boolean> blocks = new TreeMap<>();
        Growth.annoyed(size).forEach(person -> block(blocks, person, size.people()));
        for (int person = 1; person <= size.people(); person++) {
            if (person <= size.many() + size.some() || draw.oneIn(20)) {
                for (int i = 0; i < 3; i++) {
                    block(blocks, person, 1 + draw.below(size.people()));
                }
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        blocks.forEach((pair, own) -> rows.add(new @Nullable Object[] {pair >>> 32, pair & 0xffffffffL, own, AT}));
        return rows;
    }

    private static void block(Map<Long, Boolean> blocks, long person, long other) {
        if (person != other) {
            blocks.put(person << 32 | other, true);
            blocks.putIfAbsent(other << 32 | person, false);
        }
    }
}
