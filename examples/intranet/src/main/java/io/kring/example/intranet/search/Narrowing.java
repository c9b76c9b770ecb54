package io.kring.example.intranet.search;

import io.kring.render.commonmark.Messages;
import io.kring.search.Facets;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Makes narrower questions of one that was asked, by the words that Kring's query language has for it. */
record Narrowing(String query, Messages words, MessageSource messages, Locale locale) {
    private static final int MOST = 5;

    List<SearchView.Group> groups(Facets facets) {
        return Stream.of(
                        group(
                                "search.community",
                                facets.communities(),
                                Facets.Place::name,
                                place -> "community:" + place.id()),
                        group("search.kind", facets.kinds(), this::kind, kind -> "kind:" + kind),
                        group("search.tag", facets.tags(), tag -> "#" + tag, tag -> "tag:" + tag),
                        group(
                                "search.author",
                                facets.authors(),
                                person -> person.name(),
                                person -> "author:" + person.handle().orElse("")),
                        group(
                                "search.month",
                                facets.months(),
                                month -> month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)
                                        + " "
                                        + month.getYear(),
                                month -> "after:" + month.minusMonths(1) + " before:" + month.plusMonths(1)))
                .filter(group -> group.ways().size() > 1)
                .toList();
    }

    private <T> SearchView.Group group(
            String title,
            List<Facets.Count<T>> counts,
            Function<? super T, String> word,
            Function<? super T, String> filter) {
        return new SearchView.Group(
                messages.getMessage(title, null, locale),
                counts.stream()
                        .limit(MOST)
                        .map(count -> new SearchView.Narrower(
                                word.apply(count.value()), query + " " + filter.apply(count.value()), count.hits()))
                        .toList());
    }

    private String kind(String kind) {
        return kind.equals("comment") || kind.equals("answer")
                ? messages.getMessage("search.kind." + kind, null, locale)
                : words.text("io.kring.kind." + kind);
    }
}
