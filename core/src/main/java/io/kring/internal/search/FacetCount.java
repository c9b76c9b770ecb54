package io.kring.internal.search;

import io.kring.id.CommunityId;
import io.kring.internal.directory.Cards;
import io.kring.internal.text.Folding;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.search.Facets;
import io.kring.search.Facets.Count;
import io.kring.search.Facets.Place;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.ReferenceRow;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts how hits spread, over what was loaded for the one who asks. */
final class FacetCount {
    private static final int MOST = 20;

    private FacetCount() {}

    static Facets of(List<ContributionView> hits, Cards cards, ZoneId zone) {
        Map<PersonId, Person> people = cards.shown(hits.stream()
                .flatMap(hit -> Stream.ofNullable(hit.authorId()))
                .distinct()
                .toList());
        return new Facets(
                counted(hits.stream()
                        .filter(hit -> !hit.community().name().isEmpty())
                        .map(hit -> new Place(
                                new CommunityId(hit.community().id()),
                                hit.community().name()))),
                counted(hits.stream().map(FacetCount::kind)),
                counted(hits.stream().flatMap(FacetCount::tags)),
                counted(hits.stream()
                        .flatMap(hit -> Stream.ofNullable(hit.authorId()))
                        .map(id -> Objects.requireNonNullElse(people.get(id), Person.formerColleague()))
                        .filter(card -> card.status() != PersonStatus.DEPARTED)),
                months(hits, zone));
    }

    private static String kind(ContributionView hit) {
        ContributionRow row = hit.row();
        return row.isPost() || !row.answer() ? row.kind() : Documents.ANSWER;
    }

    private static Stream<String> tags(ContributionView hit) {
        return hit.references().stream()
                .filter(row -> row.kind() == ReferenceRow.Kind.HASHTAG)
                .map(ReferenceRow::value)
                .map(Folding::hashtag)
                .distinct();
    }

    private static List<Count<YearMonth>> months(List<ContributionView> hits, ZoneId zone) {
        return count(hits.stream()
                        .map(hit -> Objects.requireNonNullElse(
                                hit.row().publishedAt(), hit.row().createdAt()))
                        .map(at -> YearMonth.from(at.atZone(zone))))
                .sorted(Comparator.comparing((Count<YearMonth> month) -> month.value())
                        .reversed())
                .toList();
    }

    /** The most frequent; of equally many, in the order in which they came. */
    private static <T> List<Count<T>> counted(Stream<T> values) {
        return count(values)
                .sorted(Comparator.comparingInt((Count<T> count) -> count.hits())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static <T> Stream<Count<T>> count(Stream<T> values) {
        Map<T, Integer> counts =
                values.collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum, LinkedHashMap::new));
        return counts.entrySet().stream().map(entry -> new Count<>(entry.getKey(), entry.getValue()));
    }
}
