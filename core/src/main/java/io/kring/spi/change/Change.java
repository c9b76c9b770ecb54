package io.kring.spi.change;

import io.kring.feed.Subject;
import io.kring.house.HouseRule;
import io.kring.moderation.Background.Recent;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.LinkedPost;
import io.kring.spi.audit.AuditRow;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.WordRow;
import io.kring.spi.metrics.GoalRow;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PageRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.row.RevisionRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change. Those that are <em>guarded</em> expect something; when it is not so, the whole set is not applied.
 * At most one change of a set can lose a race after the facts were loaded under the lock that the command took:
 * {@link AdjustCommunity}, {@link EditCommunity}, {@link EditContribution}, {@link ClaimFiles}, {@link SayWord},
 * {@link TurnRules}, {@link AcceptRules} or {@link PutCase}; beside it only {@link KeepPost}, and {@link EditContribution}
 * beside {@link PutCase}.
 */
public sealed interface Change {
    /** A new community, with its counters at zero; the first manager comes by {@link AdjustCommunity}. */
    record AddCommunity(CommunityRow row) implements Change {}

    /** New settings, guarded by the version before; counters are left alone. */
    record EditCommunity(CommunityRow row, int expectedVersion) implements Change {}

    /**
     * Adds to a community's counters. Guarded: members may grow only under the cap, managers may fall only to
     * {@code leastManagers} or more, pins may grow only to {@code mostPins}.
     */
    record AdjustCommunity(long community, int members, int managers, int pins, int mostPins, int leastManagers)
            implements Change {
        /** Managers may fall to one. */
        public AdjustCommunity(long community, int members, int managers, int pins, int mostPins) {
            this(community, members, managers, pins, mostPins, 1);
        }
    }

    /**
     * Somebody's new standing, kept in the history too. Guarded by the version before, 0 for no row; exact under the
     * lock on that person.
     */
    record PutMembership(MembershipRow row, int expectedVersion) implements Change {}

    /** All open requests to a community end. */
    record EndRequests(long community, Instant at) implements Change {}

    /** A new contribution with what its text refers to. */
    record AddContribution(ContributionRow row, List<ReferenceRow> references) implements Change {
        public AddContribution {
            references = List.copyOf(references);
        }
    }

    /**
     * A contribution as it is now; guarded by the version before. The accepted answer is left as it is: {@link Accept}
     * changes it.
     *
     * @param references null to leave them as they are
     * @param revision   the text before, to be kept
     */
    record EditContribution(
            ContributionRow row,
            int expectedVersion,
            @Nullable List<ReferenceRow> references,
            @Nullable RevisionRow revision)
            implements Change {}

    /** The accepted answer of a post, null for none; where {@code only} is given, if that one is accepted now. */
    record Accept(
            long post, @Nullable Long answer, @Nullable Long only) implements Change {}

    /** Adds to a counter of a contribution; never below zero at rest. */
    record Count(long target, String kind, int delta) implements Change {}

    /**
     * Somebody's reaction in a slot. Guarded by what stood there before, null for nothing; exact under the lock on the
     * person. Counters are changed apart.
     *
     * @param kind null to take it away
     */
    record PutReaction(
            long target,
            long person,
            String slot,
            @Nullable String before,
            @Nullable String kind,
            Instant at) implements Change {}

    /** Attaches claims of URIs to their first owner; guarded: none belongs to anybody else. */
    record ClaimFiles(long owner, List<String> uris) implements Change {
        public ClaimFiles {
            uris = List.copyOf(uris);
        }
    }

    /** Pins, or changes how; the counter is changed apart. */
    record PutPin(PinRow row) implements Change {}

    /** Unpins; the counter is changed apart. */
    record RemovePin(long community, long post) implements Change {}

    /**
     * Starts or ends following.
     *
     * @param personNo number of the followed person, for a person
     */
    record Follow(long person, Subject subject, @Nullable Long personNo, boolean on, Instant at) implements Change {}

    /**
     * Starts or ends muting.
     *
     * @param personNo number of the muted person, for a person
     * @param until    null for without end
     */
    record Mute(
            long person,
            Subject subject,
            @Nullable Long personNo,
            boolean on,
            @Nullable Instant until) implements Change {}

    /** One's own block of somebody, kept for both directions; the other's own block, if there is one, stays. */
    record Block(long person, long other, boolean on, Instant at) implements Change {}

    /**
     * A page as it is now, under the lock on pages.
     *
     * @param former the URI it had until now, by which it is still found; null where it stays
     */
    record PutPage(PageRow row, @Nullable String former, Instant at) implements Change {}

    /** Ties a page's post to a discussion, or takes the tie away. */
    record TiePage(long page, long discussion, boolean on, Instant at) implements Change {}

    /** How far somebody has read a feed; never moves back. */
    record MarkRead(long person, String feed, long position, Instant at) implements Change {}

    /** Somebody has seen a featured post. */
    record MarkSeen(long person, long post, Instant at) implements Change {}

    /** A person's handle, status and choices, as the host or the person says; makes the row where there is none. */
    record PutPerson(PersonId id, @Nullable String handle, PersonStatus status, boolean hidesOwn) implements Change {}

    /** A line of the audit trail. */
    record Audit(AuditRow row) implements Change {}

    /** A thing has this id elsewhere; there is none yet, exact under the lock of imports. */
    record PutExternal(String source, String id, long target) implements Change {}

    /** How many were counted elsewhere; replaces an earlier number and leaves what is counted here alone. */
    record SetTally(long target, String kind, int imported) implements Change {}

    /** The version grows, so that whoever decided on the contribution as it was decides anew. */
    record Touch(long contribution) implements Change {}

    /** A post says that it belongs with another; nothing where it says so already. */
    record LinkPosts(long post, long other, LinkedPost.Kind kind, Instant at) implements Change {}

    /** Spends the actor's key; exact under the lock on the actor. */
    record SpendKey(long person, OnceRow row) implements Change {}

    /** What the house says of itself, guarded by the version before. */
    record SayWord(WordRow row, int expectedVersion) implements Change {}

    /** A draft of rules; it is in consultation by {@link TurnRules}. */
    record AddRules(RulesRow row, List<HouseRule> rules) implements Change {
        public AddRules {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Which rules of a place are in force and in consultation from now on. Guarded by the version before, 0 where there
     * never were any.
     *
     * @param place a community, or {@link RulesRow#HOUSE}
     */
    record TurnRules(
            long place,
            int expectedVersion,
            @Nullable Long inForce,
            @Nullable Long inConsultation) implements Change {}

    /**
     * When rules came into force and when they were replaced, with the version they have by it. Exact with
     * {@link TurnRules}.
     *
     * @param replaced the rules that were in force until then; null for none
     */
    record DateRules(long rules, int version, @Nullable Long replaced, Instant at) implements Change {}

    /**
     * Somebody accepts rules. Guarded: they are in force in that place, and stay so until the transaction ends; and they
     * were not accepted yet, exact under the lock on the person.
     */
    record AcceptRules(long place, long rules, long person, Instant at) implements Change {}

    /**
     * Guarded: this post is there, and stays until the set is committed. Goes with every change of a conversation that
     * {@link EmptyConversation} may delete meanwhile.
     */
    record KeepPost(long post) implements Change {}

    /**
     * Deletes a post of this community with its whole conversation and all that is kept about it: comments, earlier
     * texts, references, reactions and counters, links, ties to pages, pins with their counter, what was seen, ids
     * elsewhere, and claims of files that nothing else has attached. Guarded by the version of the post; waits for
     * those who keep it. The only change of its set.
     */
    record EmptyConversation(long post, int expectedVersion, long community) implements Change {}

    /**
     * What somebody says about themselves, in place of all that they said before.
     *
     * @param askMeAbout empty for nothing
     */
    record Describe(long person, String askMeAbout, List<Interest> interests) implements Change {
        public Describe {
            interests = List.copyOf(interests);
        }

        /** An interest as it is written, and as it is found; no two of a person are found alike. */
        public record Interest(String folded, String text) {}
    }

    /**
     * Somebody said something, for limits on how much and on the same. Guarded by how many they said after {@code since}
     * before; exact under the lock on that person. Forgotten after 24 hours.
     */
    record Remember(long person, Recent said, Instant since, int expected) implements Change {}

    /** A setting of a community; null takes it away. The last one wins. */
    record PutSetting(long community, String name, @Nullable String value) implements Change {
        /** What waits for a moderator. */
        public static final String HOLD = "hold";
    }

    /** A case as it is now, guarded by the version before, 0 for none; one for each contribution. */
    record PutCase(CaseRow row, int expectedVersion) implements Change {}

    /** A report; there is none by that person in that round, exact with {@link PutCase}. */
    record AddReport(ReportRow row) implements Change {}

    /** The decision of a round as it is now; exact with {@link PutCase}. */
    record PutDecision(DecisionRow row) implements Change {}

    /** A measure on a person as it is now; exact with {@link PutCase}. */
    record PutPersonMeasure(PersonMeasureRow row) implements Change {}

    /** Somebody says something under a slow mode. Guarded by when they last did; exact under a lock on that person. */
    record TakeTurn(PersonMeasureRow row, Instant at) implements Change {}

    /** A new goal. */
    record AddGoal(GoalRow row) implements Change {}

    /** A goal is gone, with who stood behind it. */
    record WithdrawGoal(long goal) implements Change {}

    /** Somebody stands behind a goal from now on, or not any more; exact under the lock on the person. */
    record Endorse(long goal, long person, boolean on, Instant at) implements Change {}
}
