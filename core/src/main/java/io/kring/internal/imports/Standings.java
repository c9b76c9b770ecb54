package io.kring.internal.imports;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.MembershipStatus;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedMembership;
import io.kring.internal.command.Engine;
import io.kring.internal.community.NewCommunity;
import io.kring.internal.feed.FeedRoom;
import io.kring.person.PersonId;
import io.kring.spi.change.Change;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportKey.Table;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.row.MembershipRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Communities of a batch, who belongs to them, and who follows whom. */
final class Standings {
    private final Ledger ledger;
    private final Engine engine;

    Standings(Ledger ledger, Engine engine) {
        this.ledger = ledger;
        this.engine = engine;
    }

    ImportResult community(ImportedCommunity item) {
        CommunityDraft settings = item.settings();
        List<Violation> violations = NewCommunity.violations(engine.drafts(), settings);
        Optional<ImportResult> refused = Contributions.refused(item.createdAt(), ledger.now());
        if (!violations.isEmpty()) {
            return Results.skipped(violations);
        }
        if (refused.isPresent()) {
            return refused.get();
        }
        if (settings.kind() == CommunityKind.SECRET && !engine.rights().secretAllowed()) {
            return Results.skipped("import.secret");
        }
        List<PersonId> managers = item.managers().stream().distinct().toList();
        Integer cap = settings.cap();
        if (cap != null && managers.size() > cap) {
            return Results.skipped("import.community-full");
        }
        long id = engine.ids().next();
        Instant at = item.createdAt().truncatedTo(ChronoUnit.MICROS);
        ledger.add(
                item.id(), new KnownCommunity(id, cap, 0), new Change.AddCommunity(NewCommunity.row(id, settings, at)));
        ledger.event(
                EventType.COMMUNITY_CREATED,
                new CommunityId(id).toString(),
                managers.isEmpty() ? null : ledger.number(managers.get(0)),
                "kind",
                settings.kind().name());
        managers.forEach(manager -> join(id, manager, Role.COMMUNITY_MANAGER, at));
        return Results.community(ImportResult.Kind.CREATED, id);
    }

    ImportResult membership(ImportedMembership item) {
        KnownCommunity community = ledger.community(item.community());
        Optional<ImportResult> refused = Contributions.refused(item.since(), ledger.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (community == null) {
            return Results.skipped("import.target-missing");
        }
        ImportKey key = new ImportKey(community.id(), ledger.number(item.person()), "");
        if (ledger.at(Table.MEMBERSHIP, key) != 0) {
            return Results.UNCHANGED;
        }
        Integer cap = community.cap();
        if (cap != null && ledger.members(community) >= cap) {
            return Results.skipped("import.community-full");
        }
        join(community.id(), item.person(), item.role(), item.since().truncatedTo(ChronoUnit.MICROS));
        return Results.CREATED;
    }

    private void join(long community, PersonId person, Role role, Instant since) {
        long number = ledger.number(person);
        ledger.isNew(Table.MEMBERSHIP, new ImportKey(community, number, ""));
        ledger.join(community, role == Role.COMMUNITY_MANAGER ? 1 : 0);
        ledger.write(new Change.PutMembership(
                new MembershipRow(community, number, MembershipStatus.MEMBER, role, since, null, null, 1), 0));
        ledger.eventAbout(
                number,
                EventType.MEMBERSHIP_CHANGED,
                new CommunityId(community).toString(),
                number,
                "from",
                "NONE",
                "to",
                MembershipStatus.MEMBER.name(),
                "fromRole",
                "NONE",
                "toRole",
                role.name());
    }

    ImportResult follow(ImportedFollow item) {
        Optional<ImportResult> refused = Contributions.refused(item.at(), ledger.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        Subject subject = item.subject();
        if (subject instanceof Subject.OfPerson other) {
            return other.id().equals(item.person())
                    ? Results.skipped("subject.self")
                    : follow(item, subject, Table.FOLLOWED_PERSON, ledger.number(other.id()), "");
        }
        if (subject instanceof Subject.OfCommunity community) {
            return ledger.hasCommunity(community.id())
                    ? follow(
                            item,
                            subject,
                            Table.FOLLOWED_COMMUNITY,
                            community.id().value(),
                            "")
                    : Results.skipped("import.target-missing");
        }
        return folded(subject)
                .map(tag -> follow(item, Subject.topic(tag), Table.FOLLOWED_TOPIC, 0, tag))
                .findFirst()
                .orElseGet(() -> Results.skipped("topic.invalid"));
    }

    private ImportResult follow(ImportedFollow item, Subject subject, Table table, long target, String topic) {
        long person = ledger.number(item.person());
        if (!ledger.isNew(table, new ImportKey(person, target, topic))) {
            return Results.UNCHANGED;
        }
        boolean aPerson = table == Table.FOLLOWED_PERSON;
        ledger.write(new Change.Follow(
                person, subject, aPerson ? target : null, true, item.at().truncatedTo(ChronoUnit.MICROS)));
        String what = subject instanceof Subject.OfCommunity community
                ? community.id().toString()
                : aPerson ? "person" : "topic";
        ledger.eventAbout(aPerson ? target : null, EventType.FOLLOWED, "u" + person, person, "what", what);
        return Results.CREATED;
    }

    /** The folded hashtag; nothing where it is none. */
    static Stream<String> folded(Subject subject) {
        try {
            return subject instanceof Subject.OfTopic topic
                    ? Stream.of(FeedRoom.Topics.fold(topic.hashtag()))
                    : Stream.empty();
        } catch (InvalidInput notAHashtag) {
            return Stream.empty();
        }
    }
}
