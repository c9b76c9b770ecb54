package io.kring.memory.table;

import io.kring.spi.change.Change;
import io.kring.spi.row.PageRow;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of the host: by their posts, by the URIs they have and had, and what they are tied to. */
public final class PageTables {
    private final SnapshotMap<Long, PageRow> rows;
    private final SnapshotMap<String, Long> byUri;
    private final SnapshotMap<String, Long> formerly;
    private final SnapshotMap<Key.Numbers, Change.TiePage> discussions;
    private final SnapshotMap<Key.Numbers, Change.TiePage> byDiscussion;

    public PageTables() {
        rows = new SnapshotMap<>();
        byUri = new SnapshotMap<>();
        formerly = new SnapshotMap<>();
        discussions = new SnapshotMap<>();
        byDiscussion = new SnapshotMap<>();
    }

    private PageTables(PageTables from) {
        rows = from.rows.copy();
        byUri = from.byUri.copy();
        formerly = from.formerly.copy();
        discussions = from.discussions.copy();
        byDiscussion = from.byDiscussion.copy();
    }

    public PageTables copy() {
        return new PageTables(this);
    }

    public @Nullable PageRow find(String uri) {
        Long post = byUri.get(uri);
        Long before = post == null ? formerly.get(uri) : post;
        return before == null ? null : rows.get(before);
    }

    public void put(PageRow row, @Nullable String former) {
        PageRow before = rows.get(row.post());
        if (before != null) {
            byUri.remove(before.uri());
        }
        rows.put(row.post(), row);
        byUri.put(row.uri(), row.post());
        if (former != null) {
            formerly.put(former, row.post());
        }
    }

    public void tie(Change.TiePage tie) {
        Key.Numbers key = Key.Numbers.of(tie.page(), tie.discussion());
        Key.Numbers back = Key.Numbers.of(tie.discussion(), tie.page());
        if (!tie.on()) {
            discussions.remove(key);
            byDiscussion.remove(back);
        } else if (!discussions.has(key)) {
            discussions.put(key, tie);
            byDiscussion.put(back, tie);
        }
    }

    /** A discussion is gone: no page is tied to it any more. */
    public void forget(long discussion) {
        discussions.removeKeys(key -> key.b() == discussion);
        byDiscussion.removeKeys(key -> key.a() == discussion);
    }

    /** Posts that a page is tied to, the newest tie first. */
    public Stream<Long> discussions(long page) {
        return newest(discussions, page).map(Change.TiePage::discussion);
    }

    /** Pages that a post is tied to, the newest tie first. */
    public Stream<PageRow> about(long discussion) {
        return newest(byDiscussion, discussion).flatMap(tie -> Stream.ofNullable(rows.get(tie.page())));
    }

    private static Stream<Change.TiePage> newest(SnapshotMap<Key.Numbers, Change.TiePage> ties, long of) {
        return ties.between(Key.Numbers.of(of), Key.Numbers.of(of + 1))
                .sorted(Comparator.comparing(Change.TiePage::at)
                        .thenComparing(Change.TiePage::page)
                        .thenComparing(Change.TiePage::discussion)
                        .reversed());
    }
}
