package io.kring.internal.house;

import io.kring.access.Action;
import io.kring.house.HouseView;
import io.kring.house.HouseWord;
import io.kring.house.RulesScope;
import io.kring.house.RulesState;
import io.kring.house.RulesVersion;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.internal.access.Rights;
import io.kring.person.Actor;
import io.kring.spi.Viewer;
import io.kring.spi.house.PlaceRules;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.house.WordRow;
import io.kring.spi.row.CommunityView;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns what is kept of the house and of rules into what one actor is shown. */
final class HouseViews {
    private final Rights rights;

    HouseViews(Rights rights) {
        this.rights = rights;
    }

    HouseView of(Actor actor, Viewer viewer, RulesScope scope, PlaceRules found) {
        return new HouseView(
                scope,
                Optional.ofNullable(found.word()).map(HouseViews::word),
                Optional.ofNullable(found.inForce()).map(text -> version(scope, text)),
                Optional.ofNullable(found.inConsultation()).map(text -> version(scope, text)),
                found.accepted(),
                allowed(actor, viewer, found));
    }

    static RulesVersion version(RulesScope scope, RulesText text) {
        RulesRow row = text.row();
        return new RulesVersion(
                new RulesId(row.id()),
                scope,
                row.version() == 0 ? OptionalInt.empty() : OptionalInt.of(row.version()),
                state(row),
                text.rules(),
                row.proposedAt(),
                row.consultUntil(),
                Optional.ofNullable(row.conversation()).map(PostId::new),
                Optional.ofNullable(row.enactedAt()),
                Optional.ofNullable(row.replacedAt()));
    }

    private static RulesState state(RulesRow row) {
        if (row.enactedAt() == null) {
            return RulesState.IN_CONSULTATION;
        }
        return row.replacedAt() == null ? RulesState.IN_FORCE : RulesState.REPLACED;
    }

    private static HouseWord word(WordRow row) {
        return new HouseWord(
                row.version(),
                Optional.ofNullable(row.mission()),
                Optional.ofNullable(row.boardsWord()),
                Optional.ofNullable(row.saidAt()));
    }

    /** For showing, the status of the card stands in; commands decide on the row. */
    private Set<Action> allowed(Actor actor, Viewer viewer, PlaceRules found) {
        CommunityView in = found.community();
        Rights.Case about = in == null ? Rights.Case.withoutCommunity() : Rights.Case.in(in);
        EnumSet<Action> allowed = EnumSet.noneOf(Action.class);
        Action edit = in == null ? Action.EDIT_HOUSE : Action.EDIT_RULES;
        if (rights.allows(actor, viewer.assumed(), edit, about)) {
            allowed.add(edit);
        }
        boolean asked = found.inForce() != null && !found.accepted();
        if (asked && rights.allows(actor, viewer.assumed(), Action.ACCEPT_RULES, about)) {
            allowed.add(Action.ACCEPT_RULES);
        }
        return allowed;
    }
}
