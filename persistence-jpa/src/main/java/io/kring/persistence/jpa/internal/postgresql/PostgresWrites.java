package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.write.Columns;
import io.kring.persistence.jpa.internal.write.Fragment;
import java.util.Objects;

/** What PostgreSQL writes in its own way: an insert that finds its key taken goes on as an update, or does nothing. */
final class PostgresWrites {
    private static final String COUNTERS = """
             member_count = k.member_count + r.members, manager_count = k.manager_count + r.managers, \
            pin_count = k.pin_count + r.pins""";

    private PostgresWrites() {}

    static String text(Fragment fragment) {
        return switch (fragment) {
            case POST_KEPT -> """
                (select count(*) from (
                  select c.id from {rows} join {contribution} c on c.id = r.id for key share of c) kept)
                  = (select count(*) from {rows})""";
            case CLAIM_FILES -> """
                insert into {claim} as f (uri_key, uri, owner) select r.uri_key, r.uri, r.owner
                from {rows} where {ok} order by r.uri_key
                on conflict (uri_key) do update set owner = f.owner where f.owner = excluded.owner""";
            case EDIT_CONTRIBUTION ->
                "update {contribution} c set "
                        + Columns.assignments(fragment, "r.*")
                                .replace(
                                        "accepted = r.accepted",
                                        "accepted = case when r.accepts then r.accepted else c.accepted end")
                        + " from {rows} where {ok} and c.id = r.id and c.version = r.expected";
            case EDIT_COMMUNITY ->
                "update {community} k set " + Columns.assignments(fragment, "r.*") + "," + COUNTERS
                        + " from {rows} where {ok} and k.id = r.id and k.version = r.expected and " + Columns.FITS;
            case ADJUST_COMMUNITY ->
                "update {community} k set" + COUNTERS + " from {rows} where {ok} and k.id = r.id and " + Columns.FITS;
            case CUT_THEMES ->
                "delete from {theme} t using {rows} where {ok} and t.place = r.place and t.seq >= r.many";
            case CUT_REFERENCES ->
                "delete from {reference} f using {rows} where {ok} and f.owner = r.owner and f.seq >= r.many";
            case TAKE_REACTION ->
                "delete from {reaction} x using {rows}"
                        + " where {ok} and x.target = r.target and x.person = r.person and x.slot = r.slot";
            case TAKE_PIN -> "delete from {pin} n using {rows} where {ok} and n.place = r.place and n.post = r.post";
            case UNFOLLOW -> "delete from {follow} s using {rows} where {ok} and " + Columns.SAME_SUBJECT;
            case UNMUTE -> "delete from {mute} s using {rows} where {ok} and " + Columns.SAME_SUBJECT;
            case UNBLOCK_ONE -> """
                update {block} b set own = false
                from {rows} join {block} o on o.person = r.other and o.other = r.person and o.own
                where {ok} and b.person = r.person and b.other = r.other""";
            case UNBLOCK_BOTH -> """
                delete from {block} b using (
                  select case when w.there then r.person else r.other end person,
                    case when w.there then r.other else r.person end other
                  from {rows} cross join (values (true), (false)) w(there)
                  where not exists (
                    select 1 from {block} o where o.person = r.other and o.other = r.person and o.own)) u
                where {ok} and b.person = u.person and b.other = u.other""";
            case PUT_THEMES -> """
                insert into {theme} (place, seq, theme_key, theme) select r.place, r.seq, r.theme_key, r.theme
                from {rows} where {ok}
                on conflict (place, seq) do update set theme_key = excluded.theme_key, theme = excluded.theme""";
            case END_REQUESTS -> """
                update {membership} m set status = 3, since = r.at, answer = null, version = m.version + 1
                from {rows} where {ok} and m.place = r.place and m.status = 0""";
            case PUT_MEMBERSHIP -> """
                insert into {membership} (place, person, status, role, since, by_person, answer, version)
                select r.place, r.person, r.status, r.role, r.since, r.by_person, r.answer, r.version
                from {rows} where {ok}
                on conflict (person, place) do update set status = excluded.status, role = excluded.role,
                  since = excluded.since, by_person = excluded.by_person, answer = excluded.answer,
                  version = excluded.version""";
            case PUT_REFERENCES -> """
                insert into {reference}
                  (owner, seq, kind, val_key, val, person, start_at, end_at, name, media_type, bytes, feed_pos)
                select r.owner, r.seq, r.kind, r.val_key, r.val, r.person, r.start_at, r.end_at, r.name, r.media_type,
                  r.bytes, r.feed_pos from {rows} where {ok}
                on conflict (owner, seq) do update set kind = excluded.kind, val_key = excluded.val_key,
                  val = excluded.val, person = excluded.person, start_at = excluded.start_at, end_at = excluded.end_at,
                  name = excluded.name, media_type = excluded.media_type, bytes = excluded.bytes,
                  feed_pos = excluded.feed_pos""";
            case PLACE_REFERENCES -> """
                update {reference} f set feed_pos = r.feed_pos from {rows}
                where {ok} and f.owner = r.owner and f.feed_pos is null""";
            case ACCEPT -> """
                update {contribution} c set accepted = r.answer from {rows}
                where {ok} and c.id = r.post and (r.if_now is null or c.accepted = r.if_now)""";
            case PUT_REACTION -> """
                insert into {reaction} (target, person, slot, kind, at) select r.target, r.person, r.slot, r.kind, r.at
                from {rows} where {ok}
                on conflict (target, person, slot) do update set kind = excluded.kind, at = excluded.at""";
            case PUT_PIN -> """
                insert into {pin} (place, post, kind, since, until) select r.place, r.post, r.kind, r.since, r.until
                from {rows} where {ok}
                on conflict (place, post) do update
                set kind = excluded.kind, since = excluded.since, until = excluded.until""";
            case FORMER_URI -> """
                insert into {alias} (kind, name_key, name, target, at) select 1, r.name_key, r.name, r.post, r.at
                from {rows} where {ok}
                on conflict (kind, name_key) do update set target = excluded.target, at = excluded.at""";
            case PUT_PAGE -> """
                insert into {page} (post, uri_key, uri, owner, vanished_at, heard, did, closed_at)
                select r.post, r.uri_key, r.uri, r.owner, r.vanished_at, r.heard, r.did, r.closed_at
                from {rows} where {ok}
                on conflict (post) do update set uri_key = excluded.uri_key, uri = excluded.uri,
                  owner = excluded.owner, vanished_at = excluded.vanished_at, heard = excluded.heard,
                  did = excluded.did, closed_at = excluded.closed_at""";
            case TIE_PAGE -> """
                insert into {page_tie} (page, discussion, at) select r.page, r.discussion, r.at
                from {rows} where {ok} on conflict (page, discussion) do nothing""";
            case UNTIE_PAGE ->
                "delete from {page_tie} l using {rows}"
                        + " where {ok} and l.page = r.page and l.discussion = r.discussion";
            case FOLLOW -> """
                insert into {follow} (person, what, target, topic_key, topic, at)
                select r.person, r.what, r.target, r.topic_key, r.topic, r.at from {rows} where {ok}
                on conflict (person, what, target, topic_key) do nothing""";
            case MUTE -> """
                insert into {mute} (person, what, target, topic_key, topic, until)
                select r.person, r.what, r.target, r.topic_key, r.topic, r.until from {rows} where {ok}
                on conflict (person, what, target, topic_key) do update set until = excluded.until""";
            case BLOCK -> """
                insert into {block} as b (person, other, own, at) select r.person, r.other, r.own, r.at
                from {rows} where {ok} order by r.person, r.other
                on conflict (person, other) do update set own = b.own or excluded.own""";
            case MARK_READ -> """
                insert into {read_mark} as k (person, feed, pos, at) select r.person, r.feed, r.pos, r.at
                from {rows} where {ok}
                on conflict (person, feed) do update set pos = greatest(k.pos, excluded.pos), at = excluded.at""";
            case MARK_SEEN -> """
                insert into {seen} (person, post, at) select r.person, r.post, r.at from {rows} where {ok}
                on conflict (person, post) do update set at = excluded.at""";
            case PUT_PROFILE -> """
                insert into {profile} (person, ask_me_about) select r.person, r.ask_me_about from {rows} where {ok}
                on conflict (person) do update set ask_me_about = excluded.ask_me_about""";
            case TAKE_PROFILE -> "delete from {profile} w using {rows} where {ok} and w.person = r.person";
            case CUT_INTERESTS ->
                "delete from {interest} i using {rows} where {ok} and i.person = r.person and i.seq >= r.many";
            case PUT_INTERESTS -> """
                insert into {interest} (person, seq, interest_key, interest)
                select r.person, r.seq, r.interest_key, r.interest from {rows} where {ok}
                on conflict (person, seq) do update
                set interest_key = excluded.interest_key, interest = excluded.interest""";
            case PUT_PERSON -> """
                insert into {person} (ref, handle, status, hides_own) select r.ref, r.handle, r.status, r.hides_own
                from {rows} where {ok}
                on conflict (ref) do update
                set handle = excluded.handle, status = excluded.status, hides_own = excluded.hides_own""";
            case PUT_SETTING -> """
                insert into {setting} (place, name, val) select r.place, r.name, r.val from {rows} where {ok}
                on conflict (place, name) do update set val = excluded.val""";
            case TAKE_GOAL -> "delete from {goal} g using {rows} where {ok} and g.id = r.id";
            case TAKE_ENDORSEMENTS -> "delete from {endorsement} e using {rows} where {ok} and e.goal = r.goal";
            case TAKE_ENDORSEMENT ->
                "delete from {endorsement} e using {rows} where {ok} and e.goal = r.goal and e.person = r.person";
            case TAKE_SETTING ->
                "delete from {setting} s using {rows} where {ok} and s.place = r.place and s.name = r.name";
            case SPEND_KEY -> """
                insert into {once} (person, once_key, hash, outcome, at)
                select r.person, r.once_key, r.hash, r.outcome, r.at from {rows} where {ok}
                on conflict (person, once_key) do update
                set hash = excluded.hash, outcome = excluded.outcome, at = excluded.at""";
            case SET_TALLY -> """
                insert into {tally} (target, kind, n, imported) select r.target, r.kind, 0, r.imported
                from {rows} where {ok} order by r.target, r.kind
                on conflict (target, kind) do update set imported = excluded.imported""";
            case TOUCH -> "update {contribution} c set version = c.version + 1 from {rows} where {ok} and c.id = r.id";
            case LINK -> """
                insert into {link} (post, other, kind, at) select r.post, r.other, r.kind, r.at from {rows} where {ok}
                on conflict (post, other, kind) do nothing""";
            case SAY_WORD -> """
                insert into {house} as h (one, version, mission, boards_word, said_at)
                select 1, r.version, r.mission, r.boards_word, r.said_at from {rows}
                where {ok} and (r.expected = 0 or exists (select 1 from {house}))
                on conflict (one) do update set version = excluded.version, mission = excluded.mission,
                  boards_word = excluded.boards_word, said_at = excluded.said_at
                  where h.version = excluded.version - 1""";
            case TURN_RULES -> """
                insert into {rulebook} as b (place, version, in_force, in_consultation)
                select r.place, r.version, r.in_force, r.in_consultation from {rows}
                where {ok} and (r.expected = 0 or exists (select 1 from {rulebook} o where o.place = r.place))
                on conflict (place) do update set version = excluded.version, in_force = excluded.in_force,
                  in_consultation = excluded.in_consultation where b.version = excluded.version - 1""";
            case ACCEPT_RULES -> """
                insert into {acceptance} (rules, person, at) select r.rules, r.person, r.at
                from {rows} join {rulebook} b on b.place = r.place and b.in_force = r.rules where {ok} for share of b
                on conflict (rules, person) do nothing""";
            case PUT_CASE ->
                "insert into {case} as q (" + Columns.all(Columns.CASE, "*") + ") select "
                        + Columns.all(Columns.CASE, "r.*")
                        + " from {rows} where {ok}"
                        + " and (r.expected = 0 or exists (select 1 from {case} o where o.id = r.id))"
                        + " on conflict (target) do update set "
                        + Columns.assignments(Columns.CASE, 2, "excluded.*")
                        + " where q.version = excluded.version - 1";
            case PUT_PERSON_MEASURE ->
                "insert into {person_measure} (" + Columns.all(Columns.PERSON_MEASURE, "*") + ") select "
                        + Columns.all(Columns.PERSON_MEASURE, "r.*")
                        + " from {rows} where {ok} on conflict (case_id, round) do update set "
                        + Columns.assignments(Columns.PERSON_MEASURE, 2, "excluded.*");
            case TAKE_TURN -> """
                update {person_measure} v set last_at = r.last_at from {rows}
                where {ok} and v.case_id = r.case_id and v.round = r.round""";
            case PUT_DECISION ->
                "insert into {decision} (" + Columns.all(Columns.DECISION, "*") + ") select "
                        + Columns.all(Columns.DECISION, "r.*")
                        + " from {rows} where {ok} on conflict (case_id, round) do update set "
                        + Columns.assignments(Columns.DECISION, 2, "excluded.*");
            case DATE_RULES -> """
                update {rules} x set version = coalesce(r.version, x.version),
                  enacted_at = coalesce(r.enacted_at, x.enacted_at),
                  replaced_at = coalesce(r.replaced_at, x.replaced_at)
                from {rows} where {ok} and x.id = r.id""";
            default -> Objects.requireNonNull(fragment.portable());
        };
    }
}
