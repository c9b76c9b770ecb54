package io.kring.testkit.visibility;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.CommunityKind;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.id.CommunityId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.testkit.visibility.reading.ReadingContract;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.writing.WritingContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** The matrix under policies that a die makes up, the same for the same seed: whatever a host says is obeyed. */
class RandomPolicyVisibilityTest implements ReadingContract, WritingContract {
    private final AtomicInteger seeds = new AtomicInteger(1_000);

    @Override
    public Storage freshStorage() {
        return new InMemoryStorage();
    }

    @Override
    public AccessPolicy access() {
        return new Dice(seeds.incrementAndGet());
    }

    @Override
    public List<Setting> tried() {
        return List.of(new Setting(CommunityKind.OPEN, false), new Setting(CommunityKind.SECRET, false));
    }

    @Override
    public List<Setting> looked() {
        return List.of(new Setting(CommunityKind.CLOSED, false), new Setting(CommunityKind.OPEN, false));
    }

    /** Says anything to anybody about anything, and always the same to the same. */
    private static final class Dice implements AccessPolicy {
        private static final int WORLD = 3;
        private static final Pattern TWIN = Pattern.compile("-[0-9]+$");

        private final int seed;
        private final List<CommunityId> communities = new ArrayList<>();

        Dice(int seed) {
            this.seed = seed;
        }

        @Override
        public Decision decide(Actor actor, AccessRequest request) {
            request.community()
                    .filter(community -> communities.size() < WORLD && !communities.contains(community))
                    .ifPresent(communities::add);
            int place = request.community().map(communities::indexOf).orElse(-2);
            int die = roll(
                    place,
                    name(actor),
                    request.action(),
                    request.communityKind(),
                    request.sealed(),
                    request.role(),
                    request.own(),
                    request.kind());
            return die < 30 ? Decision.DENY : die < 60 ? Decision.ALLOW : Decision.DEFAULT;
        }

        @Override
        public ReadScope reading(Actor actor) {
            Set<CommunityId> also = new HashSet<>();
            Set<CommunityId> never = new HashSet<>();
            for (int i = 0; i < communities.size(); i++) {
                if (roll("also", name(actor), i) < 30) {
                    also.add(communities.get(i));
                }
                if (roll("never", name(actor), i) < 20) {
                    never.add(communities.get(i));
                }
            }
            return new ReadScope(roll("open", name(actor)) < 60, also, never, Set.of());
        }

        private int roll(Object... about) {
            long mixed = 31L * Arrays.toString(about).hashCode() + seed * 1_000_003L;
            return new Random(mixed).nextInt(100);
        }

        private static String name(Actor actor) {
            return actor.person()
                    .map(PersonId::value)
                    .map(id -> TWIN.matcher(id).replaceAll(""))
                    .orElse("nobody");
        }
    }
}
