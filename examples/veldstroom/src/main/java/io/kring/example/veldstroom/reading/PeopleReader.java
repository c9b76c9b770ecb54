package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.Words;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads those who write, and has the other cards made. */
final class PeopleReader {
    /** Roles that Kring knows; the others are the host's own and say how somebody is counted. */
    private static final Map<String, PlatformRole> ROLES = Map.of(
            "platform-community-manager", PlatformRole.PLATFORM_COMMUNITY_MANAGER,
            "neutral-pool", PlatformRole.NEUTRAL_POOL,
            "works-council", PlatformRole.WORKS_COUNCIL,
            "administrator", PlatformRole.ADMINISTRATOR);

    private static final Set<String> OWN_ROLES = Set.of("leader", "communications", "pioneer", "works-council-member");

    private final List<Section> sections;
    private final Map<String, String> divisions = new HashMap<>();

    PeopleReader(List<Section> sections) {
        this.sections = sections;
        ContentReader.of(sections, "division").forEach(d -> divisions.put(d.id(), d.need("name.nl")));
    }

    /** Everybody: those who write, then the others in the order they are made. */
    List<Colleague> all() {
        List<Colleague> people = new ArrayList<>();
        Set<PersonId> ids = new HashSet<>();
        for (Section person : ContentReader.of(sections, "person")) {
            Colleague colleague = colleague(person);
            if (!ids.add(colleague.id())) {
                throw person.place().error("there are two called " + person.id());
            }
            people.add(colleague);
        }
        ContentReader.of(sections, "person").forEach(person -> managed(person, ids));
        List<NameGroup> groups = ContentReader.of(sections, "names").stream()
                .map(NameGroup::read)
                .toList();
        CardMaker maker = new CardMaker(groups, divisions, people);
        for (Section team : ContentReader.of(sections, "team")) {
            managed(team, ids);
            people.addAll(maker.team(team));
        }
        return people;
    }

    private static void managed(Section section, Set<PersonId> known) {
        section.find("manager").ifPresent(manager -> {
            if (!known.contains(new PersonId(manager))) {
                throw section.place().error("there is nobody called " + manager);
            }
        });
    }

    private Colleague colleague(Section person) {
        return new Colleague(
                new PersonId(person.id()),
                person.need("name"),
                person.need("handle"),
                new Words(person.need("function"), person.find("function.en").orElse(person.need("function"))),
                person.need("division"),
                division(person),
                person.need("team"),
                person.find("manager").map(PersonId::new),
                person.need("lang"),
                true,
                person.find("login").isPresent() ? OptionalInt.of(person.number("login")) : OptionalInt.empty(),
                person.find("see.nl").map(nl -> new Words(nl, person.need("see.en"))),
                roles(person),
                person.find("ask"),
                person.list("likes"));
    }

    private String division(Section person) {
        return Optional.ofNullable(divisions.get(person.need("division")))
                .orElseThrow(() -> person.place().error("there is no division " + person.need("division")));
    }

    private static Set<PlatformRole> roles(Section person) {
        Set<PlatformRole> roles = EnumSet.noneOf(PlatformRole.class);
        for (String name : person.list("roles")) {
            PlatformRole role = ROLES.get(name);
            if (role != null) {
                roles.add(role);
            } else if (!OWN_ROLES.contains(name)) {
                throw person.place().error("there is no role " + name);
            }
        }
        return roles;
    }
}
