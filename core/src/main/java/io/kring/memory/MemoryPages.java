package io.kring.memory;

import io.kring.spi.PageStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the host and their conversations. One writes at a time anyway, so there is nothing to lock. */
record MemoryPages(Tables tables) implements PageStore {
    @Override
    public void lock() {}

    @Override
    public Optional<PageFacts> find(String uri) {
        return Optional.ofNullable(tables.pages().find(uri))
                .map(row -> facts(row, !row.uri().equals(uri)));
    }

    @Override
    public Map<String, Integer> counts(Viewer viewer, Collection<String> uris) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String uri : uris) {
            PageRow page = tables.pages().find(uri);
            Integer comments = page == null || !rules.finds(post(page))
                    ? null
                    : tables.contributions().counts(page.post()).get(ContributionView.COMMENTS);
            if (comments != null) {
                counts.put(uri, comments);
            }
        }
        return counts;
    }

    @Override
    public List<ContributionView> discussions(Viewer viewer, long page, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        ContributionRow post = tables.contributions().find(page);
        return post == null || !rules.finds(post)
                ? List.of()
                : tables.contributions()
                        .rows(tables.pages().discussions(page))
                        .filter(rules::finds)
                        .limit(limit)
                        .map(new Views(tables, rules)::of)
                        .toList();
    }

    @Override
    public List<PageFacts> about(Viewer viewer, long discussion, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        ContributionRow post = tables.contributions().find(discussion);
        return post == null || !rules.finds(post)
                ? List.of()
                : tables.pages()
                        .about(discussion)
                        .filter(page -> rules.finds(post(page)))
                        .limit(limit)
                        .map(page -> facts(page, false))
                        .toList();
    }

    private ContributionRow post(PageRow page) {
        return tables.contributions().require(page.post());
    }

    private PageFacts facts(PageRow page, boolean former) {
        ContributionRow post = post(page);
        CommunityRow place = tables.communityOf(post);
        String title = post.title();
        return new PageFacts(
                page,
                former,
                title == null ? "" : title,
                post.version(),
                place.id(),
                place.audience(),
                tables.idOf(page.owner()));
    }
}
