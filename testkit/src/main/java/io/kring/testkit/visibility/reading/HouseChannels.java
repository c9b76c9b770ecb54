package io.kring.testkit.visibility.reading;

import io.kring.Kring;
import io.kring.house.House;
import io.kring.house.HouseView;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.RuleBook;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the house says of itself, and rules, as one viewer looks at them. */
final class HouseChannels {
    private static final PageRequest ALL = PageRequest.first(200);
    private static final RulesScope NOWHERE = RulesScope.community(new CommunityId(4_243));

    private final World world;
    private final House house;
    private final Looker who;
    private final Actor actor;
    private final ReadingOracle oracle;

    HouseChannels(World world, Kring kring, Looker who) {
        this.world = world;
        this.house = kring.house();
        this.who = who;
        this.actor = who.actor();
        this.oracle = new ReadingOracle(world);
    }

    List<Probe> probes() {
        List<Probe> probes = new ArrayList<>();
        world.places().forEach(place -> probes.addAll(of(place)));
        RuleBook rules = world.rulesOfHouse();
        boolean reads = oracle.readsHouse(who);
        Set<String> all = new TreeSet<>(rules.word());
        all.addAll(Set.of(rules.now(), rules.draft()));
        probes.add(ofHouse("house.view", reads, all, () -> house.view(actor, RulesScope.house())));
        probes.add(ofHouse("house.word", reads, rules.word(), () -> house.word(actor)));
        probes.add(ofHouse(
                "house.history",
                reads,
                Set.of(rules.before(), rules.now()),
                () -> house.history(actor, RulesScope.house(), ALL)));
        probes.add(talk("the house", reads, rules, RulesScope.house()));
        probes.add(accepted("the house", reads, RulesScope.house()));
        return probes;
    }

    private List<Probe> of(Place place) {
        RuleBook rules = world.rules(place.where());
        RulesScope scope = RulesScope.community(place.id());
        String about = place.where().name();
        boolean knows = oracle.knows(who, place);
        return List.of(
                new Probe(
                        "house.view",
                        about,
                        knows ? Expected.shown(Set.of(rules.now(), rules.draft())) : Expected.asAbsent(),
                        () -> house.view(actor, scope),
                        () -> house.view(actor, NOWHERE)),
                new Probe(
                        "house.history",
                        about,
                        knows ? Expected.shown(Set.of(rules.before(), rules.now())) : Expected.asAbsent(),
                        () -> house.history(actor, scope, ALL),
                        () -> house.history(actor, NOWHERE, ALL)),
                talk(about, knows, rules, scope),
                accepted(about, knows && place.where() == Where.HERE, scope));
    }

    /** Nothing is shown in place of the house. */
    private Probe ofHouse(String channel, boolean reads, Set<String> words, java.util.function.Supplier<?> call) {
        return new Probe(channel, "the house", Expected.shown(reads ? words : Set.of()), call, null);
    }

    /** The post where rules are talked about is named to who finds it, and to nobody else. */
    private Probe talk(String about, boolean reads, RuleBook rules, RulesScope scope) {
        PostId post = world.piece("post").postId();
        boolean named = reads && rules.talked() && oracle.finds(who, world.piece("post"));
        List<Optional<PostId>> expected = reads
                ? List.of(named ? Optional.of(post) : Optional.empty(), named ? Optional.of(post) : Optional.empty())
                : List.of();
        return new Probe("house.conversation", about, Expected.exactly(expected), () -> conversations(scope), null);
    }

    private List<Optional<PostId>> conversations(RulesScope scope) {
        List<Optional<PostId>> found = new ArrayList<>();
        house.view(actor, scope)
                .flatMap(HouseView::inConsultation)
                .map(RulesVersion::conversation)
                .ifPresent(found::add);
        house.history(actor, scope, PageRequest.first(1)).items().stream()
                .map(RulesVersion::conversation)
                .forEach(found::add);
        return found;
    }

    /** The member has accepted; that is seen by the member. */
    private Probe accepted(String about, boolean there, RulesScope scope) {
        boolean mine = there && who.standpoint() == Standpoint.MEMBER;
        return new Probe(
                "house.accepted",
                about,
                new Expected(Expected.Kind.SHOWN, Set.of(), List.of(mine)),
                () -> List.of(house.view(actor, scope).map(HouseView::accepted).orElse(false)),
                null);
    }
}
