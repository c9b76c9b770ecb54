package io.kring.persistence.jpa.internal.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of what one change set does, over rows that come as parameters. In a text {@code {rows}} stands for these rows
 * under the alias {@code r}, and {@code {ok}} for whether all that the set expects is so. Texts that databases write
 * differently stand with the dialect. The order is that in which locks are taken: the community comes last.
 */
public enum Fragment {
    MEMBERSHIP_AT(Part.EXACT, "place bigint, person bigint, expected int", """
            not exists (select 1 from {rows} left join {membership} m on m.person = r.person and m.place = r.place
              where coalesce(m.version, 0) <> r.expected)"""),
    REACTION_AT(Part.EXACT, "target bigint, person bigint, slot varchar, before varchar", """
            not exists (select 1 from {rows} left join {reaction} x
                on x.target = r.target and x.person = r.person and x.slot = r.slot
              where x.kind is distinct from r.before)"""),
    KEY_FREE(Part.EXACT, "person bigint, once_key varchar, live_after bigint", """
            not exists (select 1 from {rows} join {once} o on o.person = r.person and o.once_key = r.once_key
              where o.at > r.live_after)"""),
    CLAIM_FREE(
            Part.EXACT,
            "uri_key varchar, owner bigint",
            "not exists (select 1 from {rows} join {claim} f on f.uri_key = r.uri_key where f.owner <> r.owner)"),
    PIN_AT(Part.EXACT, "place bigint, post bigint, present boolean", """
            not exists (select 1 from {rows} left join {pin} n on n.place = r.place and n.post = r.post
              where r.present <> (n.post is not null))"""),
    TEXT_AT(Part.EXACT, "id bigint, expected int", """
            not exists (select 1 from {rows} left join {contribution} c on c.id = r.id
              where coalesce(c.version, -1) <> r.expected)"""),
    COMMUNITY_AT(Part.EXACT, "id bigint, expected int", """
            not exists (select 1 from {rows} left join {community} k on k.id = r.id
              where coalesce(k.version, -1) <> r.expected)"""),
    SAID_NO_MORE(Part.EXACT, "person bigint, since bigint, expected int", """
            not exists (select 1 from {rows} where r.expected <>
              (select count(*) from {recent_text} l where l.person = r.person and l.at > r.since))"""),
    CASE_AT(Part.EXACT, "target bigint, expected int", """
            not exists (select 1 from {rows} left join {case} q on q.target = r.target
              where coalesce(q.version, 0) <> r.expected)"""),
    TURN_AT(Part.EXACT, "case_id bigint, round int, last_at bigint", """
            not exists (select 1 from {rows} left join {person_measure} v on v.case_id = r.case_id and v.round = r.round
              where v.case_id is null or v.last_at is distinct from r.last_at)"""),
    POST_KEPT(Part.EXACT, "id bigint", null),
    COMMUNITY_FITS(
            Part.EXACT,
            "id bigint" + Columns.ADJUSTMENT,
            "not exists (select 1 from {rows} left join {community} k on k.id = r.id where k.id is null or not ("
                    + Columns.FITS + "))"),

    CLAIM_FILES(Part.RACY, "uri_key varchar, uri varchar, owner bigint", null),
    EDIT_CONTRIBUTION(Part.RACY, Columns.CONTRIBUTION + ", expected int, accepts boolean", null),
    EDIT_COMMUNITY(Part.RACY, Columns.COMMUNITY + ", expected int" + Columns.ADJUSTMENT, null),
    ADJUST_COMMUNITY(Part.RACY, "id bigint" + Columns.ADJUSTMENT, null),
    SAY_WORD(Part.RACY, "version int, mission varchar, boards_word varchar, said_at bigint, expected int", null),
    TURN_RULES(Part.RACY, "place bigint, version int, in_force bigint, in_consultation bigint, expected int", null),
    ACCEPT_RULES(Part.RACY, "rules bigint, person bigint, place bigint, at bigint", null),
    PUT_CASE(Part.RACY, Columns.CASE + ", expected int", null),

    ADD_PLACE(
            Part.PLAIN,
            "id bigint, type smallint",
            "insert into {place} (id, type) select r.id, r.type from {rows} where {ok}"),
    ADD_COMMUNITY(
            Part.PLAIN,
            Columns.COMMUNITY + ", members int, managers int, pins int",
            "insert into {community} (" + String.join(", ", Columns.names(Columns.COMMUNITY))
                    + ", member_count, manager_count, pin_count) select {all} from {rows} where {ok}"),
    CUT_THEMES(Part.PLAIN, "place bigint, many int", null),
    PUT_THEMES(Part.PLAIN, "place bigint, seq int, theme_key varchar, theme varchar", null),
    HISTORY_OF_REQUESTS(Part.PLAIN, "place bigint, at bigint", """
            insert into {membership_history} (person, place, status, role, at)
            select m.person, m.place, 3, m.role, r.at
            from {rows} join {membership} m on m.place = r.place and m.status = 0 where {ok}"""),
    END_REQUESTS(Part.PLAIN, "place bigint, at bigint", null),
    PUT_MEMBERSHIP(
            Part.PLAIN,
            "place bigint, person bigint, status smallint, role smallint, since bigint, by_person bigint,"
                    + " answer varchar, version int",
            null),
    MEMBERSHIP_HISTORY(
            Part.PLAIN,
            "person bigint, place bigint, status smallint, role smallint, at bigint, by_person bigint",
            "insert into {membership_history} (person, place, status, role, at, by_person)"
                    + " select {all} from {rows} where {ok}"),
    ADD_CONTRIBUTION(
            Part.PLAIN,
            Columns.CONTRIBUTION,
            "insert into {contribution} (" + String.join(", ", Columns.names(Columns.CONTRIBUTION))
                    + ") select {all} from {rows} where {ok}"),
    CUT_REFERENCES(Part.PLAIN, "owner bigint, many int", null),
    PUT_REFERENCES(
            Part.PLAIN,
            "owner bigint, seq int, kind smallint, val_key varchar, val varchar, person bigint, start_at int,"
                    + " end_at int, name varchar, media_type varchar, bytes bigint, feed_pos bigint",
            null),
    PLACE_REFERENCES(Part.PLAIN, "owner bigint, feed_pos bigint", null),
    ADD_REVISION(
            Part.PLAIN,
            "target bigint, version int, title varchar, body varchar, at bigint, minor boolean",
            "insert into {revision} (target, version, title, body, at, minor) select {all} from {rows} where {ok}"),
    ACCEPT(Part.PLAIN, "post bigint, answer bigint, if_now bigint", null),
    COUNT(
            Part.PLAIN,
            "target bigint, kind varchar, n int",
            "insert into {tally_delta} (target, kind, n) select {all} from {rows} where {ok}"),
    SET_TALLY(Part.PLAIN, "target bigint, kind varchar, imported int", null),
    TOUCH(Part.PLAIN, "id bigint", null),
    LINK(Part.PLAIN, "post bigint, other bigint, kind smallint, at bigint", null),
    PUT_EXTERNAL(
            Part.PLAIN,
            "source varchar, ext_key varchar, ext_id varchar, target bigint",
            "insert into {external} (source, ext_key, ext_id, target) select {all} from {rows} where {ok}"),
    PUT_REACTION(Part.PLAIN, "target bigint, person bigint, slot varchar, kind varchar, at bigint", null),
    TAKE_REACTION(Part.PLAIN, "target bigint, person bigint, slot varchar", null),
    PUT_PIN(Part.PLAIN, "place bigint, post bigint, kind smallint, since bigint, until bigint", null),
    TAKE_PIN(Part.PLAIN, "place bigint, post bigint", null),
    FORMER_URI(Part.PLAIN, "name_key varchar, name varchar, post bigint, at bigint", null),
    PUT_PAGE(
            Part.PLAIN,
            "post bigint, uri_key varchar, uri varchar, owner bigint, vanished_at bigint, heard varchar, did varchar,"
                    + " closed_at bigint",
            null),
    TIE_PAGE(Part.PLAIN, "page bigint, discussion bigint, at bigint", null),
    UNTIE_PAGE(Part.PLAIN, "page bigint, discussion bigint", null),
    FOLLOW(Part.PLAIN, Columns.SUBJECT + ", topic varchar, at bigint", null),
    UNFOLLOW(Part.PLAIN, Columns.SUBJECT, null),
    MUTE(Part.PLAIN, Columns.SUBJECT + ", topic varchar, until bigint", null),
    UNMUTE(Part.PLAIN, Columns.SUBJECT, null),
    BLOCK(Part.PLAIN, "person bigint, other bigint, own boolean, at bigint", null),
    UNBLOCK_ONE(Part.PLAIN, "person bigint, other bigint", null),
    UNBLOCK_BOTH(Part.PLAIN, "person bigint, other bigint", null),
    MARK_READ(Part.PLAIN, "person bigint, feed varchar, pos bigint, at bigint", null),
    MARK_SEEN(Part.PLAIN, "person bigint, post bigint, at bigint", null),
    PUT_PROFILE(Part.PLAIN, "person bigint, ask_me_about varchar", null),
    TAKE_PROFILE(Part.PLAIN, "person bigint", null),
    CUT_INTERESTS(Part.PLAIN, "person bigint, many int", null),
    PUT_INTERESTS(Part.PLAIN, "person bigint, seq int, interest_key varchar, interest varchar", null),
    REMEMBER(
            Part.PLAIN,
            "person bigint, at bigint, digest varchar",
            "insert into {recent_text} (person, at, digest) select {all} from {rows} where {ok}"),
    PUT_SETTING(Part.PLAIN, "place bigint, name varchar, val varchar", null),
    TAKE_SETTING(Part.PLAIN, "place bigint, name varchar", null),
    PUT_PERSON(Part.PLAIN, "ref varchar, handle varchar, status smallint, hides_own boolean", null),
    AUDIT(Part.PLAIN, "seq int, at bigint, action varchar, subject varchar, personal varchar, seal varchar", """
            insert into {audit} (at, action, subject, personal, seal)
            select r.at, r.action, r.subject, r.personal, r.seal from {rows} where {ok} order by r.seq"""),
    AUDIT_PERSONAL(
            Part.PLAIN,
            "id varchar, by_person bigint, about bigint, words varchar, salt varchar",
            "insert into {audit_personal} (id, by_person, about, words, salt) select {all} from {rows} where {ok}"),
    ADD_RULES(
            Part.PLAIN,
            "id bigint, place bigint, version int, proposed_at bigint, consult_until bigint, conversation bigint,"
                    + " enacted_at bigint, replaced_at bigint",
            """
            insert into {rules}
              (id, place, version, proposed_at, consult_until, conversation, enacted_at, replaced_at)
            select {all} from {rows} where {ok}"""),
    ADD_RULE(
            Part.PLAIN,
            "rules bigint, no int, title varchar, body varchar",
            "insert into {rule} (rules, no, title, body) select {all} from {rows} where {ok}"),
    DATE_RULES(Part.PLAIN, "id bigint, version int, enacted_at bigint, replaced_at bigint", null),
    ADD_REPORT(
            Part.PLAIN,
            "case_id bigint, round int, person bigint, reason smallint, words varchar, at bigint",
            "insert into {report} (case_id, round, person, reason, words, at) select {all} from {rows} where {ok}"),
    PUT_DECISION(Part.PLAIN, Columns.DECISION, null),
    PUT_PERSON_MEASURE(Part.PLAIN, Columns.PERSON_MEASURE, null),
    TAKE_TURN(Part.PLAIN, "case_id bigint, round int, last_at bigint", null),
    ADD_GOAL(
            Part.PLAIN,
            "id bigint, title varchar, step smallint, share_kind smallint, percent varchar, span smallint,"
                    + " dimension smallint, cut_value varchar, due int, owner bigint, first_day int, measured boolean,"
                    + " own_percent varchar, own_source varchar, follow_ups varchar",
            """
            insert into {goal} (id, title, step, share_kind, percent, span, dimension, cut_value, due, owner, first_day,
              measured, own_percent, own_source, follow_ups)
            select {all} from {rows} where {ok}"""),
    TAKE_ENDORSEMENTS(Part.PLAIN, "goal bigint", null),
    TAKE_GOAL(Part.PLAIN, "id bigint", null),
    ENDORSE(Part.PLAIN, "goal bigint, person bigint, at bigint", """
            insert into {endorsement} (goal, person, at)
            select r.goal, r.person, r.at from {rows} join {goal} g on g.id = r.goal
            where {ok} and not exists (
              select 1 from {endorsement} e where e.goal = r.goal and e.person = r.person)"""),
    TAKE_ENDORSEMENT(Part.PLAIN, "goal bigint, person bigint", null),
    SPEND_KEY(Part.PLAIN, "person bigint, once_key varchar, hash varchar, outcome varchar, at bigint", null),
    EVENT(
            Part.PLAIN,
            "seq int, at bigint, type varchar, version int, conversation varchar, by_person bigint, about bigint,"
                    + " flags smallint, facts varchar",
            """
            insert into {event} (at, type, version, conversation, by_person, about, flags, facts)
            select r.at, r.type, r.version, r.conversation, r.by_person, r.about, r.flags, r.facts
            from {rows} where {ok} order by r.seq""");

    /** What a fragment is. */
    public enum Part {
        /** A condition; exact under the locks that are held. */
        EXACT,
        /** A write that may find that others were faster: then nothing is written. */
        RACY,
        /** A write that happens when all else is well. */
        PLAIN
    }

    private final Part part;

    @SuppressWarnings("ImmutableEnumChecker") // made once, and unmodifiable
    private final List<String> names;

    @SuppressWarnings("ImmutableEnumChecker") // the same
    private final List<String> types;

    private final @Nullable String portable;

    Fragment(Part part, String columns, @Nullable String portable) {
        this.part = part;
        this.names = Columns.names(columns);
        this.types = Columns.types(columns);
        this.portable = portable == null ? null : portable.replace("{all}", "r." + String.join(", r.", names));
    }

    public Part part() {
        return part;
    }

    /** Names of the cells of its rows. */
    public List<String> names() {
        return names;
    }

    /** Types of the cells of its rows. */
    public List<String> types() {
        return types;
    }

    /** How many of the first cells name the row that is written; 0 where each row is a new one. */
    int key() {
        return switch (this) {
            case FOLLOW, UNFOLLOW, MUTE, UNMUTE -> 4;
            case PUT_REACTION, TAKE_REACTION, LINK -> 3;
            case PUT_SETTING,
                    PUT_DECISION,
                    PUT_PERSON_MEASURE,
                    TAKE_TURN,
                    TAKE_SETTING,
                    PUT_INTERESTS,
                    TIE_PAGE,
                    UNTIE_PAGE,
                    PUT_MEMBERSHIP,
                    PUT_PIN,
                    TAKE_PIN,
                    BLOCK,
                    MARK_READ,
                    MARK_SEEN,
                    SPEND_KEY,
                    ENDORSE,
                    TAKE_ENDORSEMENT,
                    SET_TALLY -> 2;
            case DATE_RULES,
                    TAKE_GOAL,
                    TAKE_ENDORSEMENTS,
                    PUT_CASE,
                    PUT_PROFILE,
                    TAKE_PROFILE,
                    CUT_INTERESTS,
                    PUT_PERSON,
                    CLAIM_FILES,
                    ACCEPT,
                    PUT_PAGE,
                    FORMER_URI,
                    TOUCH -> 1;
            default -> 0;
        };
    }

    /** The text that both databases understand; null where each has its own. */
    public @Nullable String portable() {
        return portable;
    }
}
