package io.kring.persistence.jpa.internal.write;

import io.kring.feed.Subject;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.row.FactsText;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PageRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.RevisionRow;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns a change set into rows for fragments. Where two changes touch one row they become one, because one statement
 * changes a row once.
 */
final class Planner {
    private static final long ONCE_MICROS = Duration.ofHours(24).toSeconds() * 1_000_000;

    private final Plan plan = new Plan();
    private final CommunityChanges communities = new CommunityChanges(plan);
    private final Map<Long, Change.Accept> accepted = new HashMap<>();
    private final Map<PinRow, Boolean> pins = new HashMap<>();

    private int lines;

    private Planner() {}

    static Plan plan(ChangeSet set) {
        Planner planner = new Planner();
        set.changes().forEach(planner::collect);
        set.changes().forEach(planner::add);
        planner.finish();
        planner.plan.lookBeforeWriting();
        int seq = 0;
        for (NewEvent event : set.events()) {
            planner.event(event, seq++);
        }
        return planner.plan;
    }

    private void collect(Change change) {
        communities.collect(change);
        if (change instanceof Change.Accept accept) {
            accepted.put(accept.post(), accept);
        }
    }

    private void add(Change change) {
        if (change instanceof Change.PutMembership put) {
            membership(put.row(), put.expectedVersion());
        } else if (change instanceof Change.EndRequests end) {
            plan.add(Fragment.HISTORY_OF_REQUESTS, end.community(), Micros.of(end.at()));
            plan.add(Fragment.END_REQUESTS, end.community(), Micros.of(end.at()));
        } else if (change instanceof Change.AddContribution add) {
            plan.add(Fragment.ADD_CONTRIBUTION, ContributionCells.of(add.row()).toArray());
            ContributionCells.references(plan, add.row(), add.references());
        } else if (change instanceof Change.EditContribution edit) {
            edit(edit);
        } else if (change instanceof Change.Count count) {
            plan.add(Fragment.COUNT, count.target(), count.kind(), count.delta());
        } else if (change instanceof Change.PutReaction reaction) {
            reaction(reaction);
        } else if (change instanceof Change.ClaimFiles claim) {
            for (String uri : new LinkedHashSet<>(claim.uris())) {
                plan.add(Fragment.CLAIM_FREE, Keys.of(uri), claim.owner());
                plan.add(Fragment.CLAIM_FILES, Keys.of(uri), uri, claim.owner());
            }
        } else if (change instanceof Change.PutPin put) {
            PinRow pin = put.row();
            pins.put(pin, true);
            plan.add(
                    Fragment.PUT_PIN,
                    pin.community(),
                    pin.post(),
                    pin.kind().ordinal(),
                    Micros.of(pin.since()),
                    Micros.orNull(pin.until()));
        } else if (change instanceof Change.RemovePin remove) {
            plan.add(Fragment.TAKE_PIN, remove.community(), remove.post());
            communities.unpinned(remove);
        } else if (change instanceof Change.Remember remember) {
            long person = remember.person();
            plan.add(Fragment.SAID_NO_MORE, person, Micros.of(remember.since()), remember.expected());
            plan.add(
                    Fragment.REMEMBER,
                    person,
                    Micros.of(remember.said().at()),
                    remember.said().digest());
        } else if (change instanceof Change.PutSetting put) {
            if (put.value() == null) {
                plan.add(Fragment.TAKE_SETTING, put.community(), put.name());
            } else {
                plan.add(Fragment.PUT_SETTING, put.community(), put.name(), put.value());
            }
        } else if (change instanceof Change.KeepPost keep) {
            plan.keeps(keep.post());
        } else if (change instanceof Change.EmptyConversation empty) {
            plan.empties(empty);
        } else if (change instanceof Change.Touch touch) {
            plan.add(Fragment.TOUCH, touch.contribution());
        } else if (change instanceof Change.PutExternal put) {
            plan.add(Fragment.PUT_EXTERNAL, put.source(), Keys.of(put.id()), put.id(), put.target());
        } else if (change instanceof Change.SetTally set) {
            plan.add(Fragment.SET_TALLY, set.target(), set.kind(), set.imported());
        } else if (change instanceof Change.LinkPosts link) {
            plan.add(Fragment.LINK, link.post(), link.other(), link.kind().ordinal(), Micros.of(link.at()));
        } else if (!HouseChanges.add(plan, change)
                && !CaseChanges.add(plan, change)
                && !GoalChanges.add(plan, change)) {
            addOwn(change);
        }
    }

    private void addOwn(Change change) {
        if (change instanceof Change.PutPage put) {
            page(put);
        } else if (change instanceof Change.TiePage tie) {
            if (tie.on()) {
                plan.add(Fragment.TIE_PAGE, tie.page(), tie.discussion(), Micros.of(tie.at()));
            } else {
                plan.add(Fragment.UNTIE_PAGE, tie.page(), tie.discussion());
            }
        } else if (change instanceof Change.Follow follow) {
            follow(follow);
        } else if (change instanceof Change.Mute mute) {
            mute(mute);
        } else if (change instanceof Change.Block block) {
            block(block);
        } else if (change instanceof Change.MarkRead mark) {
            plan.of(mark.person());
            read(mark);
        } else if (change instanceof Change.MarkSeen seen) {
            plan.of(seen.person());
            plan.add(Fragment.MARK_SEEN, seen.person(), seen.post(), Micros.of(seen.at()));
        } else if (change instanceof Change.PutPerson put) {
            plan.add(
                    Fragment.PUT_PERSON,
                    put.id().value(),
                    put.handle(),
                    put.status().ordinal(),
                    put.hidesOwn());
        } else if (change instanceof Change.Describe describe) {
            describe(describe);
        } else if (change instanceof Change.Audit audit) {
            audit(audit);
        } else if (change instanceof Change.SpendKey spend) {
            long at = Micros.of(spend.row().at());
            String key = spend.row().key();
            plan.add(Fragment.KEY_FREE, spend.person(), key, at - ONCE_MICROS);
            plan.add(
                    Fragment.SPEND_KEY,
                    spend.person(),
                    key,
                    spend.row().hash(),
                    spend.row().outcome(),
                    at);
        }
    }

    private void finish() {
        communities.finish(pins.keySet());
        accepted.values().forEach(accept -> plan.add(Fragment.ACCEPT, accept.post(), accept.answer(), accept.only()));
    }

    private void membership(MembershipRow row, int expected) {
        plan.add(Fragment.MEMBERSHIP_AT, row.community(), row.person(), expected);
        int status = row.status().ordinal();
        int role = row.role().ordinal();
        long since = Micros.of(row.since());
        plan.add(
                Fragment.PUT_MEMBERSHIP,
                row.community(),
                row.person(),
                status,
                role,
                since,
                row.by(),
                row.answer(),
                row.version());
        plan.add(Fragment.MEMBERSHIP_HISTORY, row.person(), row.community(), status, role, since, row.by());
    }

    private void edit(Change.EditContribution edit) {
        var row = edit.row();
        Change.Accept accept = accepted.remove(row.id());
        boolean accepts =
                accept != null && (accept.only() == null || accept.only().equals(row.accepted()));
        if (accept != null && accepts) {
            row = row.change().accepted(accept.answer()).row();
        }
        var cells = ContributionCells.of(row);
        cells.add(edit.expectedVersion());
        cells.add(accepts);
        plan.add(Fragment.EDIT_CONTRIBUTION, cells.toArray());
        if (edit.references() != null) {
            plan.add(Fragment.CUT_REFERENCES, row.id(), edit.references().size());
            ContributionCells.references(plan, row, edit.references());
        } else if (row.feedPos() != null) {
            plan.add(Fragment.PLACE_REFERENCES, row.id(), row.feedPos());
        }
        RevisionRow before = edit.revision();
        if (before != null) {
            plan.add(
                    Fragment.ADD_REVISION,
                    before.contribution(),
                    before.version(),
                    before.title(),
                    before.body(),
                    Micros.of(before.at()),
                    before.minor());
        }
    }

    private void reaction(Change.PutReaction change) {
        plan.add(Fragment.REACTION_AT, change.target(), change.person(), change.slot(), change.before());
        if (change.kind() == null) {
            plan.add(Fragment.TAKE_REACTION, change.target(), change.person(), change.slot());
        } else {
            plan.add(
                    Fragment.PUT_REACTION,
                    change.target(),
                    change.person(),
                    change.slot(),
                    change.kind(),
                    Micros.of(change.at()));
        }
    }

    private void page(Change.PutPage put) {
        PageRow row = put.row();
        plan.add(
                Fragment.PUT_PAGE,
                row.post(),
                Keys.of(row.uri()),
                row.uri(),
                row.owner(),
                Micros.orNull(row.vanishedAt()),
                row.heard(),
                row.did(),
                Micros.orNull(row.closedAt()));
        String former = put.former();
        if (former != null) {
            plan.add(Fragment.FORMER_URI, Keys.of(former), former, row.post(), Micros.of(put.at()));
        }
    }

    private void follow(Change.Follow change) {
        plan.of(change.person());
        SubjectKey key = SubjectKey.of(change.subject(), change.personNo());
        if (change.on()) {
            plan.add(
                    Fragment.FOLLOW,
                    change.person(),
                    key.what(),
                    key.target(),
                    Keys.of(key.topic()),
                    key.topic(),
                    Micros.of(change.at()));
        } else {
            plan.add(Fragment.UNFOLLOW, change.person(), key.what(), key.target(), Keys.of(key.topic()));
        }
    }

    private void mute(Change.Mute change) {
        plan.of(change.person());
        SubjectKey key = SubjectKey.of(change.subject(), change.personNo());
        if (change.on()) {
            plan.add(
                    Fragment.MUTE,
                    change.person(),
                    key.what(),
                    key.target(),
                    Keys.of(key.topic()),
                    key.topic(),
                    Micros.orNull(change.until()));
        } else {
            plan.add(Fragment.UNMUTE, change.person(), key.what(), key.target(), Keys.of(key.topic()));
        }
    }

    private void block(Change.Block change) {
        plan.between(change.person(), change.other());
        if (change.on()) {
            plan.add(Fragment.BLOCK, change.person(), change.other(), true, Micros.of(change.at()));
            if (plan.planned(Fragment.BLOCK, change.other(), change.person()) == null) {
                plan.add(Fragment.BLOCK, change.other(), change.person(), false, Micros.of(change.at()));
            }
        } else {
            plan.add(Fragment.UNBLOCK_ONE, change.person(), change.other());
            plan.add(Fragment.UNBLOCK_BOTH, change.person(), change.other());
        }
    }

    private void read(Change.MarkRead mark) {
        String feed = Keys.of(mark.feed());
        @Nullable Object @Nullable [] planned = plan.planned(Fragment.MARK_READ, mark.person(), feed);
        long position = planned != null && planned[2] instanceof Long before
                ? Math.max(before, mark.position())
                : mark.position();
        plan.add(Fragment.MARK_READ, mark.person(), feed, position, Micros.of(mark.at()));
    }

    private void describe(Change.Describe change) {
        plan.of(change.person());
        if (change.askMeAbout().isEmpty()) {
            plan.add(Fragment.TAKE_PROFILE, change.person());
        } else {
            plan.add(Fragment.PUT_PROFILE, change.person(), change.askMeAbout());
        }
        plan.add(Fragment.CUT_INTERESTS, change.person(), change.interests().size());
        int seq = 0;
        for (Change.Describe.Interest interest : change.interests()) {
            plan.add(Fragment.PUT_INTERESTS, change.person(), seq++, Keys.of(interest.folded()), interest.text());
        }
    }

    private void audit(Change.Audit change) {
        var row = change.row();
        String personal = UUID.randomUUID().toString();
        plan.add(Fragment.AUDIT, lines++, Micros.of(row.at()), row.action(), row.subject(), personal, row.seal());
        plan.add(Fragment.AUDIT_PERSONAL, personal, row.by(), row.about(), row.words(), row.salt());
    }

    private void event(NewEvent event, int seq) {
        plan.add(
                Fragment.EVENT,
                seq,
                Micros.of(event.at()),
                event.type(),
                event.version(),
                event.conversation(),
                event.by(),
                event.about(),
                (event.quiet() ? 1 : 0) | (event.imported() ? 2 : 0),
                FactsText.write(event.facts()));
    }

    /** A subject as it is keyed: 0 person, 1 community, 2 topic. */
    private record SubjectKey(int what, long target, String topic) {
        static SubjectKey of(Subject subject, @Nullable Long person) {
            if (subject instanceof Subject.OfPerson) {
                return new SubjectKey(0, java.util.Objects.requireNonNull(person), "");
            }
            return subject instanceof Subject.OfCommunity community
                    ? new SubjectKey(1, community.id().value(), "")
                    : new SubjectKey(2, 0, ((Subject.OfTopic) subject).hashtag());
        }
    }
}
