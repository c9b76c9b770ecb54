package io.kring.internal.community;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.community.Member;
import io.kring.community.MembershipStatus;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.id.CommunityId;
import io.kring.internal.Cursors;
import io.kring.internal.command.Call;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.text.Sentences;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.spi.CommunityStore;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.MemberRow;
import io.kring.spi.row.MembershipRow;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of communities and of their people. */
final class CommunityLists {
    private static final int LONGEST_QUERY = 200;

    private final Engine engine;
    private final CommunityViews views;

    CommunityLists(Engine engine) {
        this.engine = engine;
        this.views = new CommunityViews(engine);
    }

    Optional<Community> find(Actor actor, CommunityId community) {
        return engine.read("communities.find", actor, (unit, viewer) -> unit.communities()
                .find(viewer, community.value())
                .map(facts -> views.of(actor, viewer, facts)));
    }

    Page<Community> discover(Actor actor, CommunityQuery query, PageRequest page) {
        Sentences.check("name", query.name().orElse(null), LONGEST_QUERY);
        Sentences.check("theme", query.theme().orElse(null), LONGEST_QUERY);
        String list = Once.text("discover", query.theme(), query.name(), query.archived());
        return communities("communities.discover", list, actor, page, (unit, viewer, after) -> unit.communities()
                .discover(viewer, query, after.name(), after.id(), page.limit() + 1));
    }

    Page<Community> standing(Actor actor, MembershipStatus status, PageRequest page) {
        String list = Once.text("standing", status, actor.person());
        return communities("communities.mine", list, actor, page, (unit, viewer, after) -> unit.communities()
                .standing(viewer, status, after.name(), after.id(), page.limit() + 1));
    }

    Page<Community> withoutManager(Actor actor, PageRequest page) {
        if (!actor.has(PlatformRole.PLATFORM_COMMUNITY_MANAGER)) {
            throw new NotAllowed(Action.CHANGE_ROLE.name());
        }
        return communities(
                "communities.withoutManager", "withoutManager", actor, page, (unit, viewer, after) -> unit.communities()
                        .withoutManager(viewer, after.name(), after.id(), page.limit() + 1));
    }

    /** Whether the community of this command has no community manager left who is active. */
    boolean isWithoutManager(Call call) {
        CommunityFacts facts = call.facts().community();
        if (facts == null || !call.actor().has(PlatformRole.PLATFORM_COMMUNITY_MANAGER)) {
            return false;
        }
        CommunityRow row = facts.community();
        List<CommunityFacts> next = call.unit()
                .communities()
                .withoutManager(engine.viewer(call.actor()), CommunityStore.fold(row.name()), row.id() - 1, 1);
        return next.stream().anyMatch(found -> found.community().id() == row.id());
    }

    Page<Member> members(Actor actor, CommunityId community, MembershipStatus status, PageRequest page) {
        String list = Once.text("members", community, status);
        MemberRow after = page.after().map(cursor -> place(list, cursor)).orElse(null);
        return engine.read("communities.members", actor, (unit, viewer) -> {
            List<MemberRow> rows = unit.communities()
                    .members(viewer, community.value(), status, after, page.limit() + 1)
                    .orElseThrow(() -> new NotFound("community"));
            List<MemberRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            Map<PersonId, Person> cards =
                    engine.cards().shown(shown.stream().map(MemberRow::id).toList());
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(Cursors.write(list, place(shown.get(shown.size() - 1))))
                    : Optional.empty();
            return new Page<>(shown.stream().map(row -> member(row, cards)).toList(), next);
        });
    }

    private static Member member(MemberRow row, Map<PersonId, Person> cards) {
        MembershipRow membership = row.membership();
        return new Member(
                cards.getOrDefault(row.id(), Person.formerColleague()),
                membership.status(),
                membership.status() == MembershipStatus.MEMBER ? Optional.of(membership.role()) : Optional.empty(),
                membership.since().truncatedTo(ChronoUnit.DAYS),
                Optional.ofNullable(membership.answer()));
    }

    private static String place(MemberRow row) {
        MembershipRow m = row.membership();
        return m.role() + " " + m.since() + " " + m.person();
    }

    private static MemberRow place(String list, Cursor cursor) {
        String[] parts = Cursors.read(list, cursor).split(" ", -1);
        if (parts.length != 3) {
            throw Cursors.invalid();
        }
        try {
            MembershipRow row = new MembershipRow(
                    0,
                    Long.parseLong(parts[2]),
                    MembershipStatus.MEMBER,
                    Role.valueOf(parts[0]),
                    Instant.parse(parts[1]),
                    null,
                    null,
                    0);
            return new MemberRow(Person.formerColleague().id(), row);
        } catch (IllegalArgumentException | DateTimeParseException forged) {
            throw Cursors.invalid();
        }
    }

    private Page<Community> communities(String operation, String list, Actor actor, PageRequest page, Stretch stretch) {
        After after = page.after().map(cursor -> after(list, cursor)).orElse(new After(null, 0));
        return engine.read(operation, actor, (unit, viewer) -> {
            List<CommunityFacts> rows = stretch.read(unit, viewer, after);
            List<CommunityFacts> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            Optional<Cursor> next = Optional.empty();
            if (rows.size() > shown.size()) {
                CommunityRow last = shown.get(shown.size() - 1).community();
                next = Optional.of(Cursors.write(list, last.id() + ":" + CommunityStore.fold(last.name())));
            }
            return new Page<>(views.of(actor, viewer, shown), next);
        });
    }

    private static After after(String list, Cursor cursor) {
        String place = Cursors.read(list, cursor);
        int colon = place.indexOf(':');
        try {
            return new After(place.substring(colon + 1), Long.parseLong(place, 0, Math.max(colon, 0), 10));
        } catch (NumberFormatException forged) {
            throw Cursors.invalid();
        }
    }

    private record After(@Nullable String name, long id) {}

    /** One stretch of a list of communities. */
    private interface Stretch {
        List<CommunityFacts> read(UnitOfWork unit, Viewer viewer, After after);
    }
}
