package io.kring.persistence.jpa.internal.write;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Columns that several fragments share, with their types. */
public final class Columns {
    static final String CONTRIBUTION =
            "id bigint, place bigint, post bigint, parent bigint, depth smallint, path varchar, kind varchar,"
                    + " answer boolean, author bigint, state smallint, state_reason varchar, feed_pos bigint,"
                    + " title varchar, body varchar, lang varchar, details_v int, details varchar, version int,"
                    + " accepted bigint, locked boolean, created_at bigint, publish_at bigint, published_at bigint,"
                    + " edited_at bigint, grace_until bigint, move_to bigint, move_at bigint, move_by bigint";
    static final String COMMUNITY =
            "id bigint, version int, name varchar, name_key varchar, purpose varchar, lang varchar, kind smallint,"
                    + " next_kind smallint, next_kind_at bigint, next_kind_by bigint, join_policy smallint,"
                    + " cap int, size_hint int, sealed boolean, practice boolean, archived boolean, question varchar, audience varchar,"
                    + " created_at bigint";
    public static final String CASE =
            "id bigint, target bigint, post bigint, place bigint, author bigint, version int, round int,"
                    + " state smallint, escalated boolean, opened_at bigint, since bigint,"
                    + " claimed_by bigint, claimed_at bigint, title varchar, body varchar";
    public static final String DECISION =
            "case_id bigint, round int, measure smallint, applied boolean, rules bigint, rule_no int,"
                    + " rule_title varchar, reason varchar, by_person bigint, at bigint, appeal varchar,"
                    + " appealed_at bigint, answer varchar, answered_by bigint, answered_at bigint, reversed boolean";
    public static final String PERSON_MEASURE =
            "case_id bigint, round int, person bigint, place bigint, measure smallint, starts_at bigint,"
                    + " ends_at bigint, pace bigint, rule_title varchar, seconder bigint, lifted_at bigint,"
                    + " lifted_by bigint, lift_reason varchar, last_at bigint";
    static final String ADJUSTMENT = ", members int, managers int, pins int, most_pins int, least_managers int";
    static final String SUBJECT = "person bigint, what smallint, target bigint, topic_key varchar";
    public static final String SAME_SUBJECT =
            "s.person = r.person and s.what = r.what and s.target = r.target and s.topic_key = r.topic_key";

    /** Whether a community's counters may change so. */
    public static final String FITS = """
            (r.members <= 0 or k.cap is null or k.member_count + r.members <= k.cap)
              and k.member_count + r.members >= 0 and (r.managers >= 0 or k.manager_count + r.managers >= r.least_managers)
              and (r.pins <= 0 or k.pin_count + r.pins <= r.most_pins) and k.pin_count + r.pins >= 0""";

    private static final Pattern SEPARATOR = Pattern.compile(", ?");

    private Columns() {}

    public static List<String> names(String columns) {
        return SEPARATOR
                .splitAsStream(columns)
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
    }

    static List<String> types(String columns) {
        return SEPARATOR
                .splitAsStream(columns)
                .map(column -> column.substring(column.indexOf(' ') + 1))
                .toList();
    }

    /** {@code a = x.a, b = x.b}, without the first so many columns. */
    public static String assignments(String columns, int without, String from) {
        return names(columns).stream()
                .skip(without)
                .map(name -> name + " = " + from.replace("*", name))
                .collect(Collectors.joining(", "));
    }

    /** {@code x.a, x.b}. */
    public static String all(String columns, String from) {
        return names(columns).stream().map(name -> from.replace("*", name)).collect(Collectors.joining(", "));
    }

    /** {@code a = x.a, b = x.b}, of a row whose expected version comes after it, without its first column. */
    public static String assignments(Fragment fragment, String from) {
        List<String> names = fragment.names();
        return names.subList(1, names.indexOf("expected")).stream()
                .map(name -> name + " = " + from.replace("*", name))
                .collect(Collectors.joining(", "));
    }
}
