package io.kring.memory;

import io.kring.post.PostState;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.ThreadSlice;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversation of one post as one viewer sees it. */
final class MemoryThread {
    private static final int BRANCH = 13;

    private final Tables tables;
    private final ViewerRules rules;
    private final ContributionRow post;
    private final Views views;

    MemoryThread(Tables tables, ViewerRules rules, ContributionRow post) {
        this.tables = tables;
        this.rules = rules;
        this.post = post;
        this.views = new Views(tables, rules);
    }

    ThreadSlice slice(boolean newestFirst, @Nullable String after, int limit) {
        Comparator<String> order = newestFirst
                ? Comparator.comparing(MemoryThread::branch, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        List<ContributionView> comments = post.state() != PostState.VISIBLE
                ? List.of()
                : tables.contributions()
                        .rows(tables.contributions().by().thread(post.id()))
                        .filter(row -> after == null || order.compare(row.path(), after) > 0)
                        .filter(this::isShown)
                        .sorted(Comparator.comparing(ContributionRow::path, order))
                        .limit(limit)
                        .map(row -> views.of(row))
                        .toList();
        return new ThreadSlice(views.of(post), comments);
    }

    private boolean isShown(ContributionRow row) {
        return switch (row.state()) {
            case VISIBLE, REMOVED -> true;
            case WITHDRAWN -> hasReplies(row);
            case HELD, HIDDEN -> rules.own(row) || rules.moderates(tables.communityOf(row));
            case DRAFT, SCHEDULED, ERASED -> false;
        };
    }

    private boolean hasReplies(ContributionRow row) {
        return tables.contributions()
                .rows(tables.contributions().by().under(row))
                .anyMatch(below -> below.state() == PostState.VISIBLE);
    }

    private static String branch(String path) {
        return path.substring(0, Math.min(BRANCH, path.length()));
    }
}
