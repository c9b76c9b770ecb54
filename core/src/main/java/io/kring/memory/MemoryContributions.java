package io.kring.memory;

import io.kring.memory.table.ImportTables;
import io.kring.post.PostState;
import io.kring.spi.ContributionStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.HeldSlice;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.ReactorRow;
import io.kring.spi.row.RevisionRow;
import io.kring.spi.row.ThreadSlice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contributions through the guarded lookup. */
record MemoryContributions(Tables tables) implements ContributionStore {
    @Override
    public Optional<ContributionView> find(Viewer viewer, long id) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return found(rules, id).map(new Views(tables, rules)::of);
    }

    @Override
    public Optional<ThreadSlice> thread(
            Viewer viewer, long post, boolean newestFirst, @Nullable String after, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return found(rules, post).filter(ContributionRow::isPost).map(row -> new MemoryThread(tables, rules, row)
                .slice(newestFirst, after, limit));
    }

    @Override
    public List<ContributionView> own(Viewer viewer, PostState state, long before, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Long me = rules.number();
        return me == null
                ? List.of()
                : tables.contributions()
                        .rows(tables.contributions().by().writtenBy(me, before))
                        .filter(row -> row.isPost() && row.state() == state && rules.reads(tables.communityOf(row)))
                        .limit(limit)
                        .map(new Views(tables, rules)::of)
                        .toList();
    }

    @Override
    public Optional<HeldSlice> held(Viewer viewer, long community, long after, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        CommunityRow where = tables.communities().find(community);
        if (where == null || !rules.knows(where)) {
            return Optional.empty();
        }
        Views views = new Views(tables, rules);
        Stream<ContributionRow> held = rules.moderates(where)
                ? tables.contributions().rows(tables.contributions().by().held())
                : Stream.of();
        return Optional.of(new HeldSlice(
                views.community(where),
                held.filter(row -> row.id() > after && tables.communityOf(row).id() == community && rules.finds(row))
                        .limit(limit)
                        .map(views::of)
                        .toList()));
    }

    @Override
    public List<LinkedView> linked(Viewer viewer, long post, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Views views = new Views(tables, rules);
        return found(rules, post)
                .map(
                        row -> tables.imports()
                                .links(post)
                                .sorted(Comparator.comparing(ImportTables.Link::other)
                                        .reversed()
                                        .thenComparing(ImportTables.Link::kind))
                                .flatMap(link -> found(rules, link.other())
                                        .map(other -> new LinkedView(link.kind(), views.of(other)))
                                        .stream())
                                .limit(limit)
                                .toList())
                .orElse(List.of());
    }

    @Override
    public List<RevisionRow> revisions(Viewer viewer, long id, boolean post) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return found(rules, id)
                .filter(row -> row.isPost() == post)
                .filter(row -> rules.own(row) || rules.moderates(tables.communityOf(row)))
                .map(row -> tables.contributions().revisionsNewestFirst(id).toList())
                .orElse(List.of());
    }

    @Override
    public Optional<List<ReactorRow>> reactors(Viewer viewer, long target, boolean post, long after, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return found(rules, target).filter(row -> row.isPost() == post).map(row -> tables.contributions()
                .reactions(target)
                .filter(reaction -> row.state() == PostState.VISIBLE)
                .filter(reaction -> reaction.seq() > after && !rules.apart(reaction.person()))
                .sorted(Comparator.comparing(ContributionTables.Reaction::seq))
                .limit(limit)
                .map(this::reactor)
                .toList());
    }

    @Override
    public Set<String> readable(Viewer viewer, Collection<String> attachmentUris) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return attachmentUris.stream().filter(uri -> isReadable(rules, uri)).collect(Collectors.toSet());
    }

    private boolean isReadable(ViewerRules rules, String uri) {
        return tables.contributions()
                .rows(tables.contributions().by().attachedTo(uri))
                .anyMatch(row -> rules.finds(row) && (row.state() != PostState.REMOVED || seesRemoved(rules, row)));
    }

    private boolean seesRemoved(ViewerRules rules, ContributionRow row) {
        return rules.own(row) || rules.moderates(tables.communityOf(row));
    }

    private Optional<ContributionRow> found(ViewerRules rules, long id) {
        return Optional.ofNullable(tables.contributions().find(id)).filter(rules::finds);
    }

    private ReactorRow reactor(ContributionTables.Reaction reaction) {
        return new ReactorRow(tables.people().require(reaction.person()).id(), reaction.kind(), reaction.seq());
    }
}
