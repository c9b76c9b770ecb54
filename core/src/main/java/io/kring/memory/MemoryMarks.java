package io.kring.memory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kring.memory.metrics.MarkTables;
import io.kring.metrics.Step;
import io.kring.person.PersonId;
import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** On which days people took which step. One writes at one time, so that nothing is locked. */
record MemoryMarks(Tables tables) implements MarkStore {
    @Override
    public void lock() {}

    @Override
    public Set<Long> concerned(long contribution) {
        return tables.contributions()
                .after(0)
                .filter(row -> row.id() == contribution || row.post() == contribution)
                .flatMap(row -> Stream.concat(
                        Stream.ofNullable(row.author()),
                        tables.contributions().reactions(row.id()).map(ContributionTables.Reaction::person)))
                .collect(toSet());
    }

    @Override
    public List<Deed> deeds(Collection<Long> people, Instant since) {
        Set<Long> asked = Set.copyOf(people);
        return tables.contributions()
                .after(0)
                .filter(this::counts)
                .flatMap(row -> Stream.concat(
                        written(row),
                        tables.contributions()
                                .reactions(row.id())
                                .map(reaction -> new Deed(reaction.person(), reaction.at(), Step.REACTED))))
                .filter(deed -> asked.contains(deed.person()) && !deed.at().isBefore(since))
                .toList();
    }

    private static Stream<Deed> written(ContributionRow row) {
        Long author = row.author();
        boolean pageOfTheHost = row.kind().equals(PostKind.PAGE.name());
        return author == null || pageOfTheHost
                ? Stream.empty()
                : Stream.of(new Deed(
                        author,
                        Objects.requireNonNull(row.publishedAt()),
                        row.isPost() ? Step.CONTRIBUTED : Step.REACTED));
    }

    private boolean counts(ContributionRow row) {
        return row.state() == PostState.VISIBLE
                && tables.contributions().postOf(row).state() == PostState.VISIBLE
                && !tables.communityOf(row).practice();
    }

    @Override
    public List<Mark> marks(Collection<Long> people, long from) {
        return people.stream()
                .distinct()
                .flatMap(person -> tables.metrics().marks().of(person, from))
                .filter(day -> day.reacted() || day.contributed())
                .map(day -> new Mark(day.person(), day.day(), day.reacted(), day.contributed()))
                .toList();
    }

    @Override
    public void put(Mark mark) {
        tables.metrics().marks().put(mark);
    }

    @Override
    public void markReading(long from, long before) {
        LongStream.range(from, before)
                .forEach(day -> tables.metrics().marks().read(tables.metrics().readersOn(day), day));
    }

    @Override
    public Map<PersonId, Step> furthest(long first, long last) {
        return tables.metrics()
                .marks()
                .between(first, last)
                .collect(toMap(
                        day -> tables.people().require(day.person()).id(),
                        MarkTables.Day::step,
                        BinaryOperator.maxBy(Step::compareTo)));
    }

    @Override
    public void erase(long person) {
        tables.metrics().marks().erase(person);
    }
}
