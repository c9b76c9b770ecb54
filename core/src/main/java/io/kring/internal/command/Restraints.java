package io.kring.internal.command;

import io.kring.access.Action;
import io.kring.cases.Measure;
import io.kring.error.Restrained;
import io.kring.post.PostState;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.Facts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What measures on the actor leave them, by the clock of this node: no due work ends a measure. */
final class Restraints {
    /** What comes due: it asks for rights itself, and a refusal is no error there. */
    static final String DUE = "due";

    /**
     * What somebody who is suspended may still do: take back what is theirs, leave, keep others away, report, appeal, and
     * have what they read marked. A command that is not named here is refused.
     */
    private static final Set<String> LEFT_TO_ALL = Set.of(
            "posts.withdraw",
            "posts.seen",
            "reactions.remove",
            "communities.leave",
            "communities.refuse",
            "people.hidePosts",
            "following.unfollow",
            "following.mute",
            "following.unmute",
            "following.block",
            "following.unblock",
            "feeds.markRead",
            "report",
            "case.appeal");

    /** What others read of somebody, and what brings others in. */
    private static final Set<Action> SPEAKING = EnumSet.of(
            Action.PUBLISH, Action.ANNOUNCE, Action.COMMENT, Action.REACT, Action.EDIT, Action.MOVE, Action.INVITE);

    private final String operation;
    private final Facts facts;
    private final Instant now;

    Restraints(String operation, Facts facts, Instant now) {
        this.operation = operation;
        this.facts = facts;
        this.now = now;
    }

    /** Refuses commands of somebody who is suspended. */
    void demand() {
        if (!operation.equals(DUE) && !LEFT_TO_ALL.contains(operation)) {
            inForce(Measure.SUSPEND).findFirst().ifPresent(row -> {
                throw refusal("person.suspended", row, row.until());
            });
        }
    }

    /** What forbids an action in a community; taking back is left to all. */
    Optional<Restrained> against(Action action, CommunityFacts in) {
        if (LEFT_TO_ALL.contains(operation)) {
            return Optional.empty();
        }
        Optional<Restrained> suspended =
                inForce(Measure.SUSPEND).findFirst().map(row -> refusal("person.suspended", row, row.until()));
        return suspended.or(() -> inForce(Measure.MUTE)
                .filter(row -> SPEAKING.contains(action) && isIn(row, in))
                .findFirst()
                .map(row -> refusal("person.muted", row, row.until())));
    }

    /** With the turns that what is said takes under slow modes; refused where one comes too early. */
    ChangeSet taking(ChangeSet changes) {
        CommunityFacts community = facts.community();
        ChangeSet all = changes;
        if (community != null && speaks(changes)) {
            for (PersonMeasureRow row : inForce(Measure.SLOW_MODE)
                    .filter(each -> isIn(each, community))
                    .toList()) {
                Instant last = row.last();
                Instant next = last == null ? now : last.plus(Objects.requireNonNull(row.every()));
                if (next.isAfter(now)) {
                    throw refusal("person.slow-mode", row, next.isBefore(row.until()) ? next : row.until());
                }
                all = all.and((Change) new Change.TakeTurn(row, now));
            }
        }
        return all;
    }

    /** Whether a new contribution, or a draft that is one no more, is among the changes. */
    private boolean speaks(ChangeSet changes) {
        boolean draft = facts.target() != null && facts.target().row().state() == PostState.DRAFT;
        return changes.changes().stream()
                .anyMatch(change -> (change instanceof Change.AddContribution add && isSaid(add.row()))
                        || (draft && change instanceof Change.EditContribution edit && isSaid(edit.row())));
    }

    private static boolean isSaid(ContributionRow row) {
        return row.state() == PostState.VISIBLE || row.state() == PostState.HELD || row.state() == PostState.SCHEDULED;
    }

    /** Those that hold, the longest first, so that the moment that is told is the end of all of them. */
    private Stream<PersonMeasureRow> inForce(Measure kind) {
        return facts.measures().stream()
                .filter(row -> row.kind() == kind && row.isInForce(now))
                .sorted((one, other) -> other.until().compareTo(one.until()));
    }

    private static boolean isIn(PersonMeasureRow row, CommunityFacts community) {
        return Objects.equals(row.community(), community.community().id());
    }

    private static Restrained refusal(String code, PersonMeasureRow row, Instant until) {
        return new Restrained(code, until, row.ruleTitle());
    }
}
