package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ReferenceRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People, communities and contributions in every state, made from a seed and written to a storage; the same seed makes
 * the same world. Keeps in plain lists what it has written.
 */
final class GeneratedWorld {
    static final List<String> TOPICS = List.of("tea", "oolong", "milk", "cups", "kettle", "leaves", "sugar", "biscuit");
    static final List<String> KINDS = List.of("update", "question", "poll");

    private static final int PEOPLE = 50;
    private static final int COMMUNITIES = 22;
    private static final int POSTS = 700;
    private static final int COMMENTS = 1_000;
    private static final int BATCH = 250;

    final List<PersonRow> people = new ArrayList<>();
    final Map<Long, CommunityRow> communities = new HashMap<>();
    final List<MembershipRow> memberships = new ArrayList<>();
    final List<Change.Follow> follows = new ArrayList<>();
    final List<Change.Mute> mutes = new ArrayList<>();
    final List<Change.Block> blocks = new ArrayList<>();
    final Map<Long, ContributionRow> contributions = new HashMap<>();
    final Map<Long, Set<String>> hashtags = new HashMap<>();

    private final Random random;
    private final Scene scene;
    private final List<Change> unwritten = new ArrayList<>();
    private final Set<Long> positions = new HashSet<>();

    GeneratedWorld(long seed, Scene scene) {
        this.random = new Random(seed);
        this.scene = scene;
        makePeople();
        makeCommunities();
        makePreferences();
        makePosts();
        makeComments();
        flush();
    }

    private void makePeople() {
        for (int i = 0; i < PEOPLE; i++) {
            PersonStatus status = oneOf(
                    PersonStatus.ACTIVE,
                    PersonStatus.ACTIVE,
                    PersonStatus.ACTIVE,
                    PersonStatus.ACTIVE,
                    PersonStatus.ACTIVE,
                    PersonStatus.GUEST,
                    PersonStatus.SUSPENDED,
                    PersonStatus.DEPARTED);
            PersonRow row = scene.person("person-" + i, status);
            boolean hidesOwn = chance(10);
            unwritten.add(new Change.PutPerson(row.id(), null, status, hidesOwn));
            people.add(new PersonRow(row.no(), row.id(), status, hidesOwn));
        }
    }

    private void makeCommunities() {
        for (int i = 0; i < COMMUNITIES; i++) {
            CommunityRowBuilder builder = scene.settings(scene.newId())
                    .kind(oneOf(CommunityKind.OPEN, CommunityKind.OPEN, CommunityKind.CLOSED, CommunityKind.SECRET));
            if (chance(15)) {
                builder.archived();
            }
            if (chance(15)) {
                builder.sealed();
            }
            if (chance(25)) {
                builder.practice();
            }
            CommunityRow row = builder.row();
            communities.put(row.id(), row);
            unwritten.add(new Change.AddCommunity(row));
            people.stream().filter(person -> chance(35)).forEach(person -> makeMembership(person, row.id()));
        }
        flush();
    }

    private void makeMembership(PersonRow person, long community) {
        MembershipStatus status = chance(65) ? MembershipStatus.MEMBER : oneOf(MembershipStatus.values());
        MembershipRow row = new MembershipRow(community, person.no(), status, oneOf(Role.values()), NOW, null, null, 1);
        memberships.add(row);
        unwritten.add(new Change.PutMembership(row, 0));
    }

    private void makePreferences() {
        for (PersonRow person : people) {
            for (int i = random.nextInt(10); i > 0; i--) {
                Liking liking = liking();
                follows.add(new Change.Follow(person.no(), liking.subject, liking.personNo, true, NOW));
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                Liking liking = liking();
                Instant until = chance(40) ? null : NOW.plusSeconds(random.nextInt(5) - 2L);
                mutes.removeIf(
                        mute -> mute.person() == person.no() && mute.subject().equals(liking.subject));
                mutes.add(new Change.Mute(person.no(), liking.subject, liking.personNo, true, until));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                PersonRow other = any(people);
                if (!other.equals(person)) {
                    blocks.add(new Change.Block(person.no(), other.no(), true, NOW));
                }
            }
        }
        unwritten.addAll(follows);
        unwritten.addAll(mutes);
        unwritten.addAll(blocks);
    }

    private record Liking(Subject subject, @Nullable Long personNo) {}

    private Liking liking() {
        return switch (random.nextInt(3)) {
            case 0 -> new Liking(Subject.topic(any(TOPICS)), null);
            case 1 -> new Liking(Subject.community(new CommunityId(anyCommunity())), null);
            default -> {
                PersonRow other = any(people);
                yield new Liking(Subject.person(other.id()), other.no());
            }
        };
    }

    private void makePosts() {
        for (int i = 0; i < POSTS; i++) {
            ContributionBuilder post = ContributionBuilder.post(scene.newId(), anyCommunity(), any(people), NOW)
                    .kind(any(KINDS));
            if (chance(15)) {
                post.accepted(scene.newId());
            }
            make(post, 3);
        }
    }

    private void makeComments() {
        List<ContributionRow> posts = List.copyOf(contributions.values().stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList());
        Map<Long, ContributionRow> lastUnder = new HashMap<>();
        for (int i = 0; i < COMMENTS; i++) {
            ContributionRow post = any(posts);
            ContributionBuilder comment = ContributionBuilder.comment(scene.newId(), post, any(people), NOW);
            ContributionRow parent = lastUnder.get(post.id());
            if (parent != null && chance(40)) {
                comment.under(parent);
            }
            if (post.author() != null && !post.kind().equals("update") && chance(40)) {
                comment.answer();
            }
            lastUnder.put(post.id(), make(comment, 2));
        }
    }

    private ContributionRow make(ContributionBuilder builder, int mostTags) {
        if (chance(4)) {
            builder.withoutAuthor();
        }
        if (chance(25)) {
            builder.state(oneOf(PostState.values()));
        }
        for (int i = random.nextInt(mostTags + 1); i > 0; i--) {
            builder.tag(any(TOPICS));
        }
        ContributionRow row = builder.at(newPosition()).row();
        contributions.put(row.id(), row);
        hashtags.put(
                row.id(), builder.references().stream().map(ReferenceRow::value).collect(Collectors.toSet()));
        unwritten.add(new Change.AddContribution(row, builder.references()));
        return row;
    }

    private long newPosition() {
        long position = 1L + random.nextInt(1_000_000);
        return positions.add(position) ? position : newPosition();
    }

    private void flush() {
        for (int from = 0; from < unwritten.size(); from += BATCH) {
            List<Change> batch = unwritten.subList(from, Math.min(from + BATCH, unwritten.size()));
            scene.done(new ChangeSet(batch, List.of()));
        }
        unwritten.clear();
    }

    /** So many people of this world, some with a scope of the host's, and with them strangers and the anonymous actor. */
    List<Viewer> viewers(int most) {
        Stream<Viewer> strangers = Stream.of(PersonStatus.ACTIVE, PersonStatus.GUEST)
                .map(status -> new Viewer(PersonId.of("stranger"), status, ReadScope.standard(), NOW));
        return Stream.concat(
                        Stream.concat(
                                strangers,
                                Stream.of(Scene.anonymous(ReadScope.standard()), Scene.anonymous(ReadScope.nothing()))),
                        people.stream().map(person -> Scene.viewer(person, scope())))
                .limit(most)
                .toList();
    }

    private ReadScope scope() {
        if (chance(70)) {
            return ReadScope.standard();
        }
        ReadScope scope = chance(30) ? ReadScope.nothing() : ReadScope.standard();
        return scope.alsoReading(someCommunities()).neverReading(someCommunities());
    }

    private Set<CommunityId> someCommunities() {
        return communities.keySet().stream()
                .sorted()
                .filter(id -> chance(15))
                .map(CommunityId::new)
                .collect(Collectors.toSet());
    }

    long anyCommunity() {
        return any(communities.keySet().stream().sorted().toList());
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    private <T> T oneOf(T... all) {
        return all[random.nextInt(all.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
