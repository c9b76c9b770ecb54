package io.kring.internal.imports;

import io.kring.feed.Subject;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.reaction.Palette;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportKey.Table;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.imports.LockedContribution;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the storage all that a batch has to know: first what things are, then which rows of theirs are there. */
final class Lookup {
    private final ImportStore store;
    private final Ledger ledger;
    private final Palette palette;
    private final Prepared batch;
    private final Places places;
    private final Map<Table, Set<ImportKey>> keys = new EnumMap<>(Table.class);
    private final Set<Long> accepting = new HashSet<>();
    private final Map<Long, LockedContribution> locked = new HashMap<>();
    private final Set<String> attached = new HashSet<>();
    private final Map<String, Long> claims = new HashMap<>();

    Lookup(ImportStore store, Prepared batch, Palette palette, Instant now) {
        this.store = store;
        this.batch = batch;
        this.palette = palette;
        this.ledger = new Ledger(batch.request().source(), store.load(batch.request()), now);
        this.places = new Places(
                store,
                batch.dates().stream()
                        .filter(at -> Contributions.refused(at, now).isEmpty())
                        .toList());
    }

    void ask(Collection<? extends ImportItem> items) {
        items.forEach(this::collect);
        keys.forEach((table, wanted) -> ledger.found(table, store.present(table, wanted)));
        if (!accepting.isEmpty()) {
            locked.putAll(store.locked(accepting));
        }
        if (!attached.isEmpty()) {
            claims.putAll(store.claims(attached));
        }
    }

    Ledger ledger() {
        return ledger;
    }

    Places places() {
        return places;
    }

    Map<Long, LockedContribution> locked() {
        return locked;
    }

    /** Whose the files are that are to be attached, of those that are somebody's. */
    Map<String, Long> claims() {
        return claims;
    }

    private void collect(ImportItem item) {
        if (item instanceof ImportedMembership membership) {
            KnownCommunity community = ledger.community(membership.community());
            if (community != null) {
                want(Table.MEMBERSHIP, community.id(), ledger.number(membership.person()), "");
            }
        } else if (item instanceof ImportedReaction reaction) {
            KnownContribution on = ledger.contribution(reaction.on());
            if (on != null && palette.has(reaction.kind())) {
                want(Table.REACTION, on.id(), ledger.number(reaction.person()), palette.slot(reaction.kind()));
            }
        } else if (item instanceof ImportedTally tally) {
            KnownContribution on = ledger.contribution(tally.on());
            if (on != null && Connections.isName(tally.kind())) {
                want(Table.TALLY, on.id(), 0, tally.kind());
            }
        } else if (item instanceof ImportedLink link) {
            KnownContribution post = ledger.contribution(link.post());
            KnownContribution other = ledger.contribution(link.other());
            if (post != null && other != null) {
                want(Table.LINK, post.id(), other.id(), link.kind().name());
            }
        } else if (item instanceof ImportedAcceptance acceptance) {
            accept(ledger.contribution(acceptance.question()));
            accept(ledger.contribution(acceptance.answer()));
        } else if (item instanceof ImportedFollow follow) {
            follow(follow);
        } else if (item instanceof ImportedPost post) {
            attach(post.id(), post.author(), batch.attachments(post));
        } else if (item instanceof ImportedComment comment) {
            attach(comment.id(), comment.author(), batch.attachments(comment));
        }
    }

    /** What was imported before, or has no author, attaches nothing. */
    private void attach(String id, Optional<PersonId> author, List<Attachment> attachments) {
        if (author.isPresent() && ledger.before(id).isEmpty()) {
            attachments.forEach(file -> attached.add(file.uri()));
        }
    }

    private void accept(@Nullable KnownContribution contribution) {
        if (contribution != null) {
            accepting.add(contribution.id());
        }
    }

    private void follow(ImportedFollow follow) {
        long person = ledger.number(follow.person());
        if (follow.subject() instanceof Subject.OfPerson other) {
            want(Table.FOLLOWED_PERSON, person, ledger.number(other.id()), "");
        } else if (follow.subject() instanceof Subject.OfCommunity community) {
            want(Table.FOLLOWED_COMMUNITY, person, community.id().value(), "");
        } else {
            Standings.folded(follow.subject()).forEach(tag -> want(Table.FOLLOWED_TOPIC, person, 0, tag));
        }
    }

    private void want(Table table, long a, long b, String name) {
        keys.computeIfAbsent(table, t -> new HashSet<>()).add(new ImportKey(a, b, name));
    }
}
