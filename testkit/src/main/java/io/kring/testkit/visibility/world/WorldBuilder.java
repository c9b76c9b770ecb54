package io.kring.testkit.visibility.world;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipStatus;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.person.ProfileDraft;
import io.kring.testkit.visibility.world.Place.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Builds a world, through Kring's rooms alone. */
final class WorldBuilder {
    private final Host host;
    private final Setting setting;
    private final Scopes scopes;
    private final Map<Standpoint, Looker> lookers = new EnumMap<>(Standpoint.class);
    private final Map<Where, Place> places = new EnumMap<>(Where.class);

    WorldBuilder(Host host, Setting setting, Scopes scopes) {
        this.host = host;
        this.setting = setting;
        this.scopes = scopes;
    }

    World build() {
        for (Standpoint standpoint : Standpoint.values()) {
            lookers.put(standpoint, host.employ(standpoint, Scopes.idOf(standpoint)));
        }
        String answer = host.canaries().of("answer to the joining question");
        places.put(Where.HERE, create(Where.HERE, Standpoint.FOUNDER, setting, here(answer)));
        places.put(
                Where.ELSEWHERE,
                create(Where.ELSEWHERE, Standpoint.FOUNDER, new Setting(CommunityKind.CLOSED, false), elsewhere()));
        places.put(Where.ORPHANED, create(Where.ORPHANED, Standpoint.LEAVER, setting, orphaned()));
        Arrivals arrivals = new Arrivals(host, looker(Standpoint.FOUNDER), id(Where.HERE));
        lookers.values().forEach(who -> arrivals.arrive(who, CommunityKind.CLOSED, answer));
        join(Where.ELSEWHERE, Standpoint.FOUNDER);
        join(Where.ORPHANED, Standpoint.LEAVER);
        lookers.values().stream()
                .filter(who -> who.standpoint() != Standpoint.ANONYMOUS)
                .forEach(who -> {
                    follow(who);
                    host.kring().people().describe(who.actor(), ProfileDraft.of(who.about(), World.INTEREST));
                });

        List<Piece> pieces = new PieceWriter(host, lookers, places, setting.practice()).write();
        Map<Where, RuleBook> rules = new EnumMap<>(Where.class);
        RuleBook ofHouse = giveRules(rules, pieces);

        lookers.values().forEach(who -> arrivals.block(who, looker(Standpoint.AUTHOR)));
        if (setting.kind() == CommunityKind.SECRET) {
            host.kring().communities().changeKind(looker(Standpoint.FOUNDER).actor(), id(Where.HERE), setting.kind());
            host.kring()
                    .communities()
                    .changeKind(looker(Standpoint.LEAVER).actor(), id(Where.ORPHANED), setting.kind());
        }
        lookers.values().stream()
                .filter(who -> who.standpoint().here() != MembershipStatus.PENDING)
                .forEach(arrivals::settle);
        host.deliver();
        return new World(setting, host, scopes, lookers, places, pieces, rules, ofHouse).lookBack();
    }

    /** All but those of the community that is without a manager are talked about in a post of the matrix's own. */
    private RuleBook giveRules(Map<Where, RuleBook> rules, List<Piece> pieces) {
        PostId talk = pieces.stream()
                .filter(piece -> piece.label().equals("post"))
                .findFirst()
                .orElseThrow()
                .postId();
        Lawgiver lawgiver = new Lawgiver(host);
        Actor founder = looker(Standpoint.FOUNDER).actor();
        Actor member = looker(Standpoint.MEMBER).actor();
        rules.put(Where.HERE, lawgiver.community(place(Where.HERE), founder, member, talk));
        rules.put(Where.ELSEWHERE, lawgiver.community(place(Where.ELSEWHERE), founder, null, talk));
        rules.put(
                Where.ORPHANED,
                lawgiver.community(
                        place(Where.ORPHANED), looker(Standpoint.LEAVER).actor(), null, null));
        return lawgiver.house(founder.as(PlatformRole.PLATFORM_COMMUNITY_MANAGER), member, talk);
    }

    private Place place(Where where) {
        return Objects.requireNonNull(places.get(where));
    }

    private Place create(Where where, Standpoint founder, Setting as, Map<Standpoint, Standing> standings) {
        Canaries canaries = host.canaries();
        String name = canaries.of("name of " + where);
        String purpose = canaries.of("purpose of " + where);
        String theme = canaries.of("theme of " + where);
        String question = canaries.of("joining question of " + where);
        CommunityDraft draft = new CommunityDraft(
                "Community " + name,
                "For " + purpose,
                List.of(theme),
                "en",
                as.kind() == CommunityKind.SECRET ? CommunityKind.CLOSED : as.kind(),
                JoinPolicy.REQUEST,
                500,
                CommunityDraft.SIZE_HINT,
                as.sealed(),
                as.practice(),
                "Why " + question + "?");
        CommunityId id = host.kring()
                .communities()
                .create(looker(founder).actor(), draft)
                .id();
        scopes.name(where, id);
        Set<String> card = Set.of(name, purpose, theme, question);
        return new Place(where, id, as.kind(), as.sealed(), false, name, card, standings);
    }

    private Map<Standpoint, Standing> here(String answer) {
        Map<Standpoint, Standing> standings = new EnumMap<>(Standpoint.class);
        for (Standpoint who : Standpoint.values()) {
            MembershipStatus status = who.here();
            Role role = who.role();
            if (role != null) {
                standings.put(who, Standing.member(role));
            } else if (status == MembershipStatus.INVITED) {
                standings.put(
                        who, new Standing(status, Optional.empty(), Optional.of(Standpoint.FOUNDER), Optional.empty()));
            } else if (status == MembershipStatus.PENDING && setting.kind() == CommunityKind.SECRET) {
                // What turns secret closes its open requests.
                standings.put(who, Standing.of(MembershipStatus.LEFT));
            } else if (status == MembershipStatus.PENDING) {
                standings.put(who, new Standing(status, Optional.empty(), Optional.empty(), Optional.of(answer)));
            } else if (status != null) {
                standings.put(who, Standing.of(status));
            }
        }
        return standings;
    }

    private static Map<Standpoint, Standing> elsewhere() {
        return Map.of(
                Standpoint.FOUNDER, Standing.member(Role.COMMUNITY_MANAGER),
                Standpoint.MODERATOR_ELSEWHERE, Standing.member(Role.MODERATOR),
                Standpoint.AUTHOR, Standing.member(Role.MEMBER));
    }

    private static Map<Standpoint, Standing> orphaned() {
        return Map.of(
                Standpoint.LEAVER, Standing.member(Role.COMMUNITY_MANAGER),
                Standpoint.COLLEAGUE, Standing.member(Role.MEMBER));
    }

    private void join(Where where, Standpoint founder) {
        Objects.requireNonNull(places.get(where)).standings().forEach((who, standing) -> {
            if (who != founder) {
                host.kring()
                        .communities()
                        .add(
                                looker(founder).actor(),
                                id(where),
                                List.of(looker(who).id()));
                host.kring()
                        .communities()
                        .changeRole(
                                looker(founder).actor(),
                                id(where),
                                looker(who).id(),
                                standing.role().orElseThrow());
            }
        });
    }

    /** Everybody follows the two who write, the topic, and, where they see it yet, the community. */
    private void follow(Looker who) {
        Following following = host.kring().following();
        List.of(Standpoint.AUTHOR, Standpoint.COLLEAGUE).stream()
                .filter(writer -> writer != who.standpoint())
                .forEach(writer -> following.follow(
                        who.actor(), Subject.person(looker(writer).id())));
        following.follow(who.actor(), Subject.topic(World.TOPIC));
        if (who.standpoint() != Standpoint.SHUT_OUT && who.standpoint() != Standpoint.GUEST) {
            following.follow(who.actor(), Subject.community(id(Where.HERE)));
        }
    }

    private Looker looker(Standpoint standpoint) {
        return Objects.requireNonNull(lookers.get(standpoint));
    }

    private CommunityId id(Where where) {
        return Objects.requireNonNull(places.get(where)).id();
    }
}
