package io.kring.benchmarks.search;

import io.kring.benchmarks.data.Crowd;
import io.kring.benchmarks.data.World;
import io.kring.benchmarks.data.World.Membership;
import io.kring.benchmarks.scenario.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Who reads where: people who read what they are a member of, by how much that is, and one who reads all that is open. */
final class Readers {
    private static final int PEOPLE = 40;
    private static final int MEMBER = 2;

    private final World world;
    private final Map<Integer, Set<Long>> places = new LinkedHashMap<>();
    private final Map<Integer, Set<Long>> apart = new LinkedHashMap<>();

    Readers(Site site) {
        this.world = site.world();
        for (Membership membership : world.memberships()) {
            if (membership.status() == MEMBER) {
                places.computeIfAbsent(membership.person(), any -> new HashSet<>())
                        .add(World.communityId(membership.community()));
            }
        }
        for (String pair :
                site.database().column("select concat(person, '-', other) from " + site.schema() + ".kring_block")) {
            int dash = pair.indexOf('-');
            apart.computeIfAbsent(Integer.valueOf(pair.substring(0, dash)), any -> new HashSet<>())
                    .add(Long.valueOf(pair.substring(dash + 1)));
        }
    }

    /**
     * Somebody who searches.
     *
     * @param places which they read
     * @param apart  whom they block, or who block them
     */
    record Reader(String person, Set<Long> places, Set<Long> apart) {}

    /** Guests, who read what they are a member of; and people who read all that is open beside it. */
    Map<String, List<Reader>> classes() {
        Map<String, List<Reader>> classes = new LinkedHashMap<>();
        for (Crowd crowd : Crowd.values()) {
            classes.put(crowd.toString(), guests(crowd));
        }
        classes.put("in all that are open", members(Crowd.SOME));
        return classes;
    }

    private List<Reader> guests(Crowd crowd) {
        return people(crowd).mapToObj(no -> reader(no, Set.of())).toList();
    }

    /** People of a crowd, with all that they read. */
    List<Reader> members(Crowd crowd) {
        List<Long> open = new ArrayList<>();
        for (int i = 0; i < world.kinds().size(); i++) {
            if (world.kinds().get(i) == 0) {
                open.add(World.communityId(i));
            }
        }
        return people(crowd).mapToObj(no -> reader(no, open)).toList();
    }

    private IntStream people(Crowd crowd) {
        return crowd.people(world.size()).limit(PEOPLE);
    }

    private Reader reader(int number, Iterable<Long> open) {
        Set<Long> read = new HashSet<>(places.getOrDefault(number, Set.of()));
        open.forEach(read::add);
        return new Reader(World.ref(number), read, apart.getOrDefault(number, Set.of()));
    }
}
