package io.kring.internal.search;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.id.CommunityId;
import io.kring.internal.text.Folding;
import io.kring.person.PersonId;
import io.kring.search.Filter;
import io.kring.search.Filter.Field;
import io.kring.search.Narrowing;
import io.kring.spi.CommunityStore;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.SearchStore.Reach;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Filters as typed, and what they stand for to the one who asks: a name that they may not know and one that there is not
 * are the same.
 */
final class Conditions {
    private static final String ME = "me";

    private final List<Filter> filters;
    private final Narrowing narrowing;
    private final ZoneId zone;

    /** Tells at once what no date is, and what {@code has:} and {@code is:} do not know. */
    Conditions(List<Filter> filters, Narrowing narrowing, ZoneId zone) {
        this.filters = filters;
        this.narrowing = narrowing;
        this.zone = zone;
        List<Violation> violations = new ArrayList<>();
        for (Filter filter : filters) {
            String field = filter.field().name().toLowerCase(Locale.ROOT);
            switch (filter.field()) {
                case BEFORE, AFTER -> {
                    if (Stretch.of(filter.value(), zone).isEmpty()) {
                        violations.add(new Violation(
                                field, "search.date", "a date is a year, a month or a day, such as 2026-11-23"));
                    }
                }
                case HAS -> known(filter, "answer", violations);
                case IS -> known(filter, "unanswered", violations);
                default -> {}
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void known(Filter filter, String only, List<Violation> violations) {
        if (!filter.value().equalsIgnoreCase(only)) {
            String field = filter.field().name().toLowerCase(Locale.ROOT);
            violations.add(new Violation(field, "search.filter", field + " is asked with " + only));
        }
    }

    /** Handles of authors that are named, as they are looked up. */
    Set<String> handles() {
        return values(Field.AUTHOR, filter -> true)
                .map(Conditions::handle)
                .filter(handle -> !handle.equals(ME))
                .collect(Collectors.toSet());
    }

    /** Communities that are named: as typed, since that may be an id, and folded, as names are kept. */
    Set<String> communities() {
        return Stream.concat(
                        narrowing.communities().stream().map(CommunityId::toString),
                        values(Field.COMMUNITY, filter -> true)
                                .flatMap(name -> Stream.of(name, CommunityStore.fold(name))))
                .collect(Collectors.toSet());
    }

    /** Authors that are meant, by their handles or by themselves. */
    Set<PersonId> authors(Map<String, PersonId> handles) {
        return Stream.concat(narrowing.authors().stream(), handles.values().stream())
                .collect(Collectors.toSet());
    }

    /**
     * As an index is asked; empty where a name stands for nothing, and nothing can be found.
     *
     * @param handles who goes by them
     */
    Optional<IndexFilter> meant(Map<String, PersonId> handles, Reach reach) {
        IndexFilter wanted = of(filter -> !filter.negated(), handles, reach);
        boolean lost = (names(Field.AUTHOR) && wanted.authors().isEmpty())
                || (names(Field.COMMUNITY) && wanted.places().isEmpty())
                || (names(Field.HAS) && names(Field.IS));
        if (lost) {
            return Optional.empty();
        }
        return narrowed(since(wanted), reach).map(filter -> filter.without(of(Filter::negated, handles, reach)));
    }

    /** What is narrowed to nobody, or to no community, finds nothing. */
    private Optional<IndexFilter> narrowed(IndexFilter typed, Reach reach) {
        Set<Long> authors = both(
                typed.authors(),
                narrowing.authors().stream().map(person -> reach.people().get(person)),
                narrowing.authors().isEmpty());
        Set<Long> places = both(
                typed.places(),
                narrowing.communities().stream()
                        .flatMap(community -> reach.named().getOrDefault(community.toString(), Set.of()).stream()),
                narrowing.communities().isEmpty());
        if ((authors.isEmpty() && !narrowing.authors().isEmpty())
                || (places.isEmpty() && !narrowing.communities().isEmpty())) {
            return Optional.empty();
        }
        IndexFilter filter = typed.by(authors).in(places);
        filter = narrowing.from() == null ? filter : filter.from(narrowing.from());
        return Optional.of(narrowing.until() == null ? filter : filter.before(narrowing.until()));
    }

    /** What is in both, where both say something. */
    private static Set<Long> both(Set<Long> typed, Stream<@Nullable Long> given, boolean any) {
        return any
                ? typed
                : given.filter(Objects::nonNull)
                        .filter(number -> typed.isEmpty() || typed.contains(number))
                        .collect(Collectors.toSet());
    }

    /** Not before a day is from it on, and not after one is until it ends. */
    private IndexFilter since(IndexFilter wanted) {
        IndexFilter filter = wanted;
        for (Filter other : filters.stream().filter(Filter::negated).toList()) {
            filter = switch (other.field()) {
                case BEFORE -> filter.from(stretch(other).begin());
                case AFTER -> filter.before(stretch(other).end());
                default -> filter;
            };
        }
        return filter;
    }

    private boolean names(Field field) {
        return values(field, filter -> !filter.negated()).findAny().isPresent();
    }

    private IndexFilter of(Predicate<Filter> which, Map<String, PersonId> handles, Reach reach) {
        Set<Long> authors = new HashSet<>();
        values(Field.AUTHOR, which).map(Conditions::handle).forEach(handle -> {
            PersonId person = handles.get(handle);
            Long number = handle.equals(ME)
                    ? reach.viewer()
                    : person == null ? null : reach.people().get(person);
            if (number != null) {
                authors.add(number);
            }
        });
        Set<Long> places = new HashSet<>();
        values(Field.COMMUNITY, which)
                .flatMap(name -> Stream.of(name, CommunityStore.fold(name)))
                .forEach(name -> places.addAll(reach.named().getOrDefault(name, Set.of())));
        IndexFilter filter = new IndexFilter(
                authors,
                places,
                values(Field.KIND, which).map(Conditions::lower).collect(Collectors.toSet()),
                values(Field.TAG, which).map(Conditions::tag).distinct().toList(),
                values(Field.LANG, which).map(Conditions::language).collect(Collectors.toSet()),
                null,
                null,
                null,
                Set.of(),
                null);
        for (Filter other : filters.stream().filter(which).toList()) {
            filter = switch (other.field()) {
                case BEFORE ->
                    other.negated() ? filter : filter.before(stretch(other).begin());
                case AFTER ->
                    other.negated() ? filter : filter.from(stretch(other).end());
                case HAS -> filter.answered(true);
                case IS -> filter.answered(false);
                default -> filter;
            };
        }
        return filter;
    }

    private Stream<String> values(Field field, Predicate<Filter> which) {
        return filters.stream()
                .filter(filter -> filter.field() == field)
                .filter(which)
                .map(filter -> filter.value().strip());
    }

    private Stretch stretch(Filter filter) {
        return Stretch.of(filter.value(), zone).orElseThrow();
    }

    private static String handle(String typed) {
        return Folding.handle(typed.startsWith("@") ? typed.substring(1) : typed);
    }

    private static String tag(String typed) {
        return Folding.hashtag(typed.startsWith("#") ? typed.substring(1) : typed);
    }

    private static String language(String typed) {
        int end = typed.indexOf('-');
        return lower(end < 0 ? typed : typed.substring(0, end));
    }

    private static String lower(String typed) {
        return typed.toLowerCase(Locale.ROOT);
    }
}
