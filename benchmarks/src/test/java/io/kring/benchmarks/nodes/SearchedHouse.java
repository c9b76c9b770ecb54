package io.kring.benchmarks.nodes;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.benchmarks.database.Database;
import io.kring.community.CommunityDraft;
import io.kring.id.CommunityId;
import io.kring.page.Cursor;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** One community in a database, in which the word samovar is in everything that is said. */
record SearchedHouse(Database database) {
    private static final String SCHEMA = "house";
    static final Actor ANN = Actor.of("ann");
    static final String NAME = "Tea";

    /** Makes the tables where there are none. */
    static SearchedHouse in(Database database) {
        database.execute("create schema if not exists " + SCHEMA);
        KringSchema.of(database.source()).schema(SCHEMA).migrate();
        return new SearchedHouse(database);
    }

    Kring node(UnaryOperator<KringBuilder> configuration) {
        return configuration
                .apply(Kring.builder()
                        .storage(JpaStorage.on(database.emf()).schema(SCHEMA))
                        .people(PeopleDirectory.none()))
                .build();
    }

    CommunityId community(Kring kring) {
        List<String> known =
                database.column("select id from " + SCHEMA + ".kring_community where name = '" + NAME + "'");
        return known.isEmpty()
                ? kring.communities()
                        .create(ANN, CommunityDraft.open(NAME, "Better tea"))
                        .id()
                : new CommunityId(Long.parseLong(known.get(0)));
    }

    /** What ought to be found: all posts and comments that are visible, by id. */
    List<Long> said() {
        return database
                .column("select c.id from %1$s.kring_contribution c join %1$s.kring_contribution t on t.id = c.post"
                                .formatted(SCHEMA)
                        + " where c.state = 3 and t.state = 3 order by c.id")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    /** What is found, page by page, in the order of ids. */
    static List<Long> found(Kring kring) {
        List<Long> ids = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            SearchRequest request = SearchRequest.of("samovar").newest().first(200);
            SearchPage page = kring.search().find(ANN, next.map(request::after).orElse(request));
            page.hits()
                    .forEach(hit -> ids.add(hit.comment()
                            .map(comment -> comment.id().value())
                            .orElse(hit.post().id().value())));
            next = page.next();
        } while (next.isPresent());
        return ids.stream().sorted().toList();
    }

    static void deliver(Kring kring) {
        while (kring.deliverPending(1_000).more()) {
            // there is more than fits into a round
        }
    }

    /** Whether no id is there twice. */
    static boolean once(List<Long> ids) {
        return new TreeSet<>(ids).size() == ids.size();
    }
}
