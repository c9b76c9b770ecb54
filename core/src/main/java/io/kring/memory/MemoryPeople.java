package io.kring.memory;

import io.kring.feed.Subject;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.CommunityStore;
import io.kring.spi.PersonStore;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ProfileRow;
import io.kring.spi.row.SubjectRow;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People's rows and what they keep for themselves. */
record MemoryPeople(Tables tables) implements PersonStore {
    private static final Comparator<CommunityRow> BY_NAME = Comparator.comparing(
                    (CommunityRow row) -> CommunityStore.fold(row.name()))
            .thenComparing(CommunityRow::id);

    @Override
    public List<PersonRow> rows(Collection<PersonId> people) {
        return people.stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(tables.people().find(id)))
                .toList();
    }

    @Override
    public List<SubjectRow> followed(Viewer viewer, long after, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        Long me = rules.number();
        return me == null
                ? List.of()
                : tables.people()
                        .follows(me)
                        .filter(follow -> follow.seq() > after && mayKnow(rules, follow.subject()))
                        .sorted(Comparator.comparing(PersonTables.Follow::seq))
                        .limit(limit)
                        .map(follow -> new SubjectRow(follow.subject(), follow.seq()))
                        .toList();
    }

    @Override
    public List<PersonId> hidden(Viewer viewer) {
        Long me = new ViewerRules(tables, viewer).number();
        return me == null
                ? List.of()
                : tables.people().apartFrom(me).map(PersonRow::id).limit(10_000).toList();
    }

    @Override
    public List<PersonId> blocked(Viewer viewer, String afterId, int limit) {
        Long me = new ViewerRules(tables, viewer).number();
        return me == null
                ? List.of()
                : tables.people()
                        .blockedBy(me)
                        .map(number -> tables.people().require(number))
                        .filter(person -> person.status() != PersonStatus.DEPARTED)
                        .map(PersonRow::id)
                        .filter(id -> id.value().compareTo(afterId) > 0)
                        .sorted()
                        .limit(limit)
                        .toList();
    }

    @Override
    public Optional<ProfileRow> profile(Viewer viewer, PersonId person, int mostShared) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        PersonRow other = tables.people().find(person);
        if (!rules.seesPerson(person, other)) {
            return Optional.empty();
        }
        if (other == null) {
            return Optional.of(new ProfileRow(false, "", List.of(), List.of()));
        }
        Change.Describe said = tables.profiles().find(other.no());
        return Optional.of(new ProfileRow(
                other.hidesOwn(),
                said == null ? "" : said.askMeAbout(),
                said == null
                        ? List.of()
                        : said.interests().stream()
                                .map(Change.Describe.Interest::text)
                                .toList(),
                rules.sharedWith(other.no())
                        .filter(community -> !community.archived())
                        .sorted(BY_NAME)
                        .limit(mostShared)
                        .map(community -> new ProfileRow.Shared(community.id(), community.name()))
                        .toList()));
    }

    @Override
    public List<PersonRow> sharing(Viewer viewer, String folded, long afterNo, int limit) {
        ViewerRules rules = new ViewerRules(tables, viewer);
        return tables.profiles()
                .interestedIn(folded, afterNo)
                .map(tables.people()::require)
                .filter(other -> !other.equals(rules.person()) && rules.seesPerson(other.id(), other))
                .limit(limit)
                .toList();
    }

    private boolean mayKnow(ViewerRules rules, Subject subject) {
        if (subject instanceof Subject.OfCommunity community) {
            CommunityRow row = tables.communities().find(community.id().value());
            return row != null && rules.knows(row);
        }
        PersonRow person =
                subject instanceof Subject.OfPerson of ? tables.people().find(of.id()) : null;
        return person == null || person.status() != PersonStatus.DEPARTED;
    }
}
