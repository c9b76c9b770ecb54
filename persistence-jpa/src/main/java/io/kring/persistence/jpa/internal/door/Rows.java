package io.kring.persistence.jpa.internal.door;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.cases.CaseState;
import io.kring.cases.Measure;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.post.PostState;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.house.RulesRow;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns of rows in the order in which they are read. The alias of each table in a text is that of its columns here. */
public final class Rows {
    /** Of {@code {person} p}. */
    public static final String PERSON = "p.no, p.ref, p.status, p.hides_own";

    /** Of {@code {membership} m}. */
    public static final String MEMBERSHIP =
            "m.place, m.person, m.status, m.role, m.since, m.by_person, m.answer, m.version";

    /** Of {@code {pin} n}. */
    public static final String PIN = "n.place, n.post, n.kind, n.since, n.until";

    /** Of {@code {contribution} c}. */
    public static final String CONTRIBUTION = """
            c.id, c.place, c.post, c.parent, c.depth, c.path, c.kind, c.answer, c.author, c.state, c.state_reason, \
            c.feed_pos, c.title, c.body, c.lang, c.details_v, c.details, c.version, c.accepted, c.locked, c.created_at, \
            c.publish_at, c.published_at, c.edited_at, c.grace_until, c.move_to, c.move_at, \
            c.move_by""";

    /** Of {@code {community} k}; its themes come after them, as one JSON array. */
    public static final String COMMUNITY = """
            k.id, k.version, k.name, k.purpose, k.lang, k.kind, k.next_kind, k.next_kind_at, k.next_kind_by, \
            k.join_policy, k.cap, k.size_hint, k.sealed, k.practice, k.archived, k.question, k.audience, k.created_at, \
            k.member_count, k.manager_count, k.pin_count""";

    /** Of {@code {rules} x}. */
    public static final String RULES =
            "x.id, x.place, x.version, x.proposed_at, x.consult_until, x.conversation, x.enacted_at, x.replaced_at";

    /** Of {@code {case} q}. */
    public static final String CASE = """
            q.id, q.target, q.post, q.place, q.author, q.version, q.round, q.state, q.escalated, q.opened_at, \
            q.since, q.claimed_by, q.claimed_at, q.title, q.body""";

    /** Of {@code {decision} d}. */
    public static final String DECISION = """
            d.case_id, d.round, d.measure, d.applied, d.rules, d.rule_no, d.rule_title, d.reason, d.by_person, d.at, \
            d.appeal, d.appealed_at, d.answer, d.answered_by, d.answered_at, d.reversed""";

    /** Of {@code {person_measure} v}. */
    public static final String PERSON_MEASURE = """
            v.case_id, v.round, v.person, v.place, v.measure, v.starts_at, v.ends_at, v.pace, v.rule_title, \
            v.seconder, v.lifted_at, v.lifted_by, v.lift_reason, v.last_at""";

    /** How many cells {@link #PERSON_MEASURE} has. */
    static final int PERSON_MEASURE_CELLS = 14;

    /** How many cells {@link #DECISION} has. */
    static final int DECISION_CELLS = 16;

    private static final CaseState[] CASES = CaseState.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final PersonStatus[] STATUSES = PersonStatus.values();
    private static final MembershipStatus[] STANDINGS = MembershipStatus.values();
    private static final Role[] ROLES = Role.values();
    private static final Pin.Kind[] PINS = Pin.Kind.values();
    private static final PostState[] STATES = PostState.values();
    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final JoinPolicy[] POLICIES = JoinPolicy.values();

    private Rows() {}

    public static PersonRow person(Cells c) {
        return new PersonRow(c.number(), new PersonId(c.text()), c.constant(STATUSES), c.flag());
    }

    public static MembershipRow membership(Cells c) {
        return new MembershipRow(
                c.number(),
                c.number(),
                c.constant(STANDINGS),
                c.constant(ROLES),
                c.instant(),
                c.numberOrNull(),
                c.textOrNull(),
                c.integer());
    }

    public static PinRow pin(Cells c) {
        return new PinRow(c.number(), c.number(), c.constant(PINS), c.instant(), c.instantOrNull());
    }

    public static RulesRow rules(Cells c) {
        return new RulesRow(
                c.number(),
                c.number(),
                c.integer(),
                c.instant(),
                c.instant(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.instantOrNull());
    }

    public static CaseRow moderated(Cells c) {
        return new CaseRow(
                c.number(),
                c.number(),
                c.number(),
                c.number(),
                c.numberOrNull(),
                c.integer(),
                c.integer(),
                c.constant(CASES),
                c.flag(),
                c.instant(),
                c.instant(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.textOrNull(),
                c.text());
    }

    public static DecisionRow decision(Cells c) {
        return new DecisionRow(
                c.number(),
                c.integer(),
                c.constantOrNull(MEASURES),
                c.flag(),
                c.numberOrNull(),
                c.integerOrNull(),
                c.textOrNull(),
                c.text(),
                c.number(),
                c.instant(),
                c.textOrNull(),
                c.instantOrNull(),
                c.textOrNull(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.flag());
    }

    public static PersonMeasureRow personMeasure(Cells c) {
        return new PersonMeasureRow(
                c.number(),
                c.integer(),
                c.number(),
                c.numberOrNull(),
                c.constant(MEASURES),
                c.instantOrNull(),
                c.instant(),
                Micros.duration(c.numberOrNull()),
                c.textOrNull(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.numberOrNull(),
                c.textOrNull(),
                c.instantOrNull());
    }

    public static ContributionRow contribution(Cells c) {
        return new ContributionRow(
                c.number(),
                c.numberOrNull(),
                c.number(),
                c.numberOrNull(),
                c.integer(),
                c.text(),
                c.text(),
                c.flag(),
                c.numberOrNull(),
                c.constant(STATES),
                c.textOrNull(),
                c.numberOrNull(),
                c.textOrNull(),
                c.text(),
                c.textOrNull(),
                c.integer(),
                c.text(),
                c.integer(),
                c.numberOrNull(),
                c.flag(),
                c.instant(),
                c.instantOrNull(),
                c.instantOrNull(),
                c.instantOrNull(),
                c.instantOrNull(),
                c.numberOrNull(),
                c.instantOrNull(),
                c.numberOrNull());
    }

    /** {@link #COMMUNITY} and the themes. */
    public static CommunityRow community(Cells c) {
        long id = c.number();
        int version = c.integer();
        String name = c.text();
        String purpose = c.text();
        String language = c.textOrNull();
        CommunityKind kind = c.constant(KINDS);
        CommunityKind nextKind = c.constantOrNull(KINDS);
        var nextKindAt = c.instantOrNull();
        Long nextKindBy = c.numberOrNull();
        JoinPolicy policy = c.constant(POLICIES);
        Integer cap = c.integerOrNull();
        int sizeHint = c.integer();
        boolean sealed = c.flag();
        boolean practice = c.flag();
        boolean archived = c.flag();
        String question = c.textOrNull();
        String audience = c.textOrNull();
        var createdAt = c.instant();
        int members = c.integer();
        int managers = c.integer();
        int pins = c.integer();
        return new CommunityRow(
                id,
                version,
                name,
                purpose,
                themes(c.textOrNull()),
                language,
                kind,
                nextKind,
                nextKindAt,
                nextKindBy,
                policy,
                cap,
                sizeHint,
                sealed,
                practice,
                archived,
                question,
                audience,
                createdAt,
                members,
                managers,
                pins);
    }

    private static List<String> themes(@Nullable String json) {
        return json == null
                ? List.of()
                : Json.read(json).stream()
                        .map(theme -> Objects.requireNonNull(theme).toString())
                        .toList();
    }
}
