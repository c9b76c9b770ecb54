package io.kring.memory;

import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.CommunityStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.SearchStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What search asks of the storage. */
record MemorySearch(Tables tables) implements SearchStore {
    @Override
    public Reach reach(Viewer viewer, Collection<String> named, Collection<PersonId> people, @Nullable Long like) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Set<Long> places = new HashSet<>();
        Map<String, Set<Long>> meant = new HashMap<>();
        tables.communities()
                .all()
                .filter(row -> row.audience() == null && rules.reads(row) && rules.findsElsewhere(row))
                .forEach(row -> {
                    places.add(row.id());
                    Stream.of(CommunityStore.fold(row.name()), new CommunityId(row.id()).toString())
                            .filter(name -> !row.isPage() && named.contains(name))
                            .forEach(name -> meant.computeIfAbsent(name, any -> new HashSet<>())
                                    .add(row.id()));
                });
        Long me = rules.number();
        Map<PersonId, Long> numbers = new HashMap<>();
        people.forEach(person -> {
            PersonRow row = tables.people().find(person);
            if (row != null && (!row.hidesOwn() || Objects.equals(me, row.no()))) {
                numbers.put(person, row.no());
            }
        });
        Set<Long> apart = me == null
                ? Set.of()
                : tables.people().apartFrom(me).map(PersonRow::no).collect(Collectors.toSet());
        return new Reach(places, meant, numbers, me, apart, like == null ? null : said(rules, like));
    }

    private @Nullable Said said(ViewerRules rules, long post) {
        ContributionRow row = tables.contributions().find(post);
        if (row == null || !row.isPost() || !isFound(rules, row)) {
            return null;
        }
        return new Said(row.title(), row.body());
    }

    private boolean isFound(ViewerRules rules, ContributionRow row) {
        return row.state() == PostState.VISIBLE
                && rules.finds(row)
                && rules.findsElsewhere(tables.communityOf(row))
                && !rules.apart(row.author())
                && !rules.apart(tables.contributions().postOf(row).author());
    }

    @Override
    public Map<PersonId, Boolean> mentionable(Viewer viewer, @Nullable Long community, Collection<PersonId> people) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        CommunityRow where = community == null ? null : tables.communities().find(community);
        CommunityRow listed = where != null && !where.isPage() && rules.reads(where) ? where : null;
        Map<PersonId, Boolean> found = new HashMap<>();
        for (PersonId person : people) {
            PersonRow row = tables.people().find(person);
            if (row == null) {
                found.put(person, false);
            } else if (row.status() != PersonStatus.DEPARTED && !rules.apart(row.no())) {
                found.put(
                        person, listed != null && new ViewerRules(tables, asked(viewer, person)).role(listed) != null);
            }
        }
        return found;
    }

    private static Viewer asked(Viewer viewer, PersonId person) {
        return new Viewer(person, viewer.assumed(), viewer.scope(), viewer.now());
    }

    @Override
    public FeedSlice load(Viewer viewer, Collection<Long> ids) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Views views = new Views(tables, rules);
        List<ContributionRow> rows = ids.stream()
                .distinct()
                .map(id -> tables.contributions().find(id))
                .filter(Objects::nonNull)
                .filter(row -> isFound(rules, row))
                .toList();
        Map<Long, ContributionView> posts = rows.stream()
                .filter(row -> !row.isPost())
                .map(tables.contributions()::postOf)
                .distinct()
                .collect(Collectors.toMap(ContributionRow::id, views::of));
        return new FeedSlice(rows.stream().map(views::of).toList(), posts, List.of(), null);
    }

    @Override
    public List<CommunityFacts> communities(Viewer viewer, Collection<Long> ids) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return ids.stream()
                .distinct()
                .map(id -> tables.communities().find(id))
                .filter(Objects::nonNull)
                .filter(rules::knows)
                .map(row -> FactsLoader.facts(tables, row, rules.person(), null))
                .toList();
    }

    @Override
    public List<IndexRow> conversations(Collection<Long> posts, long after, int most) {
        return posts.stream()
                .distinct()
                .map(id -> tables.contributions().find(id))
                .filter(Objects::nonNull)
                .flatMap(post -> Stream.concat(
                        Stream.of(post),
                        tables.contributions().rows(tables.contributions().by().thread(post.id()))))
                .filter(row -> row.id() > after && stands(row))
                .sorted(Comparator.comparing(ContributionRow::id))
                .limit(most)
                .map(this::row)
                .toList();
    }

    @Override
    public List<IndexRow> rows(Collection<Long> ids) {
        List<IndexRow> rows = new ArrayList<>();
        for (long id : new HashSet<>(ids)) {
            ContributionRow contribution = tables.contributions().find(id);
            CommunityRow community = tables.communities().find(id);
            if (contribution != null && stands(contribution)) {
                rows.add(row(contribution));
            } else if (community != null && !community.isPage()) {
                rows.add(row(community));
            }
        }
        return rows;
    }

    @Override
    public List<IndexRow> all(long after, int most) {
        Stream<IndexRow> contributions = tables.contributions()
                .after(after)
                .filter(this::stands)
                .limit(most)
                .map(this::row);
        Stream<IndexRow> communities = tables.communities()
                .all()
                .filter(row -> row.id() > after && !row.isPage())
                .map(MemorySearch::row);
        return Stream.concat(contributions, communities)
                .sorted(Comparator.comparing(IndexRow::id))
                .limit(most)
                .toList();
    }

    private boolean stands(ContributionRow row) {
        return row.state() == PostState.VISIBLE
                && tables.contributions().postOf(row).state() == PostState.VISIBLE;
    }

    private static IndexRow row(CommunityRow row) {
        return new IndexRow(
                row.id(),
                null,
                row.id(),
                null,
                row.name(),
                "",
                null,
                null,
                false,
                row.purpose(),
                row.language(),
                row.themes());
    }

    private IndexRow row(ContributionRow row) {
        ContributionRow post = tables.contributions().postOf(row);
        CommunityRow place = tables.communityOf(row);
        return new IndexRow(
                row.id(),
                row,
                place.id(),
                place.audience(),
                Objects.requireNonNullElse(post.title(), ""),
                post.kind(),
                post.author(),
                post.accepted(),
                row.isPost() && answered(row),
                "",
                null,
                tables.contributions().references(row.id()).stream()
                        .filter(reference -> reference.kind() == ReferenceRow.Kind.HASHTAG)
                        .map(ReferenceRow::value)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private boolean answered(ContributionRow post) {
        return tables.contributions()
                .rows(tables.contributions().by().thread(post.id()))
                .anyMatch(comment -> comment.answer()
                        && comment.state() == PostState.VISIBLE
                        && !Objects.equals(comment.author(), post.author()));
    }
}
