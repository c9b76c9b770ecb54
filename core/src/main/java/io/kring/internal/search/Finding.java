package io.kring.internal.search;

import io.kring.id.PostId;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.post.PostViews;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.reaction.Palette;
import io.kring.search.Facets;
import io.kring.search.Narrowing;
import io.kring.search.SearchHit;
import io.kring.search.SearchOrder;
import io.kring.search.SearchPage;
import io.kring.search.SearchQuery;
import io.kring.search.SearchRequest;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.SearchStore.Reach;
import io.kring.spi.search.SearchStore.Said;
import io.kring.spi.search.Wanted;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Finds posts and comments: where the actor reads, what the index names there, and each of it loaded again. */
final class Finding {
    private static final int MOST_MARKS = 200;
    private static final String EVERYONE = "everyone";
    private static final Set<String> COMMENTS = Set.of(ContributionRow.COMMENT, Documents.ANSWER);
    private static final IndexFilter POSTS = IndexFilter.NONE.withoutKinds(COMMENTS);

    private final Engine engine;
    private final Palette palette;
    private final SearchIndex index;
    private final Documents documents;

    Finding(Engine engine, Palette palette, Indexing indexing) {
        this.engine = engine;
        this.palette = palette;
        this.index = indexing.index();
        this.documents = indexing.documents();
    }

    SearchPage find(Actor actor, SearchRequest request) {
        SearchQuery query = request.query();
        String list = Once.text("search", query, request.narrowing(), request.order(), request.zone());
        Optional<LastShown> before = request.page().after().map(cursor -> LastShown.of(list, cursor));
        Conditions conditions = new Conditions(query.filters(), request.narrowing(), request.zone());
        if (query.isEmpty()) {
            return SearchPage.EMPTY;
        }
        Map<String, PersonId> handles = engine.cards().byHandle(conditions.handles());
        return engine.read("search.find", actor, (unit, viewer) -> {
            Reach reach = unit.search().reach(viewer, conditions.communities(), conditions.authors(handles), null);
            return conditions
                    .meant(handles, reach)
                    .map(filter -> page(
                            actor,
                            viewer,
                            unit,
                            request,
                            list,
                            before,
                            asked(
                                    new Wanted.Matching(query.all(), query.none()),
                                    filter,
                                    viewer,
                                    reach,
                                    request.order())))
                    .orElse(SearchPage.EMPTY);
        });
    }

    private SearchPage page(
            Actor actor,
            Viewer viewer,
            UnitOfWork unit,
            SearchRequest request,
            String list,
            Optional<LastShown> before,
            IndexQuery first) {
        int limit = request.page().limit();
        IndexQuery query = before.map(last -> last.next(first, index)).orElse(first);
        boolean counted = request.counted() && before.isEmpty();
        int enough = counted ? Math.max(limit, SearchRequest.MOST_COUNTED) : limit;
        Answering answering = new Answering(unit, viewer, index);
        List<ContributionView> found = answering.upTo(enough, query.most(enough + 1));
        List<ContributionView> shown = found.subList(0, Math.min(limit, found.size()));
        boolean more = found.size() > shown.size() || answering.more();
        return new SearchPage(
                hits(actor, viewer, shown, answering.posts(), query.wanted()),
                more && !shown.isEmpty()
                        ? Optional.of(LastShown.of(shown, query.now()).cursor(list))
                        : Optional.empty(),
                counted ? Optional.of(total(found.size(), answering.more())) : Optional.empty(),
                counted ? FacetCount.of(found, engine.cards(), request.zone()) : Facets.NONE);
    }

    private static SearchPage.Total total(int found, boolean more) {
        int hits = Math.min(found, SearchRequest.MOST_COUNTED);
        return new SearchPage.Total(hits, more || found > hits);
    }

    List<SearchHit> titled(Actor actor, String typed, int most) {
        SearchQuery query = SearchQuery.parseTyping(typed);
        if (query.all().isEmpty()) {
            return List.of();
        }
        Wanted wanted = new Wanted.Titled(new Wanted.Matching(query.all(), query.none()));
        Conditions conditions = new Conditions(query.filters(), Narrowing.NONE, ZoneOffset.UTC);
        Map<String, PersonId> handles = engine.cards().byHandle(conditions.handles());
        return engine.read("search.titles", actor, (unit, viewer) -> {
            Reach reach = unit.search().reach(viewer, conditions.communities(), conditions.authors(handles), null);
            return conditions
                    .meant(handles, reach)
                    .map(filter -> filter.withoutKinds(COMMENTS))
                    .map(posts ->
                            best(actor, viewer, unit, asked(wanted, posts, viewer, reach, SearchOrder.RELEVANCE), most))
                    .orElse(List.of());
        });
    }

    List<SearchHit> similar(Actor actor, String text, int most) {
        String plain = documents.plain(text);
        if (plain.isEmpty()) {
            return List.of();
        }
        Wanted like = new Wanted.Like(plain);
        return engine.read("search.similar", actor, (unit, viewer) -> {
            Reach reach = unit.search().reach(viewer, Set.of(), Set.of(), null);
            return best(actor, viewer, unit, asked(like, POSTS, viewer, reach, SearchOrder.RELEVANCE), most);
        });
    }

    List<SearchHit> related(Actor actor, PostId post, int most) {
        return engine.read("search.related", actor, (unit, viewer) -> {
            Reach reach = unit.search().reach(viewer, Set.of(), Set.of(), post.value());
            Said said = reach.like();
            if (said == null) {
                return List.of();
            }
            String text = Objects.requireNonNullElse(said.title(), "") + "\n\n" + said.markdown();
            IndexFilter others = POSTS.outside(post.value());
            Wanted like = new Wanted.Like(documents.plain(text));
            return best(actor, viewer, unit, asked(like, others, viewer, reach, SearchOrder.RELEVANCE), most);
        });
    }

    private List<SearchHit> best(Actor actor, Viewer viewer, UnitOfWork unit, IndexQuery query, int most) {
        Answering answering = new Answering(unit, viewer, index);
        List<ContributionView> found = answering.upTo(most, query.most(most + 1));
        return hits(actor, viewer, found, answering.posts(), query.wanted());
    }

    /** A question to the index within where the actor reads. */
    static IndexQuery asked(Wanted wanted, IndexFilter filter, Viewer viewer, Reach reach, SearchOrder order) {
        return new IndexQuery(
                IndexDocument.Sort.CONTRIBUTION,
                wanted,
                filter,
                scope(viewer, reach),
                order,
                Set.of(),
                null,
                1,
                viewer.now().truncatedTo(ChronoUnit.DAYS));
    }

    static IndexScope scope(Viewer viewer, Reach reach) {
        Set<String> audiences = new HashSet<>(viewer.scope().audiences());
        if (viewer.scope().open()) {
            audiences.add(EVERYONE);
        }
        return new IndexScope(reach.places(), audiences, reach.apart());
    }

    private List<SearchHit> hits(
            Actor actor,
            Viewer viewer,
            List<ContributionView> found,
            Map<Long, ContributionView> posts,
            Wanted wanted) {
        Map<Long, ContributionView> under = new HashMap<>(posts);
        found.forEach(hit -> under.putIfAbsent(hit.row().id(), hit));
        PostViews views = new PostViews(engine, palette, actor, viewer, under.values());
        List<SearchHit> hits = new ArrayList<>();
        int most = Snippets.most(found.size());
        for (ContributionView hit : found) {
            ContributionView post = under.get(hit.row().post());
            if (post != null) {
                hits.add(hit(hit, post, views, wanted, most));
            }
        }
        return hits;
    }

    private SearchHit hit(ContributionView view, ContributionView post, PostViews views, Wanted wanted, int most) {
        ContributionRow row = view.row();
        String language = row.language();
        String title = row.title();
        String begun = Snippets.begun(row.body(), most);
        String text = documents.plain(begun);
        return new SearchHit(
                views.post(post),
                row.isPost() ? Optional.empty() : Optional.of(views.comment(view)),
                title == null || !row.isPost() ? List.of() : index.marks(title, language, wanted, MOST_MARKS),
                Snippets.of(
                        text,
                        begun.length() < row.body().length(),
                        wanted instanceof Wanted.Titled ? List.of() : index.marks(text, language, wanted, MOST_MARKS)));
    }
}
