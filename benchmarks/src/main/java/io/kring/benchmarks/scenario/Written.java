package io.kring.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;

/** Reads back what was written, without what is different every time: ids and times. */
final class Written {
    private final Site site;

    Written(Site site) {
        this.site = site;
    }

    /** A post or comment with its references and event. */
    List<String> text(long id, String conversation, String idText) {
        List<String> rows = new ArrayList<>(column("""
                select concat_ws('|', coalesce(place, 0), depth, length(path), kind, state, title, body, details_v, details,
                  version, locked, case when feed_pos = id then 'at its id' end, (grace_until - created_at) / 1000000,
                  case when published_at = created_at then 'at once' end)
                from {contribution} where id = ?""", id));
        rows.addAll(column("""
                select concat_ws('|', r.seq, r.kind, r.val_key, r.val, r.person, r.start_at, r.end_at, r.bytes)
                from {reference} r where r.owner = ? and r.feed_pos = r.owner order by r.seq""", id));
        rows.addAll(events(conversation, 1).stream()
                .map(event -> event.replace(idText, "its id"))
                .toList());
        return rows;
    }

    /** A reaction, and the newest of the deltas and events. */
    List<String> reaction(long post, String person, String conversation) {
        List<String> rows = new ArrayList<>(column("""
                select concat_ws('|', x.slot, x.kind) from {reaction} x join {person} p on p.no = x.person
                where x.target = ? and p.ref = ?""", post, person));
        rows.addAll(column(
                "select concat_ws('|', kind, n) from {tally_delta} where target = ? order by id desc limit 1", post));
        rows.addAll(events(conversation, 1));
        return rows;
    }

    /** A membership, with its history and event. */
    List<String> membership(long community, String person, String conversation) {
        String where = " x join {person} p on p.no = x.person where x.place = ? and p.ref = ?";
        List<String> rows = new ArrayList<>(column(
                "select concat_ws('|', x.status, x.role, x.by_person, x.answer, x.version) from {membership}" + where,
                community,
                person));
        rows.addAll(column(
                "select concat_ws('|', x.status, x.role, x.by_person) from {membership_history}" + where,
                community,
                person));
        events(conversation, 1).forEach(event -> rows.add(event.replaceAll("person=\\d+", "person=no")));
        return rows;
    }

    private List<String> events(String conversation, int most) {
        return column(
                "select concat_ws('|', type, version, flags, facts) from {event} where conversation = ? order by id desc limit ?",
                conversation,
                most);
    }

    private List<String> column(String sql, Object... arguments) {
        return site.database().column(sql.replaceAll("\\{([a-z_]+)}", site.schema() + ".kring_$1"), arguments);
    }
}
