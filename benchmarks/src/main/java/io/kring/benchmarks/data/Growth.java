package io.kring.benchmarks.data;

import io.kring.benchmarks.data.World.Contribution;
import io.kring.benchmarks.data.World.Membership;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a world comes about, with what makes feeds hard: communities whose newest posts are all out of sight, and a loud
 * author whom everybody with many communities has blocked.
 */
final class Growth {
    /** Nobody has more members. */
    private static final int LARGEST_COMMUNITY = 150;

    private static final int BANNED = 4;
    private static final int LEFT = 3;
    private static final int LOUD_EVERY = 4;
    private static final long BEGIN = Instant.parse("2023-01-01T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int LOW_BITS = 22;

    private final Size size;
    private final Draw draw;
    private final List<Integer> kinds = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Contribution> posts = new ArrayList<>();
    private final List<Contribution> comments = new ArrayList<>();

    Growth(Size size, long seed) {
        this.size = size;
        this.draw = new Draw(seed);
    }

    World world() {
        for (int i = 0; i < size.communities(); i++) {
            kinds.add(i % 10 < 6 ? 0 : i % 10 < 9 ? 1 : 2);
            members.add(new ArrayList<>());
        }
        for (int person = 1; person <= size.people(); person++) {
            join(person);
        }
        write();
        talk();
        return new World(size, kinds, memberships, members, posts, comments);
    }

    /** When a contribution was written, in milliseconds since 1970. */
    static long millis(long id) {
        return (id >>> LOW_BITS) + EPOCH;
    }

    private static long id(long millis, int low) {
        return ((millis - EPOCH) << LOW_BITS) | (low & ((1 << LOW_BITS) - 1));
    }

    private void join(int person) {
        int wanted = person <= size.many()
                ? Math.min(150, size.communities() * 3 / 4)
                : person <= size.many() + size.some() ? 30 : 2 + draw.below(4);
        BitSet known = new BitSet();
        for (int tries = 0; known.cardinality() < wanted && tries < 100 * wanted; tries++) {
            int community = draw.skewed(size.communities(), 1.5);
            List<Integer> there = members.get(community);
            if (known.get(community) || there.size() >= LARGEST_COMMUNITY) {
                continue;
            }
            known.set(community);
            boolean member = !draw.oneIn(40);
            memberships.add(new Membership(
                    person,
                    community,
                    member ? World.MEMBER : draw.oneIn(2) ? BANNED : LEFT,
                    member && there.isEmpty() ? 2 : member && draw.oneIn(25) ? 1 : 0));
            if (member) {
                there.add(person);
            }
        }
    }

    private void write() {
        int loudFrom = size.posts() - Math.max(8, size.posts() / 66);
        long step = (END - BEGIN) / size.posts();
        while (posts.size() < size.posts()) {
            int i = posts.size();
            int community = draw.skewed(size.communities(), 2);
            List<Integer> there = members.get(community);
            if (there.isEmpty()) {
                continue;
            }
            boolean loud = i >= loudFrom && i % LOUD_EVERY == 0;
            int author = loud ? size.people() : there.get(draw.skewed(there.size(), 2));
            posts.add(new Contribution(
                    id(BEGIN + i * step, 2 * i), community, null, null, "", author, state(draw.below(200))));
        }
        hideNewest(size.communities() / 10, Math.min(30, size.posts() / 50));
    }

    private static int state(int chance) {
        return switch (chance) {
            case 0 -> 0;
            case 1, 2 -> 2;
            case 3 -> 5;
            case 4, 5 -> 6;
            default -> 3;
        };
    }

    private void hideNewest(int communities, int most) {
        int[] hidden = new int[communities];
        for (int i = posts.size() - 1; i >= 0; i--) {
            Contribution post = posts.get(i);
            int community = post.community() - 20;
            if (community >= 0 && community < communities && hidden[community]++ < most) {
                posts.set(i, new Contribution(post.id(), post.community(), null, null, "", post.author(), 2));
            }
        }
    }

    private void talk() {
        int[] many = new int[size.posts()];
        for (int i = 0; i < size.comments(); i++) {
            many[draw.talkedAbout(size.firstTalkedAbout(), size.posts())]++;
        }
        int low = 0;
        for (int i = 0; i < many.length; i++) {
            Contribution post = posts.get(i);
            List<Contribution> thread = new ArrayList<>();
            long at = millis(post.id());
            for (int k = 0; k < many[i] && post.isVisible(); k++) {
                at += 1 + draw.below(3 * 3_600_000);
                thread.add(comment(id(at, 2 * low++ + 1), post, thread));
            }
            comments.addAll(thread);
        }
        comments.sort(Comparator.comparingLong(Contribution::id));
    }

    private Contribution comment(long id, Contribution post, List<Contribution> before) {
        Contribution parent = before.isEmpty() || draw.below(5) < 3 ? null : before.get(draw.below(before.size()));
        String stem = parent == null
                ? ""
                : parent.path().substring(0, Math.min(parent.path().length(), 3 * 13));
        List<Integer> there = members.get(post.community());
        String digits = Long.toString(id, 32);
        return new Contribution(
                id,
                post.community(),
                post,
                parent,
                stem + "0".repeat(13 - digits.length()) + digits,
                there.get(draw.below(there.size())),
                state(draw.below(200) | 1));
    }

    /** Everybody who has blocked the loud author. */
    static IntStream annoyed(Size size) {
        return IntStream.rangeClosed(1, size.many() + size.some());
    }
}
