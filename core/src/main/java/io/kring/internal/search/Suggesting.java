package io.kring.internal.search;

import io.kring.community.Community;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.internal.command.Engine;
import io.kring.internal.community.CommunityViews;
import io.kring.internal.person.Presence;
import io.kring.internal.text.Folding;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.search.SearchOrder;
import io.kring.search.SearchQuery;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.MemberRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.IndexedTag;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.SearchStore.Reach;
import io.kring.spi.search.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody may mean, while they write: people, hashtags and communities. */
final class Suggesting {
    /** So many are looked at where some are not for this actor. */
    private static final int CANDIDATES = 200;

    /** So many members of a large community are looked through, those with a role first. */
    private static final int MOST_MEMBERS = 1_000;

    /** As many as are offered at most. */
    private static final int MOST_TAGS = 50;

    private final Engine engine;
    private final CommunityViews communities;

    Suggesting(Engine engine) {
        this.engine = engine;
        this.communities = new CommunityViews(engine);
    }

    List<Person> people(Actor actor, String prefix, Optional<CommunityId> community, int most) {
        String typed = prefix.startsWith("@") ? prefix.substring(1) : prefix;
        if (typed.isBlank()) {
            return List.of();
        }
        return engine.read("search.people", actor, (unit, viewer) -> {
            if (!Presence.isHere(unit, viewer)) {
                return List.of();
            }
            List<Person> candidates = new ArrayList<>(engine.cards().startingWith(typed, CANDIDATES));
            if (candidates.size() >= CANDIDATES) {
                community.ifPresent(in -> candidates.addAll(members(unit, viewer, in, typed)));
            }
            Map<PersonId, Person> named = new LinkedHashMap<>();
            candidates.stream()
                    .filter(person -> person.status() != PersonStatus.DEPARTED)
                    .forEach(person -> named.put(person.id(), person));
            Map<PersonId, Boolean> members = unit.search()
                    .mentionable(viewer, community.map(CommunityId::value).orElse(null), named.keySet());
            return named.values().stream()
                    .filter(person -> members.containsKey(person.id()))
                    .sorted(Comparator.comparing((Person person) -> !members.getOrDefault(person.id(), false)))
                    .limit(most)
                    .toList();
        });
    }

    /** Those of a community whom so many others may have kept out of what the directory gave. */
    private List<Person> members(UnitOfWork unit, Viewer viewer, CommunityId community, String typed) {
        List<PersonId> ids = unit
                .communities()
                .members(viewer, community.value(), MembershipStatus.MEMBER, null, MOST_MEMBERS)
                .orElse(List.of())
                .stream()
                .map(MemberRow::id)
                .toList();
        String begun = Folding.words(typed);
        return engine.cards().shown(ids).values().stream()
                .filter(person -> begins(person, begun))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static boolean begins(Person person, String begun) {
        String name = Folding.words(person.name());
        return name.startsWith(begun)
                || name.contains(' ' + begun)
                || person.handle().filter(handle -> handle.startsWith(begun)).isPresent();
    }

    List<String> topics(Actor actor, String prefix, int most, Indexing indexing) {
        String folded = Folding.hashtag(prefix.startsWith("#") ? prefix.substring(1) : prefix);
        return engine.read("search.topics", actor, (unit, viewer) -> {
            Reach reach = unit.search().reach(viewer, Set.of(), Set.of(), null);
            List<IndexedTag> tags =
                    indexing.index().tags(folded, IndexFilter.NONE, Finding.scope(viewer, reach), MOST_TAGS);
            Map<Long, ContributionView> loaded = new HashMap<>();
            unit.search()
                    .load(
                            viewer,
                            tags.stream()
                                    .flatMap(tag -> tag.ids().stream())
                                    .distinct()
                                    .toList())
                    .entries()
                    .forEach(view -> loaded.put(view.row().id(), view));
            return tags.stream()
                    .filter(tag -> tag.ids().stream().anyMatch(id -> has(loaded.get(id), tag.tag())))
                    .map(IndexedTag::tag)
                    .limit(most)
                    .toList();
        });
    }

    private static boolean has(@Nullable ContributionView view, String tag) {
        return view != null
                && view.references().stream()
                        .anyMatch(row -> row.kind() == ReferenceRow.Kind.HASHTAG
                                && Folding.hashtag(row.value()).equals(tag));
    }

    List<Community> communities(Actor actor, String text, int most, Indexing indexing) {
        SearchQuery query = SearchQuery.parseTyping(text);
        if (query.all().isEmpty()) {
            return List.of();
        }
        return shown("search.communities", actor, new Wanted.Matching(query.all(), query.none()), most, indexing);
    }

    List<Community> similar(Actor actor, String draft, int most, Indexing indexing) {
        String plain = indexing.documents().plain(draft);
        return plain.isEmpty() ? List.of() : shown("search.similar", actor, new Wanted.Like(plain), most, indexing);
    }

    private List<Community> shown(String operation, Actor actor, Wanted wanted, int most, Indexing indexing) {
        return engine.read(
                operation,
                actor,
                (unit, viewer) -> communities.of(actor, viewer, known(unit, viewer, wanted, most, indexing.index())));
    }

    /** Those the viewer may know of, however many there are that they may not. */
    private static List<CommunityFacts> known(
            UnitOfWork unit, Viewer viewer, Wanted wanted, int most, SearchIndex index) {
        List<CommunityFacts> shown = new ArrayList<>();
        IndexHit last = null;
        boolean more = true;
        while (more && shown.size() < most) {
            List<IndexHit> hits = index.find(new IndexQuery(
                    IndexDocument.Sort.COMMUNITY,
                    wanted,
                    IndexFilter.NONE,
                    new IndexScope(Set.of(), Set.of(), Set.of()),
                    SearchOrder.RELEVANCE,
                    Set.of(),
                    last,
                    CANDIDATES,
                    viewer.now()));
            List<Long> ids = hits.stream().map(IndexHit::id).toList();
            Map<Long, CommunityFacts> found = unit.search().communities(viewer, ids).stream()
                    .collect(Collectors.toMap(facts -> facts.community().id(), facts -> facts));
            ids.stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .limit(most - (long) shown.size())
                    .forEach(shown::add);
            more = hits.size() == CANDIDATES;
            last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
        }
        return shown;
    }
}
