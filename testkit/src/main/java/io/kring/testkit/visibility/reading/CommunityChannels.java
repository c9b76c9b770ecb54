package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.community.CommunityQuery;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.testkit.visibility.world.Host;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Communities, the people in them and people at large, as one viewer looks at them. */
final class CommunityChannels {
    private static final PageRequest ALL = PageRequest.first(200);
    private static final CommunityId NOWHERE = new CommunityId(4_243);

    private final World world;
    private final Kring kring;
    private final Looker who;
    private final Actor actor;
    private final Place here;
    private final ReadingOracle oracle;

    CommunityChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.kring = kring;
        this.who = who;
        this.actor = who.actor();
        this.here = world.place(Where.HERE);
        this.oracle = new ReadingOracle(world);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        world.places().forEach(place -> probes.add(find(place)));
        probes.addAll(discovering());
        probes.addAll(people());
        probes.add(asked(
                "audience",
                oracle.reads(who, here) ? Expected.shown(Set.of(here.name())) : Expected.asAbsent(),
                id -> kring.posts().audience(actor, id)));
        probes.addAll(oneself());
        return probes;
    }

    private Probe find(Place place) {
        return new Probe(
                "communities.find",
                place.where().name(),
                oracle.knows(who, place) ? Expected.shown(card(place)) : Expected.asAbsent(),
                () -> kring.communities().find(actor, place.id()),
                () -> kring.communities().find(actor, NOWHERE));
    }

    private List<Probe> discovering() {
        String theme = here.card().stream()
                .filter(word -> world.host().canaries().meaning(word).startsWith("theme"))
                .findFirst()
                .orElseThrow();
        boolean platform = who.standpoint() == Standpoint.PLATFORM_MANAGER;
        return List.of(
                list("discover", known(place -> !place.archived()), CommunityQuery.all()),
                list(
                        "discover archived",
                        known(Place::archived),
                        CommunityQuery.all().onlyArchived()),
                list(
                        "discover by theme",
                        known(this::isActiveHere),
                        CommunityQuery.all().theme(theme)),
                list(
                        "discover by name",
                        known(this::isActiveHere),
                        CommunityQuery.all().named(here.name())),
                Probe.general("mine", known(place -> oracle.isMember(who, place)), () -> kring.communities()
                        .mine(actor, ALL)),
                Probe.general(
                        "invitedTo",
                        known(place -> place.status(who.standpoint())
                                .filter(MembershipStatus.INVITED::equals)
                                .isPresent()),
                        () -> kring.communities().invitedTo(actor, ALL)),
                Probe.general(
                        "withoutManager",
                        platform ? Expected.shown(world.place(Where.ORPHANED).card()) : Expected.notAllowed(),
                        () -> kring.communities().withoutManager(actor, ALL)));
    }

    private boolean isActiveHere(Place place) {
        return place.where() == Where.HERE && !place.archived();
    }

    private Probe list(String channel, Expected expected, CommunityQuery query) {
        return Probe.general(channel, expected, () -> kring.communities().discover(actor, query, ALL));
    }

    /** The cards of the communities that the viewer may know of. */
    Expected known(Predicate<Place> wanted) {
        Set<String> words = new TreeSet<>();
        world.places().stream()
                .filter(place -> oracle.knows(who, place) && wanted.test(place))
                .forEach(place -> words.addAll(card(place)));
        return Expected.shown(words);
    }

    /** The card, and who invited the viewer. */
    private Set<String> card(Place place) {
        Set<String> words = new TreeSet<>(place.card());
        Place.Standing standing = place.standings().get(who.standpoint());
        if (standing != null) {
            standing.inviter().ifPresent(inviter -> words.add(name(inviter)));
        }
        return words;
    }

    private List<Probe> people() {
        boolean moderates = oracle.moderates(who, here) && oracle.reads(who, here);
        return List.of(
                asked(
                        "members",
                        oracle.reads(who, here) ? standing(MembershipStatus.MEMBER) : Expected.asAbsent(),
                        id -> kring.communities().members(actor, id, ALL)),
                asked(
                        "requests",
                        moderates ? standing(MembershipStatus.PENDING) : Expected.asAbsent(),
                        id -> kring.communities().requests(actor, id, ALL)),
                asked(
                        "invitations",
                        moderates ? standing(MembershipStatus.INVITED) : Expected.asAbsent(),
                        id -> kring.communities().invitations(actor, id, ALL)),
                asked(
                        "banned",
                        moderates ? standing(MembershipStatus.BANNED) : Expected.asAbsent(),
                        id -> kring.communities().banned(actor, id, ALL)));
    }

    private Expected standing(MembershipStatus status) {
        Set<String> words = new TreeSet<>();
        here.standings().forEach((person, standing) -> {
            if (standing.status() == status && oracle.isNamed(person)) {
                words.add(name(person));
                standing.answer().ifPresent(words::add);
            }
        });
        return Expected.shown(words);
    }

    private Probe asked(String channel, Expected expected, Function<CommunityId, ?> call) {
        return new Probe(channel, "HERE", expected, () -> call.apply(here.id()), () -> call.apply(NOWHERE));
    }

    /** What people keep for themselves, and the organisation at large. */
    /** The names of everybody whom the viewer may mention. */
    Expected completed() {
        return Expected.shown(oracle.looksPeopleUp(who) ? names(person -> !oracle.isApart(who, person)) : Set.of());
    }

    private List<Probe> oneself() {
        List<PersonId> everybody = world.lookers().stream().map(Looker::id).toList();
        return List.of(
                Probe.general("followed", Expected.exactly(followed()), () -> kring.following()
                        .followed(actor, ALL)
                        .items()),
                Probe.general("blocked", Expected.exactly(blocked()), () -> kring.following()
                        .blocked(actor, ALL)
                        .items()),
                Probe.general("completing", completed(), () -> kring.people().completing(actor, Host.NAME, 50)),
                Probe.general(
                        "cards",
                        Expected.shown(oracle.looksPeopleUp(who) ? names(person -> true) : Set.of()),
                        () -> kring.people().cards(actor, everybody).values()));
    }

    private List<Subject> followed() {
        List<Subject> subjects = new ArrayList<>();
        Standpoint me = who.standpoint();
        if (me == Standpoint.ANONYMOUS) {
            return subjects;
        }
        List.of(Standpoint.AUTHOR, Standpoint.COLLEAGUE).stream()
                .filter(writer -> writer != me)
                .forEach(writer ->
                        subjects.add(Subject.person(world.looker(writer).id())));
        subjects.add(Subject.topic(World.TOPIC));
        if (me != Standpoint.SHUT_OUT && me != Standpoint.GUEST && oracle.knows(who, here)) {
            subjects.add(Subject.community(here.id()));
        }
        return subjects;
    }

    private List<PersonId> blocked() {
        return switch (who.standpoint()) {
            case BLOCKER -> List.of(world.looker(Standpoint.AUTHOR).id());
            case AUTHOR ->
                List.of(
                        world.looker(Standpoint.BLOCKED).id(),
                        world.looker(Standpoint.BLOCKED_MODERATOR).id());
            default -> List.of();
        };
    }

    private Set<String> names(Predicate<Standpoint> wanted) {
        Set<String> words = new TreeSet<>();
        world.lookers().stream()
                .filter(looker -> oracle.isNamed(looker.standpoint()) && wanted.test(looker.standpoint()))
                .forEach(looker -> words.add(looker.name()));
        return words;
    }

    private String name(Standpoint person) {
        return world.looker(person).name();
    }
}
