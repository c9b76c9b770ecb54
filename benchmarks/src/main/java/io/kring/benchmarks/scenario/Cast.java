package io.kring.benchmarks.scenario;

import io.kring.benchmarks.data.World;
import io.kring.benchmarks.data.World.Contribution;
import io.kring.benchmarks.data.World.Membership;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Who may write where, two people at a time: one for each side. */
final class Cast {
    private final Site site;
    private final World world;
    private final Set<String> apart;

    Cast(Site site) {
        this.site = site;
        this.world = site.world();
        this.apart = new HashSet<>(site.database().column("select concat(person, '-', other) from " + table("block")));
    }

    /** Two people and a community or post. */
    record Scene(String kring, String other, long where) {}

    /** Two members of a community. */
    List<Scene> members(int many) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; scenes.size() < many; i++) {
            int community = i % world.size().communities();
            List<Integer> members = world.members().get(community);
            int first = i / world.size().communities() * 2;
            if (members.size() > 1) {
                scenes.add(new Scene(
                        World.ref(members.get(first % members.size())),
                        World.ref(members.get((first + 1) % members.size())),
                        World.communityId(community)));
            }
        }
        return scenes;
    }

    /** Two people who are nothing to an open community yet; each pair once. */
    List<Scene> strangers(int many) {
        Set<String> known =
                new HashSet<>(site.database().column("select concat(person, '-', place) from " + table("membership")));
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; scenes.size() < many; i++) {
            int community = i % world.size().communities();
            if (world.kinds().get(community) != 0) {
                continue;
            }
            long place = World.communityId(community);
            List<Integer> fresh = new ArrayList<>();
            for (int person = world.size().people(); person > 0 && fresh.size() < 2; person--) {
                if (known.add(person + "-" + place)) {
                    fresh.add(person);
                }
            }
            scenes.add(new Scene(World.ref(fresh.get(0)), World.ref(fresh.get(1)), place));
        }
        return scenes;
    }

    /** Two people who read an open post and have not reacted to it; each person and post once. */
    List<Scene> readers(int many) {
        Set<String> known = new HashSet<>(site.database()
                .column("select concat(person, '-', target) from " + table("reaction") + " where target in ("
                        + String.join(", ", newest(60)) + ")"));
        Set<String> strangers = new HashSet<>(site.database()
                .column("select concat(person, '-', place) from " + table("membership") + " where status <> 2"));
        List<Contribution> open = posts(60);
        List<Scene> scenes = new ArrayList<>();
        int person = 0;
        while (scenes.size() < many) {
            Contribution post = open.get(scenes.size() % open.size());
            List<Integer> fresh = new ArrayList<>();
            while (fresh.size() < 2) {
                person = person % world.size().people() + 1;
                if (!apart.contains(person + "-" + post.author())
                        && !strangers.contains(person + "-" + World.communityId(post.community()))
                        && known.add(person + "-" + post.id())) {
                    fresh.add(person);
                }
            }
            scenes.add(new Scene(World.ref(fresh.get(0)), World.ref(fresh.get(1)), post.id()));
        }
        return scenes;
    }

    /** People of the whole world who may read posts of one open community. */
    List<String> audience(List<Contribution> posts, int most) {
        Set<Integer> shutOut = new HashSet<>();
        for (Membership membership : world.memberships()) {
            if (membership.community() == posts.get(0).community()) {
                shutOut.add(membership.person());
            }
        }
        return IntStream.rangeClosed(1, world.size().people())
                .filter(person -> !shutOut.contains(person))
                .filter(person -> posts.stream().noneMatch(post -> apart.contains(person + "-" + post.author())))
                .limit(most)
                .mapToObj(World::ref)
                .toList();
    }

    /** The newest open posts. */
    List<Contribution> posts(int most) {
        List<Contribution> open = world.openPosts();
        return open.subList(Math.max(0, open.size() - most), open.size());
    }

    private List<String> newest(int most) {
        return posts(most).stream().map(post -> Long.toString(post.id())).toList();
    }

    private String table(String name) {
        return site.schema() + ".kring_" + name;
    }
}
