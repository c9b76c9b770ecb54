package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.read.FeedSql;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.Reading;
import io.kring.persistence.jpa.internal.read.ReadingStores;

/** Reading on PostgreSQL: rows are picked by lateral joins. */
public final class PostgresReading implements Reading {
    private static final String PICKED = """
            from @me cross join lateral (
              @ids) q
            join {@table} @alias on @alias.id = q.id
            """;

    private static final String MEMBERS = """
            from @me join @community
            left join lateral (
              @people) q on true
            left join {membership} x on x.place = k.id and x.person = q.person
            left join {person} o on o.no = q.person
            where @condition""";

    /** The texts are constants: composed once, whatever the schema and prefix. */
    public static final ReadingStores STORES = new ReadingStores(new PostgresReading());

    private final FeedSql feeds = new PostgresFeeds();

    @Override
    public FeedSql feeds() {
        return feeds;
    }

    @Override
    public String me() {
        return Guard.ME;
    }

    @Override
    public String ifAbsent() {
        return "on conflict do nothing";
    }

    @Override
    public String spoken(String text) {
        return text;
    }

    @Override
    public String views(String ids) {
        return PostgresViews.picked(ids);
    }

    @Override
    public String views(String ids, String column) {
        return PostgresViews.picked(ids, column);
    }

    @Override
    public String viewsIn(String community, String condition, String ids) {
        return PostgresViews.pickedIn(community, condition, ids);
    }

    @Override
    public String thread(boolean newestFirst) {
        return PostgresViews.thread(newestFirst);
    }

    @Override
    public String themes() {
        return "(select cast(json_agg(h.theme order by h.seq) as varchar) from {theme} h where h.place = k.id)";
    }

    @Override
    public String tags() {
        return "(select cast(json_agg(r.val) as varchar) from {reference} r where r.owner = c.id and r.kind = 1)";
    }

    @Override
    public String rules(String version) {
        return "(select cast(json_agg(json_build_array(l.title, l.body) order by l.no) as varchar) from {rule} l"
                + " where l.rules = " + version + ")";
    }

    @Override
    public String reports() {
        return "(select cast(json_agg(json_build_array(w.ref, y.reason, y.words) order by y.reason, y.words, w.ref) as varchar)"
                + " from {report} y join {person} w on w.no = y.person"
                + " where y.case_id = q.id and y.round = q.round)";
    }

    @Override
    public String interests() {
        return "(select cast(json_agg(i.interest order by i.seq) as varchar) from {interest} i where i.person = a.no)";
    }

    @Override
    public String picked(String table, String alias, String ids) {
        return PICKED.replace("@me", Guard.ME)
                .replace("@ids", ids)
                .replace("@table", table)
                .replace("@alias", alias);
    }

    @Override
    public String members(String community, String condition, String people) {
        return MEMBERS.replace("@me", Guard.ME)
                .replace("@community", community)
                .replace("@people", people)
                .replace("@condition", condition);
    }

    /** An index holds about 2,700 bytes, so it is on the beginning of the name. */
    @Override
    public String nameOrder(String name) {
        return "left(" + name + ", 200)";
    }
}
