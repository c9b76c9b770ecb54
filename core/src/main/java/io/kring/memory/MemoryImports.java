package io.kring.memory;

import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.post.LinkedPost;
import io.kring.spi.FeedPosition;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.imports.ImportFacts;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportRequest;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.imports.LockedContribution;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an import has to know; there are no locks, because there is one writer. */
record MemoryImports(Tables tables) implements ImportStore {
    @Override
    public ImportFacts load(ImportRequest request) {
        Map<PersonId, Long> people = new HashMap<>();
        for (PersonSeed seed : request.people()) {
            PersonRow row = tables.people().ensure(seed);
            if (row != null) {
                people.put(seed.id(), row.no());
            }
        }
        Map<String, KnownCommunity> communities = new HashMap<>();
        Map<String, KnownContribution> contributions = new HashMap<>();
        Set<String> erased = new HashSet<>();
        for (String id : request.externalIds()) {
            Long target = tables.imports().target(request.source(), id);
            if (target == null) {
                continue;
            }
            CommunityRow community = tables.communities().find(target);
            ContributionRow contribution = tables.contributions().find(target);
            if (community != null) {
                communities.put(id, known(community));
            } else if (contribution != null) {
                contributions.put(
                        id,
                        KnownContribution.of(
                                contribution,
                                tables.contributions().postOf(contribution).kind()));
            } else {
                erased.add(id);
            }
        }
        Map<Long, KnownCommunity> here = new HashMap<>();
        for (long id : request.communities()) {
            CommunityRow community = tables.communities().find(id);
            if (community != null && !community.isPage()) {
                here.put(id, known(community));
            }
        }
        return new ImportFacts(people, communities, contributions, erased, here);
    }

    @Override
    public Map<ImportKey, Integer> present(ImportKey.Table table, Collection<ImportKey> keys) {
        Map<ImportKey, Integer> present = new HashMap<>();
        for (ImportKey key : keys) {
            int n =
                    switch (table) {
                        case MEMBERSHIP -> one(tables.communities().membership(key.a(), key.b()) != null);
                        case REACTION ->
                            one(tables.contributions()
                                    .reactions(key.a(), key.b())
                                    .anyMatch(reaction -> reaction.slot().equals(key.name())));
                        case TALLY -> tables.imports().tally(key.a(), key.name());
                        case FOLLOWED_PERSON, FOLLOWED_COMMUNITY, FOLLOWED_TOPIC -> one(follows(table, key));
                        case LINK ->
                            one(tables.imports().linked(key.a(), key.b(), LinkedPost.Kind.valueOf(key.name())));
                    };
            if (n != 0) {
                present.put(key, n);
            }
        }
        return present;
    }

    @Override
    public Map<Long, LockedContribution> locked(Collection<Long> contributions) {
        Map<Long, LockedContribution> states = new HashMap<>();
        for (long id : contributions) {
            ContributionRow row = tables.contributions().find(id);
            if (row != null) {
                states.put(id, new LockedContribution(row.state(), row.accepted()));
            }
        }
        return states;
    }

    @Override
    public Map<Long, Long> lastPlaces(Collection<Long> firsts) {
        Map<Long, Long> last = new HashMap<>();
        for (long first : new TreeSet<>(firsts)) {
            tables.contributions()
                    .highest(first, first + FeedPosition.PER_MILLISECOND)
                    .ifPresent(row -> last.put(first, row.id()));
        }
        return last;
    }

    @Override
    public Map<String, Long> claims(Collection<String> uris) {
        Map<String, Long> owners = new HashMap<>();
        for (String uri : uris) {
            Long owner = tables.contributions().claimant(uri);
            if (owner != null) {
                owners.put(uri, owner);
            }
        }
        return owners;
    }

    private boolean follows(ImportKey.Table table, ImportKey key) {
        return tables.people().follows(key.a()).anyMatch(follow -> switch (table) {
            case FOLLOWED_PERSON -> follow.personNo() != null && follow.personNo() == key.b();
            case FOLLOWED_COMMUNITY -> follow.subject().equals(Subject.community(new CommunityId(key.b())));
            default -> follow.subject().equals(Subject.topic(key.name()));
        });
    }

    private static KnownCommunity known(CommunityRow row) {
        return new KnownCommunity(row.id(), row.cap(), row.members());
    }

    private static int one(boolean there) {
        return there ? 1 : 0;
    }
}
