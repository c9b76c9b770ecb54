package io.kring.benchmarks.data;

import io.kring.benchmarks.data.World.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reactions and all counters. Two thirds are on posts, and every fifth is by people with many communities. */
final class ReactionRows {
    private static final List<String> KINDS = List.of("like", "thanks", "insight", "laugh", "support");

    private final World world;
    private final int[] onPosts;
    private final int[] onComments;
    private final Map<Long, Integer> commented = new TreeMap<>();
    private long seq;

    ReactionRows(World world, long seed) {
        this.world = world;
        Draw draw = new Draw(seed);
        Size size = world.size();
        onPosts = new int[world.posts().size()];
        onComments = new int[world.comments().size()];
        for (int i = 0; i < size.reactions(); i++) {
            if (draw.below(3) < 2) {
                onPosts[draw.talkedAbout(size.firstTalkedAbout(), size.posts())]++;
            } else {
                onComments[draw.talkedAbout(0, onComments.length)]++;
            }
        }
        world.comments().stream()
                .filter(Contribution::isVisible)
                .forEach(comment -> commented.merge(comment.post().id(), 1, Integer::sum));
    }

    void into(Sink sink) {
        sink.rows(
                "reaction",
                List.of("target", "person", "slot", "kind", "at", "seq"),
                Stream.concat(of(world.posts(), onPosts), of(world.comments(), onComments)));
        sink.rows(
                "tally",
                List.of("target", "kind", "n", "imported"),
                Stream.concat(tallies(world.posts(), onPosts), tallies(world.comments(), onComments)));
    }

    /** How many reactions there are; nobody reacts twice. */
    long written() {
        return seq;
    }

    private Stream<@Nullable Object[]> of(List<Contribution> targets, int[] many) {
        return IntStream.range(0, targets.size()).boxed().flatMap(i -> {
            Contribution target = targets.get(i);
            return IntStream.range(0, most(target, many[i])).mapToObj(k -> new @Nullable Object[] {
                target.id(), person(target, k), "one", kind(target, k), Growth.millis(target.id()) * 1_000 + k, ++seq
            });
        });
    }

    private Stream<@Nullable Object[]> tallies(List<Contribution> targets, int[] many) {
        return IntStream.range(0, targets.size()).boxed().flatMap(i -> {
            Contribution target = targets.get(i);
            Map<String, Integer> counts = new TreeMap<>();
            IntStream.range(0, most(target, many[i])).forEach(k -> counts.merge(kind(target, k), 1, Integer::sum));
            Integer comments = commented.get(target.id());
            if (comments != null) {
                counts.put("#comments", comments);
            }
            List<@Nullable Object[]> rows = new ArrayList<>();
            counts.forEach((kind, n) -> rows.add(new @Nullable Object[] {target.id(), kind, n, 0}));
            return rows.stream();
        });
    }

    private int most(Contribution target, int wanted) {
        return target.isVisible() ? Math.min(wanted, world.size().people() / 2) : 0;
    }

    private long person(Contribution target, int k) {
        int busy = world.size().many() + world.size().some();
        int start = (int) (target.id() >>> 8 & 0xffff);
        return k % 5 == 0 && k / 5 < busy
                ? 1 + (start + 7L * (k / 5)) % busy
                : 1 + busy + (start + 7_919L * k) % (world.size().people() - busy);
    }

    private static String kind(Contribution target, int k) {
        return KINDS.get((int) ((target.id() >>> 22) + k * (long) k) % 3 == 0 ? 0 : (k + 1) % KINDS.size());
    }
}
