package io.kring.internal.cases;

import io.kring.cases.Conflicts;
import io.kring.internal.directory.Cards;
import io.kring.person.PersonId;
import io.kring.spi.cases.CaseFacts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is too close to a case to decide it, from people as they are now (ADR 0019). It says yes or no and never why: a reason
 * would tell who reported.
 */
final class Eligibility {
    private static final Logger LOG = LoggerFactory.getLogger(Eligibility.class);

    private final Cards cards;
    private final Conflicts conflicts;

    Eligibility(Cards cards, Conflicts conflicts) {
        this.cards = cards;
        this.conflicts = conflicts;
    }

    /** Those of these cases that this person is not too close to. */
    List<CaseFacts> of(PersonId person, Collection<CaseFacts> cases) {
        Set<PersonId> involved = new HashSet<>();
        cases.forEach(each -> involved(each).forEach(involved::add));
        Map<PersonId, Set<PersonId>> lines = cards.lines(involved);
        return cases.stream()
                .filter(each -> involved(each).noneMatch(other -> isClose(person, other, lines)))
                .toList();
    }

    /** Whether a measure on somebody is for the neutral pool alone: nobody knows who manages them, or the works council. */
    boolean isForThePool(PersonId person) {
        return cards.lines(Set.of(person)).getOrDefault(person, Set.of()).isEmpty() || isOnWorksCouncil(person);
    }

    private boolean isOnWorksCouncil(PersonId person) {
        try {
            return conflicts.onWorksCouncil(person);
        } catch (RuntimeException e) {
            LOG.warn("the host's conflicts failed: {}", e.getClass().getName());
            return true;
        }
    }

    boolean isEligible(PersonId person, CaseFacts facts) {
        return !of(person, List.of(facts)).isEmpty();
    }

    private boolean isClose(PersonId person, PersonId other, Map<PersonId, Set<PersonId>> lines) {
        return person.equals(other) || lines.getOrDefault(other, Set.of()).contains(person) || conflict(person, other);
    }

    private boolean conflict(PersonId person, PersonId other) {
        try {
            return conflicts.between(person, other);
        } catch (RuntimeException e) {
            LOG.warn("the host's conflicts failed: {}", e.getClass().getName());
            return true;
        }
    }

    private static Stream<PersonId> involved(CaseFacts facts) {
        return Stream.concat(
                Stream.ofNullable(facts.author()), facts.reports().stream().map(CaseFacts.Reported::reporter));
    }
}
