package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.page.PageRequest;
import io.kring.person.PersonId;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What everybody says about themselves, as one viewer looks at it. */
final class PeopleChannels {
    private static final PersonId NOBODY = PersonId.of("nobody at all");

    private final World world;
    private final Kring kring;
    private final Looker who;
    private final ReadingOracle oracle;

    PeopleChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.kring = kring;
        this.who = who;
        this.oracle = new ReadingOracle(world);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        Set<String> sharing = new TreeSet<>();
        for (Looker other : world.lookers()) {
            if (other.standpoint() != Standpoint.ANONYMOUS) {
                probes.add(profile(other));
                if (!other.equals(who) && oracle.seesPage(who, other.standpoint())) {
                    sharing.add(other.name());
                }
            }
        }
        probes.add(Probe.general("sharing", Expected.shown(sharing), () -> kring.people()
                .sharing(who.actor(), World.INTEREST, PageRequest.first(200))));
        return probes;
    }

    private Probe profile(Looker other) {
        return new Probe(
                "profile",
                other.toString(),
                oracle.seesPage(who, other.standpoint()) ? Expected.shown(words(other)) : Expected.asAbsent(),
                () -> kring.people().profile(who.actor(), other.id()),
                () -> kring.people().profile(who.actor(), NOBODY));
    }

    /** The name, what one may ask, and the names of the communities of both. */
    private Set<String> words(Looker other) {
        Set<String> words = new TreeSet<>(Set.of(other.name(), other.about()));
        for (Place place : world.places()) {
            if (!place.archived() && oracle.isShared(who, other.standpoint(), place)) {
                words.add(place.name());
            }
        }
        return words;
    }
}
