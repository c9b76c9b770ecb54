package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.read.Comments;
import io.kring.persistence.jpa.internal.read.FeedSql;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.Reading;
import io.kring.persistence.jpa.internal.read.ReadingStores;
import io.kring.persistence.jpa.internal.read.ViewColumns;
import org.jspecify.annotations.Nullable;

/** Reading on H2: an array subquery stands for a lateral join, and {@code id = any(array)} joins by the primary key. */
public final class H2Reading implements Reading {
    /** The array is a column: as a condition it would be asked again for each row that it gives. */
    private static final String PICKED = """
            from @me
            join (select array(
              @ids) as ids from @me) s on true
            join {@table} @alias on @alias.id = any(s.ids)
            """;

    private static final String IN_PLACE = """
            from @me join @community
            join (select array(
              @ids) as ids from @me) s on true
            left join {contribution} c on c.id = any(s.ids)
            """ + ViewColumns.JOINS_IN_PLACE + "\nwhere @condition";

    /** The comments come from one table alone, so that its index gives the order; the guard is asked of their post. */
    private static final String THREAD = """
            (select t.id from {contribution} t join {community} k on k.id = t.place @standing
              where t.id = cast(?7 as bigint) and @finds)
            union all
            (select c.id from {contribution} c where c.post = cast(?7 as bigint) and c.id <> c.post and @after
                and exists (select 1 from {contribution} t join {community} k on k.id = t.place @standing
                  where t.id = cast(?7 as bigint) and t.state = 3 and @finds)
                and @shown
              order by c.post, @order limit cast(?9 as int))""";

    private static final String MODERATES =
            """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place @standing \
            where t.id = cast(?7 as bigint) and @moderates)""".replace("@standing", Guard.STANDING).replace("@moderates", Guard.MODERATES);

    private static final String MEMBERS = """
            from @me join @community
            left join {membership} x on x.place = k.id and x.person = any(array(
              @people))
            left join {person} o on o.no = x.person
            where @condition""";

    /** The texts are constants: composed once, whatever the schema and prefix. */
    public static final ReadingStores STORES = new ReadingStores(new H2Reading());

    private final FeedSql feeds = new H2Feeds();

    @Override
    public FeedSql feeds() {
        return feeds;
    }

    @Override
    public String me() {
        return H2Viewer.ME;
    }

    @Override
    public @Nullable String ifAbsent() {
        return null;
    }

    @Override
    public String spoken(String text) {
        return H2Viewer.spoken(text);
    }

    @Override
    public String views(String ids) {
        return listed(H2Views.LOOKED_UP, ids);
    }

    @Override
    public String views(String ids, String column) {
        return listed(H2Views.LOOKED_UP + ",\n" + column, ids);
    }

    @Override
    public String viewsIn(String community, String condition, String ids) {
        return "select " + H2Views.LOOKED_UP + "\n"
                + IN_PLACE.replace("@community", community)
                        .replace("@condition", condition)
                        .replace("@ids", ids)
                        .replace("@me", H2Viewer.ME);
    }

    @Override
    public String thread(boolean newestFirst) {
        return listed(
                H2Views.LOOKED_UP,
                THREAD.replace("@standing", Guard.STANDING)
                        .replace("@finds", Guard.FINDS_POST)
                        .replace("@after", Comments.after(newestFirst))
                        .replace("@shown", Comments.shown(MODERATES))
                        .replace("@order", Comments.order(newestFirst)));
    }

    private String listed(String view, String ids) {
        return "select " + view + "\n" + picked("contribution", "c", ids) + ViewColumns.JOINS;
    }

    @Override
    public String themes() {
        return "(select cast(json_arrayagg(h.theme order by h.seq) as varchar) from {theme} h where h.place = k.id)";
    }

    @Override
    public String tags() {
        return "(select cast(json_arrayagg(r.val) as varchar) from {reference} r where r.owner = c.id and r.kind = 1)";
    }

    @Override
    public String rules(String version) {
        return "(select cast(json_arrayagg(json_array(l.title, l.body) order by l.no) as varchar) from {rule} l"
                + " where l.rules = " + version + ")";
    }

    @Override
    public String reports() {
        return "(select cast(json_arrayagg(json_array(w.ref, y.reason, y.words) order by y.reason, y.words, w.ref) as varchar)"
                + " from {report} y join {person} w on w.no = y.person"
                + " where y.case_id = q.id and y.round = q.round)";
    }

    @Override
    public String interests() {
        return "(select cast(json_arrayagg(i.interest order by i.seq) as varchar) from {interest} i where i.person = a.no)";
    }

    @Override
    public String picked(String table, String alias, String ids) {
        return PICKED.replace("@me", H2Viewer.ME)
                .replace("@ids", ids)
                .replace("@table", table)
                .replace("@alias", alias);
    }

    @Override
    public String members(String community, String condition, String people) {
        return MEMBERS.replace("@me", H2Viewer.ME)
                .replace("@community", community)
                .replace("@people", people)
                .replace("@condition", condition);
    }

    @Override
    public String nameOrder(String name) {
        return "";
    }
}
