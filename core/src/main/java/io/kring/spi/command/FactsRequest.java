package io.kring.spi.command;

import io.kring.spi.cases.CaseRequest;
import io.kring.spi.house.RulesRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to know.
 *
 * @param actor     who acts; null for due work
 * @param subject   whom the command is about, when that is somebody else
 * @param community the community in question; when a target is given, that of the target is loaded instead
 * @param target    number of the contribution in question
 * @param moveTo    a second community, for moving
 * @param onceKey   to be looked up among the actor's keys
 * @param people    others whose numbers are needed, such as those mentioned
 * @param claims    attachment URIs of which owners and readability are asked; see {@link Facts#claims}
 * @param rules     the rules in question; when a version of them is asked for, its community is loaded too
 * @param judging   what policies have to know; null where nothing is judged
 * @param cases     the case in question; null where there is none
 * @param lock      whether the rows of actor and subject are locked; always so with a key, and where it is asked what the actor said
 */
public record FactsRequest(
        @Nullable PersonSeed actor,
        @Nullable PersonSeed subject,
        @Nullable Long community,
        @Nullable Long target,
        @Nullable Long moveTo,
        @Nullable String onceKey,
        List<PersonSeed> people,
        List<String> claims,
        @Nullable RulesRequest rules,
        @Nullable JudgingRequest judging,
        @Nullable CaseRequest cases,
        boolean lock) {
    public FactsRequest {
        people = List.copyOf(people);
        claims = List.copyOf(claims);
        lock = lock || onceKey != null || (judging != null && judging.since() != null);
    }

    public static FactsRequest by(@Nullable PersonSeed actor, @Nullable String onceKey) {
        return new FactsRequest(actor, null, null, null, null, onceKey, List.of(), List.of(), null, null, null, false);
    }

    /** Whether it is asked how many community managers are active: with a community, where people may come and go. */
    public boolean countsManagers() {
        return lock && community != null && target == null && rules == null;
    }

    public FactsRequest actedBy(PersonSeed person) {
        return new FactsRequest(
                person, subject, community, target, moveTo, onceKey, people, claims, rules, judging, cases, lock);
    }

    public FactsRequest about(PersonSeed person) {
        return new FactsRequest(
                actor, person, community, target, moveTo, onceKey, people, claims, rules, judging, cases, lock);
    }

    public FactsRequest in(long communityId) {
        return new FactsRequest(
                actor, subject, communityId, target, moveTo, onceKey, people, claims, rules, judging, cases, lock);
    }

    public FactsRequest on(long targetId) {
        return new FactsRequest(
                actor, subject, community, targetId, moveTo, onceKey, people, claims, rules, judging, cases, lock);
    }

    public FactsRequest movingTo(long communityId) {
        return new FactsRequest(
                actor, subject, community, target, communityId, onceKey, people, claims, rules, judging, cases, lock);
    }

    public FactsRequest naming(List<PersonSeed> others) {
        return new FactsRequest(
                actor, subject, community, target, moveTo, onceKey, others, claims, rules, judging, cases, lock);
    }

    public FactsRequest claiming(List<String> uris) {
        return new FactsRequest(
                actor, subject, community, target, moveTo, onceKey, people, uris, rules, judging, cases, lock);
    }

    public FactsRequest locking() {
        return new FactsRequest(
                actor, subject, community, target, moveTo, onceKey, people, claims, rules, judging, cases, true);
    }

    /** About the rules of a community, or of the house. */
    public FactsRequest ofRules(RulesRequest asked) {
        Long place = asked.community();
        return new FactsRequest(
                actor,
                subject,
                place == null ? community : place,
                target,
                moveTo,
                onceKey,
                people,
                claims,
                asked,
                judging,
                cases,
                lock);
    }

    /** About a text that policies are to judge; with what the actor said after a moment, where they look back. */
    public FactsRequest judging(@Nullable Instant since) {
        return new FactsRequest(
                actor,
                subject,
                community,
                target,
                moveTo,
                onceKey,
                people,
                claims,
                rules,
                new JudgingRequest(since),
                cases,
                lock);
    }

    /** With the case on the target, if there is one. */
    public FactsRequest withCase() {
        return of(new CaseRequest(null));
    }

    /** About a case, and the contribution it is about. */
    public FactsRequest ofCase(long id) {
        return of(new CaseRequest(id));
    }

    /** Whether a contribution is in question, by its number or by its case. */
    public boolean targets() {
        return target != null || (cases != null && cases.id() != null);
    }

    private FactsRequest of(CaseRequest asked) {
        return new FactsRequest(
                actor, subject, community, target, moveTo, onceKey, people, claims, rules, judging, asked, lock);
    }
}
