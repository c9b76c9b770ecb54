package io.kring.persistence.jpa.internal.imports;

import io.kring.spi.imports.ImportKey;

/** Which rows of a table are there, by their keys: one text a table. */
final class PresentSql {
    private static final String MEMBERSHIP = """
            select r.a, r.b, r.name, 1 as n from {rows} join {membership} m on m.place = r.a and m.person = r.b""";

    private static final String REACTION = """
            select r.a, r.b, r.name, 1 as n
            from {rows} join {reaction} x on x.target = r.a and x.person = r.b and x.slot = r.name""";

    private static final String TALLY = """
            select r.a, r.b, r.name, y.imported as n
            from {rows} join {tally} y on y.target = r.a and y.kind = r.name and y.imported <> 0""";

    private static final String FOLLOW = """
            select r.a, r.b, r.name, 1 as n
            from {rows} join {follow} f
              on f.person = r.a and f.what = @what and f.target = r.b and f.topic_key = r.name""";

    private static final String LINK = """
            select r.a, r.b, r.name, 1 as n from {rows} join {link} l on l.post = r.a and l.other = r.b
              and l.kind = case r.name when 'DUPLICATE' then 1 else 0 end""";

    private PresentSql() {}

    static String of(ImportKey.Table table) {
        return switch (table) {
            case MEMBERSHIP -> MEMBERSHIP;
            case REACTION -> REACTION;
            case TALLY -> TALLY;
            case FOLLOWED_PERSON -> FOLLOW.replace("@what", "0");
            case FOLLOWED_COMMUNITY -> FOLLOW.replace("@what", "1");
            case FOLLOWED_TOPIC -> FOLLOW.replace("@what", "2");
            case LINK -> LINK;
        };
    }
}
