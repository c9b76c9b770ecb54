package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.write.Columns;
import io.kring.persistence.jpa.internal.write.Fragment;
import java.util.Objects;

/**
 * What H2 writes in its own way. A merge can lose a race with another of the same key, so that each runs under a lock
 * on the person, or on the row of the table of locks, that all who write this key take first. {@code {.x}} stands for a
 * cell of the one row.
 */
final class H2Writes {
    private static final String COUNTERS =
            " member_count = member_count + {.members}, manager_count = manager_count + {.managers},"
                    + " pin_count = pin_count + {.pins} ";

    private static final String FITS = """
             ({.members} <= 0 or k.cap is null or k.member_count + {.members} <= k.cap)
              and k.member_count + {.members} >= 0
              and ({.managers} >= 0 or k.manager_count + {.managers} >= {.least_managers})
              and ({.pins} <= 0 or k.pin_count + {.pins} <= {.most_pins}) and k.pin_count + {.pins} >= 0""";

    private H2Writes() {}

    static String text(Fragment fragment) {
        return switch (fragment) {
            case POST_KEPT ->
                "not exists (select 1 from {rows} left join {contribution} c on c.id = r.id where c.id is null)";
            case EDIT_CONTRIBUTION ->
                "update {contribution} c set "
                        + Columns.assignments(fragment, "{.*}")
                                .replace(
                                        "accepted = {.accepted}",
                                        "accepted = case when {.accepts} then {.accepted} else c.accepted end")
                        + " where c.id = {.id} and c.version = {.expected} and {ok}";
            case EDIT_COMMUNITY ->
                "update {community} k set " + Columns.assignments(fragment, "{.*}") + "," + COUNTERS
                        + " where k.id = {.id} and k.version = {.expected} and" + FITS + " and {ok}";
            case ADJUST_COMMUNITY ->
                "update {community} k set" + COUNTERS + " where k.id = {.id} and" + FITS + " and {ok}";
            case CLAIM_FILES -> """
                insert into {claim} (uri_key, uri, owner) select r.uri_key, r.uri, r.owner from {rows}
                where not exists (select 1 from {claim} f where f.uri_key = r.uri_key)""";
            case PUT_THEMES -> """
                merge into {theme} t using (select * from {rows}) r on (t.place = r.place and t.seq = r.seq)
                when matched then update set theme_key = r.theme_key, theme = r.theme
                when not matched then insert (place, seq, theme_key, theme)
                values (r.place, r.seq, r.theme_key, r.theme)""";
            case END_REQUESTS -> """
                update {membership} m set status = 3, answer = null, version = m.version + 1,
                  since = (select max(r.at) from {rows} where r.place = m.place)
                where m.status = 0 and m.place in (select r.place from {rows})""";
            case PUT_MEMBERSHIP -> """
                merge into {membership} m using (select * from {rows}) r on (m.person = r.person and m.place = r.place)
                when matched then update set status = r.status, role = r.role, since = r.since,
                  by_person = r.by_person, answer = r.answer, version = r.version
                when not matched then insert (place, person, status, role, since, by_person, answer, version)
                values (r.place, r.person, r.status, r.role, r.since, r.by_person, r.answer, r.version)""";
            case PUT_REFERENCES -> """
                merge into {reference} f using (select * from {rows}) r on (f.owner = r.owner and f.seq = r.seq)
                when matched then update set kind = r.kind, val_key = r.val_key, val = r.val, person = r.person,
                  start_at = r.start_at, end_at = r.end_at, name = r.name, media_type = r.media_type, bytes = r.bytes,
                  feed_pos = r.feed_pos
                when not matched then insert
                  (owner, seq, kind, val_key, val, person, start_at, end_at, name, media_type, bytes, feed_pos)
                values (r.owner, r.seq, r.kind, r.val_key, r.val, r.person, r.start_at, r.end_at, r.name, r.media_type,
                  r.bytes, r.feed_pos)""";
            case PLACE_REFERENCES -> """
                merge into {reference} f using (select * from {rows}) r on (f.owner = r.owner and f.feed_pos is null)
                when matched then update set feed_pos = r.feed_pos""";
            case CUT_REFERENCES -> """
                merge into {reference} f using (select * from {rows}) r on (f.owner = r.owner and f.seq >= r.many)
                when matched then delete""";
            case CUT_THEMES -> """
                merge into {theme} t using (select * from {rows}) r on (t.place = r.place and t.seq >= r.many)
                when matched then delete""";
            case TAKE_REACTION -> """
                merge into {reaction} x using (select * from {rows}) r
                on (x.target = r.target and x.person = r.person and x.slot = r.slot) when matched then delete""";
            case PUT_SETTING -> """
                merge into {setting} s using (select * from {rows}) r on (s.place = r.place and s.name = r.name)
                when matched then update set val = r.val
                when not matched then insert (place, name, val) values (r.place, r.name, r.val)""";
            case TAKE_SETTING -> """
                merge into {setting} s using (select * from {rows}) r on (s.place = r.place and s.name = r.name)
                when matched then delete""";
            case TAKE_GOAL -> """
                merge into {goal} g using (select * from {rows}) r on (g.id = r.id) when matched then delete""";
            case TAKE_ENDORSEMENTS -> """
                merge into {endorsement} e using (select * from {rows}) r on (e.goal = r.goal)
                when matched then delete""";
            case TAKE_ENDORSEMENT -> """
                merge into {endorsement} e using (select * from {rows}) r
                on (e.goal = r.goal and e.person = r.person) when matched then delete""";
            case TAKE_PIN -> """
                merge into {pin} n using (select * from {rows}) r on (n.place = r.place and n.post = r.post)
                when matched then delete""";
            case UNFOLLOW -> """
                merge into {follow} s using (select * from {rows}) r
                on (s.person = r.person and s.what = r.what and s.target = r.target and s.topic_key = r.topic_key)
                when matched then delete""";
            case UNMUTE -> """
                merge into {mute} s using (select * from {rows}) r
                on (s.person = r.person and s.what = r.what and s.target = r.target and s.topic_key = r.topic_key)
                when matched then delete""";
            case UNBLOCK_ONE -> """
                merge into {block} b using (
                  select r.person, r.other from {rows}
                  where exists (select 1 from {block} o where o.person = r.other and o.other = r.person and o.own)) u
                on (b.person = u.person and b.other = u.other) when matched then update set own = false""";
            case UNBLOCK_BOTH -> """
                merge into {block} b using (
                  select case when w.there then r.person else r.other end person,
                    case when w.there then r.other else r.person end other
                  from {rows} cross join (values (true), (false)) w(there)
                  where not exists (
                    select 1 from {block} o where o.person = r.other and o.other = r.person and o.own)) u
                on (b.person = u.person and b.other = u.other) when matched then delete""";
            case ACCEPT -> """
                merge into {contribution} c using (select * from {rows}) r
                on (c.id = r.post and (r.if_now is null or c.accepted = r.if_now))
                when matched then update set accepted = r.answer""";
            case PUT_REACTION -> """
                merge into {reaction} x using (select * from {rows}) r
                on (x.target = r.target and x.person = r.person and x.slot = r.slot)
                when matched then update set kind = r.kind, at = r.at
                when not matched then insert (target, person, slot, kind, at)
                values (r.target, r.person, r.slot, r.kind, r.at)""";
            case PUT_PIN -> """
                merge into {pin} n using (select * from {rows}) r on (n.place = r.place and n.post = r.post)
                when matched then update set kind = r.kind, since = r.since, until = r.until
                when not matched then insert (place, post, kind, since, until)
                values (r.place, r.post, r.kind, r.since, r.until)""";
            case FORMER_URI -> """
                merge into {alias} a using (select * from {rows}) r on (a.kind = 1 and a.name_key = r.name_key)
                when matched then update set target = r.post, at = r.at
                when not matched then insert (kind, name_key, name, target, at)
                values (1, r.name_key, r.name, r.post, r.at)""";
            case PUT_PAGE -> """
                merge into {page} g using (select * from {rows}) r on (g.post = r.post)
                when matched then update set uri_key = r.uri_key, uri = r.uri, owner = r.owner,
                  vanished_at = r.vanished_at, heard = r.heard, did = r.did, closed_at = r.closed_at
                when not matched then insert (post, uri_key, uri, owner, vanished_at, heard, did, closed_at)
                values (r.post, r.uri_key, r.uri, r.owner, r.vanished_at, r.heard, r.did, r.closed_at)""";
            case TIE_PAGE -> """
                insert into {page_tie} (page, discussion, at) select r.page, r.discussion, r.at from {rows}
                where not exists (select 1 from {page_tie} l where l.page = r.page and l.discussion = r.discussion)""";
            case UNTIE_PAGE -> """
                merge into {page_tie} l using (select * from {rows}) r
                on (l.page = r.page and l.discussion = r.discussion) when matched then delete""";
            case FOLLOW -> """
                insert into {follow} (person, what, target, topic_key, topic, at)
                select r.person, r.what, r.target, r.topic_key, r.topic, r.at from {rows}
                where not exists (select 1 from {follow} s where s.person = r.person and s.what = r.what
                  and s.target = r.target and s.topic_key = r.topic_key)""";
            case MUTE -> """
                merge into {mute} s using (select * from {rows}) r
                on (s.person = r.person and s.what = r.what and s.target = r.target and s.topic_key = r.topic_key)
                when matched then update set until = r.until
                when not matched then insert (person, what, target, topic_key, topic, until)
                values (r.person, r.what, r.target, r.topic_key, r.topic, r.until)""";
            case BLOCK -> """
                merge into {block} b using (select * from {rows}) r on (b.person = r.person and b.other = r.other)
                when matched then update set own = b.own or r.own
                when not matched then insert (person, other, own, at) values (r.person, r.other, r.own, r.at)""";
            case MARK_READ -> """
                merge into {read_mark} k using (select * from {rows}) r on (k.person = r.person and k.feed = r.feed)
                when matched then update set pos = greatest(k.pos, r.pos), at = r.at
                when not matched then insert (person, feed, pos, at) values (r.person, r.feed, r.pos, r.at)""";
            case MARK_SEEN -> """
                merge into {seen} s using (select * from {rows}) r on (s.person = r.person and s.post = r.post)
                when matched then update set at = r.at
                when not matched then insert (person, post, at) values (r.person, r.post, r.at)""";
            case PUT_PROFILE -> """
                merge into {profile} w using (select * from {rows}) r on (w.person = r.person)
                when matched then update set ask_me_about = r.ask_me_about
                when not matched then insert (person, ask_me_about) values (r.person, r.ask_me_about)""";
            case TAKE_PROFILE -> """
                merge into {profile} w using (select * from {rows}) r on (w.person = r.person)
                when matched then delete""";
            case CUT_INTERESTS -> """
                merge into {interest} i using (select * from {rows}) r on (i.person = r.person and i.seq >= r.many)
                when matched then delete""";
            case PUT_INTERESTS -> """
                merge into {interest} i using (select * from {rows}) r on (i.person = r.person and i.seq = r.seq)
                when matched then update set interest_key = r.interest_key, interest = r.interest
                when not matched then insert (person, seq, interest_key, interest)
                values (r.person, r.seq, r.interest_key, r.interest)""";
            case PUT_PERSON -> """
                merge into {person} p using (select * from {rows}) r on (p.ref = r.ref)
                when matched then update set handle = r.handle, status = r.status, hides_own = r.hides_own
                when not matched then insert (ref, handle, status, hides_own)
                values (r.ref, r.handle, r.status, r.hides_own)""";
            case SPEND_KEY -> """
                merge into {once} o using (select * from {rows}) r on (o.person = r.person and o.once_key = r.once_key)
                when matched then update set hash = r.hash, outcome = r.outcome, at = r.at
                when not matched then insert (person, once_key, hash, outcome, at)
                values (r.person, r.once_key, r.hash, r.outcome, r.at)""";
            case SET_TALLY -> """
                merge into {tally} t using (select * from {rows}) r on (t.target = r.target and t.kind = r.kind)
                when matched then update set imported = r.imported
                when not matched then insert (target, kind, n, imported) values (r.target, r.kind, 0, r.imported)""";
            case TOUCH -> """
                merge into {contribution} c using (select * from {rows}) r on (c.id = r.id)
                when matched then update set version = c.version + 1""";
            case LINK -> """
                insert into {link} (post, other, kind, at) select r.post, r.other, r.kind, r.at from {rows}
                where not exists (select 1 from {link} l where l.post = r.post and l.other = r.other and l.kind = r.kind)""";
            case SAY_WORD -> """
                merge into {house} h using (select 1 as one) r on (h.one = r.one)
                when matched and h.version = {.expected} and {ok} then update set version = {.version},
                  mission = {.mission}, boards_word = {.boards_word}, said_at = {.said_at}
                when not matched and {.expected} = 0 and {ok} then
                  insert (one, version, mission, boards_word, said_at)
                  values (1, {.version}, {.mission}, {.boards_word}, {.said_at})""";
            case TURN_RULES -> """
                merge into {rulebook} b using (select {.place} as place) r on (b.place = r.place)
                when matched and b.version = {.expected} and {ok} then update set version = {.version},
                  in_force = {.in_force}, in_consultation = {.in_consultation}
                when not matched and {.expected} = 0 and {ok} then
                  insert (place, version, in_force, in_consultation)
                  values (r.place, {.version}, {.in_force}, {.in_consultation})""";
            case ACCEPT_RULES -> """
                insert into {acceptance} (rules, person, at) select {.rules}, {.person}, {.at} from {rulebook} b
                where b.place = {.place} and b.in_force = {.rules} and {ok} and not exists (
                  select 1 from {acceptance} y where y.rules = {.rules} and y.person = {.person})""";
            case PUT_CASE ->
                "merge into {case} q using (select {.target} as target) r on (q.target = r.target)"
                        + " when matched and q.version = {.expected} and {ok} then update set "
                        + Columns.assignments(Columns.CASE, 2, "{.*}")
                        + " when not matched and {.expected} = 0 and {ok} then insert ("
                        + Columns.all(Columns.CASE, "*") + ") values (" + Columns.all(Columns.CASE, "{.*}") + ")";
            case PUT_DECISION ->
                "merge into {decision} d using (select * from {rows}) r on (d.case_id = r.case_id and d.round = r.round)"
                        + " when matched then update set "
                        + Columns.assignments(Columns.DECISION, 2, "r.*") + " when not matched then insert ("
                        + Columns.all(Columns.DECISION, "*") + ") values (" + Columns.all(Columns.DECISION, "r.*")
                        + ")";
            case PUT_PERSON_MEASURE ->
                "merge into {person_measure} v using (select * from {rows}) r"
                        + " on (v.case_id = r.case_id and v.round = r.round) when matched then update set "
                        + Columns.assignments(Columns.PERSON_MEASURE, 2, "r.*") + " when not matched then insert ("
                        + Columns.all(Columns.PERSON_MEASURE, "*") + ") values ("
                        + Columns.all(Columns.PERSON_MEASURE, "r.*") + ")";
            case TAKE_TURN -> """
                merge into {person_measure} v using (select * from {rows}) r
                on (v.case_id = r.case_id and v.round = r.round) when matched then update set last_at = r.last_at""";
            case DATE_RULES -> """
                merge into {rules} x using (select * from {rows}) r on (x.id = r.id)
                when matched then update set version = coalesce(r.version, x.version),
                  enacted_at = coalesce(r.enacted_at, x.enacted_at),
                  replaced_at = coalesce(r.replaced_at, x.replaced_at)""";
            default -> Objects.requireNonNull(fragment.portable()).replace("{ok}", "true");
        };
    }
}
