package io.kring.memory;

import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.memory.cases.MemoryCases;
import io.kring.memory.table.Key;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseRequest;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.JudgingFacts;
import io.kring.spi.command.JudgingRequest;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRequest;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads what a command has to know; there are no locks, because there is one writer. */
final class FactsLoader {
    private final Tables tables;
    private final FactsRequest request;
    private final @Nullable PersonRow actor;
    private final @Nullable PersonRow subject;

    FactsLoader(Tables tables, FactsRequest request) {
        this.tables = tables;
        this.request = request;
        this.actor = ensure(request.actor());
        this.subject = ensure(request.subject());
    }

    Facts load() {
        ContributionRow target = find(targetAsked());
        Long community = request.targets()
                ? target == null ? null : tables.communityOf(target).id()
                : communityAsked();
        return new Facts(
                actor,
                subject,
                once(),
                community(community),
                target(target),
                community(request.moveTo()),
                people(),
                claims(),
                rules(),
                judging(request.moveTo() == null ? community : request.moveTo()),
                cases(),
                actor == null ? List.of() : tables.cases().on(actor),
                request.countsManagers() ? activeManagers(Objects.requireNonNull(request.community())) : 0);
    }

    private @Nullable Long targetAsked() {
        CaseRow row = caseAsked();
        return request.target() == null && row != null ? Long.valueOf(row.target()) : request.target();
    }

    private @Nullable CaseFacts cases() {
        CaseRow row = caseAsked();
        return row == null ? null : MemoryCases.facts(tables.cases(), tables::idOf, row, row.round());
    }

    private @Nullable CaseRow caseAsked() {
        CaseRequest asked = request.cases();
        Long target = request.target();
        if (asked == null) {
            return null;
        }
        Long id = asked.id();
        if (id != null) {
            return tables.cases().find(id);
        }
        return target == null ? null : tables.cases().on(target);
    }

    private JudgingFacts judging(@Nullable Long community) {
        JudgingRequest asked = request.judging();
        if (asked == null) {
            return JudgingFacts.NONE;
        }
        Instant since = asked.since();
        return new JudgingFacts(
                community == null ? null : tables.communities().setting(community, Change.PutSetting.HOLD),
                since,
                actor == null || since == null ? List.of() : tables.people().recent(actor.no(), since));
    }

    private int activeManagers(long community) {
        return Math.toIntExact(tables.communities()
                .membershipsIn(community)
                .filter(this::managesActively)
                .count());
    }

    private boolean managesActively(MembershipRow row) {
        return row.status() == MembershipStatus.MEMBER
                && row.role() == Role.COMMUNITY_MANAGER
                && tables.people().require(row.person()).status() == PersonStatus.ACTIVE;
    }

    private @Nullable Long communityAsked() {
        RulesRequest rules = request.rules();
        Long asked = rules == null ? null : rules.rules();
        return asked == null ? request.community() : tables.house().place(asked);
    }

    private @Nullable RulesFacts rules() {
        RulesRequest rules = request.rules();
        return rules == null ? null : tables.house().facts(rules, actor == null ? null : actor.no());
    }

    private @Nullable PersonRow ensure(@Nullable PersonSeed seed) {
        return seed == null ? null : tables.people().ensure(seed);
    }

    private @Nullable ContributionRow find(@Nullable Long id) {
        return id == null ? null : tables.contributions().find(id);
    }

    private @Nullable OnceRow once() {
        String key = request.onceKey();
        return actor == null || key == null ? null : tables.people().once.get(Key.Named.of(actor.no(), key));
    }

    private @Nullable CommunityFacts community(@Nullable Long id) {
        CommunityRow row = id == null ? null : tables.communities().find(id);
        if (row == null) {
            return null;
        }
        return facts(tables, row, actor, subject);
    }

    /** A community with where these two stand, and who invited the first of them. */
    static CommunityFacts facts(
            Tables tables, CommunityRow row, @Nullable PersonRow person, @Nullable PersonRow subject) {
        MembershipRow mine = standing(tables, row, person);
        Long inviter = mine != null && mine.status() == MembershipStatus.INVITED ? mine.by() : null;
        return new CommunityFacts(row, mine, standing(tables, row, subject), tables.idOf(inviter));
    }

    private static @Nullable MembershipRow standing(Tables tables, CommunityRow row, @Nullable PersonRow person) {
        return person == null ? null : tables.communities().membership(row.id(), person.no());
    }

    private @Nullable TargetFacts target(@Nullable ContributionRow row) {
        if (row == null) {
            return null;
        }
        ContributionRow post = tables.contributions().postOf(row);
        Long me = actor == null ? null : actor.no();
        Long community = row.community();
        return new TargetFacts(
                row,
                post,
                tables.idOf(row.author()),
                tables.people().apart(me, row.author()),
                tables.people().apart(me, post.author()),
                own(row.id(), me),
                community == null ? null : tables.communities().pin(community, row.id()),
                community != null && request.moveTo() != null && unseen(row.id(), community));
    }

    private boolean unseen(long post, long community) {
        Long me = actor == null ? null : actor.no();
        MembershipRow mine = me == null ? null : tables.communities().membership(community, me);
        boolean moderates = mine != null && mine.status() == MembershipStatus.MEMBER && Role.moderates(mine.role());
        return !moderates
                && tables.contributions()
                        .rows(tables.contributions().by().thread(post))
                        .anyMatch(row -> switch (row.state()) {
                            case VISIBLE -> tables.people().apart(me, row.author());
                            case HELD, HIDDEN ->
                                tables.people().apart(me, row.author()) || !Objects.equals(me, row.author());
                            case DRAFT, SCHEDULED, REMOVED, WITHDRAWN, ERASED -> false;
                        });
    }

    private Map<String, String> own(long target, @Nullable Long me) {
        return me == null
                ? Map.of()
                : tables.contributions()
                        .reactions(target, me)
                        .collect(
                                Collectors.toMap(ContributionTables.Reaction::slot, ContributionTables.Reaction::kind));
    }

    private Map<PersonId, Long> people() {
        Map<PersonId, Long> numbers = new HashMap<>();
        request.people().forEach(seed -> {
            PersonRow row = tables.people().ensure(seed);
            if (row != null) {
                numbers.put(seed.id(), row.no());
            }
        });
        return numbers;
    }

    private Map<String, Long> claims() {
        Map<String, Long> owners = new HashMap<>();
        for (String uri : request.claims()) {
            Long owner = tables.contributions().claimant(uri);
            if (owner != null) {
                owners.put(uri, owner);
            }
        }
        return owners;
    }
}
