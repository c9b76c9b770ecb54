package io.kring.internal.community;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.community.Community;
import io.kring.community.KindChange;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.internal.access.Rights;
import io.kring.internal.access.Sight;
import io.kring.internal.command.Engine;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the facts about communities into what one actor is shown. */
public final class CommunityViews {
    private static final Set<Action> SHOWN = EnumSet.of(
            Action.EDIT_COMMUNITY,
            Action.CHANGE_KIND,
            Action.ARCHIVE_COMMUNITY,
            Action.JOIN,
            Action.INVITE,
            Action.ADD_MEMBERS,
            Action.HANDLE_REQUESTS,
            Action.REMOVE_MEMBER,
            Action.CHANGE_ROLE,
            Action.PUBLISH,
            Action.ANNOUNCE,
            Action.DECIDE_HELD);

    private final Engine engine;

    public CommunityViews(Engine engine) {
        this.engine = engine;
    }

    public List<Community> of(Actor actor, Viewer viewer, List<CommunityFacts> facts) {
        List<PersonId> inviters = facts.stream()
                .map(CommunityFacts::inviter)
                .filter(Objects::nonNull)
                .toList();
        Map<PersonId, Person> cards = engine.cards().shown(inviters);
        List<Community> views = new ArrayList<>();
        facts.forEach(each -> views.add(of(actor, viewer, each, cards)));
        return views;
    }

    Community of(Actor actor, Viewer viewer, CommunityFacts facts) {
        return of(actor, viewer, List.of(facts)).get(0);
    }

    private Community of(Actor actor, Viewer viewer, CommunityFacts facts, Map<PersonId, Person> cards) {
        CommunityRow row = facts.community();
        boolean reads = reads(viewer, facts);
        boolean numbers = reads || row.kind() != CommunityKind.SECRET;
        return new Community(
                new CommunityId(row.id()),
                row.version(),
                row.name(),
                row.purpose(),
                row.themes(),
                Optional.ofNullable(row.language()),
                row.kind(),
                row.joinPolicy(),
                row.cap() == null || !numbers ? OptionalInt.empty() : OptionalInt.of(row.cap()),
                row.sizeHint(),
                row.sealed(),
                row.practice(),
                row.archived(),
                Optional.ofNullable(row.question()),
                row.createdAt(),
                numbers ? OptionalInt.of(row.members()) : OptionalInt.empty(),
                Optional.ofNullable(facts.status()),
                Optional.ofNullable(facts.role()),
                Optional.ofNullable(facts.inviter()).map(cards::get),
                widens(row, reads),
                allowed(actor, viewer, facts, reads));
    }

    private static Optional<KindChange> widens(CommunityRow row, boolean reads) {
        CommunityKind next = row.nextKind();
        Instant at = row.nextKindAt();
        return reads && next != null && at != null ? Optional.of(new KindChange(next, at)) : Optional.empty();
    }

    private static boolean reads(Viewer viewer, CommunityFacts facts) {
        return new Sight(rowOf(viewer), viewer.scope()).reads(facts);
    }

    private Set<Action> allowed(Actor actor, Viewer viewer, CommunityFacts facts, boolean reads) {
        CommunityRow row = facts.community();
        Rights.Case about =
                new Rights.Case(row.id(), row.kind(), row.sealed(), row.archived(), reads, facts.role(), false, null);
        EnumSet<Action> allowed = EnumSet.noneOf(Action.class);
        SHOWN.stream()
                .filter(action -> engine.rights().allows(actor, viewer.assumed(), action, about))
                .forEach(allowed::add);
        if (joined(facts.status())) {
            allowed.remove(Action.JOIN);
        }
        return allowed;
    }

    private static boolean joined(@Nullable MembershipStatus status) {
        return status == MembershipStatus.MEMBER || status == MembershipStatus.BANNED;
    }

    /** For showing, the status of the card stands in; commands decide on the row. */
    private static PersonRow rowOf(Viewer viewer) {
        PersonId person = viewer.person();
        return person == null
                ? new PersonRow(0, Person.formerColleague().id(), PersonStatus.ACTIVE, false)
                : new PersonRow(0, person, viewer.assumed(), false);
    }
}
