package io.kring.internal.command;

import io.kring.access.Action;
import io.kring.access.ReadScope;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.internal.access.Rights;
import io.kring.internal.access.Sight;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.UnitOfWork;
import io.kring.spi.change.NewEvent;
import io.kring.spi.command.Facts;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRow;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of a command on the facts that were loaded for it: what the actor sees, and may do. Made anew for each try,
 * so that nothing here is older than the facts.
 */
public final class Call {
    private final Actor actor;
    private final UnitOfWork unit;
    private final Facts facts;
    private final Rights rights;
    private final Instant now;
    private final Restraints restraints;
    private final @Nullable Sight sight;

    Call(
            Actor actor,
            UnitOfWork unit,
            Facts facts,
            Rights rights,
            ReadScope scope,
            Restraints restraints,
            Instant now) {
        this.actor = actor;
        this.unit = unit;
        this.facts = facts;
        this.rights = rights;
        this.now = now;
        this.restraints = restraints;
        PersonRow row = facts.actor();
        this.sight = row == null ? null : new Sight(row, scope);
    }

    public Actor actor() {
        return actor;
    }

    public UnitOfWork unit() {
        return unit;
    }

    public Facts facts() {
        return facts;
    }

    public Instant now() {
        return now;
    }

    /** The actor's row. */
    public PersonRow me() {
        return Objects.requireNonNull(facts.actor());
    }

    public PersonId myId() {
        return me().id();
    }

    /** The row of whom the command is about. */
    public PersonRow subject() {
        return Objects.requireNonNull(facts.subject());
    }

    /** The community in question, if the actor reads it; else there is none for them. */
    public CommunityFacts readCommunity() {
        CommunityFacts community = facts.community();
        if (community == null || community.community().isPage() || !sight().reads(community)) {
            throw new NotFound("community");
        }
        return community;
    }

    /** The community in question, if the actor may know of it; else there is none for them. */
    public CommunityFacts knownCommunity() {
        CommunityFacts community = facts.community();
        if (community == null || !sight().knows(community)) {
            throw new NotFound("community");
        }
        return community;
    }

    /** What was asked of rules. */
    public RulesFacts rules() {
        return Objects.requireNonNull(facts.rules());
    }

    /** The rules in question, if the actor reads them: those of the house, or of a community that they may know of. */
    public RulesRow readRules() {
        RulesRow asked = rules().asked();
        CommunityFacts community = facts.community();
        boolean reads = asked != null
                && (asked.place() == RulesRow.HOUSE
                        ? me().status() != PersonStatus.DEPARTED
                        : community != null && sight().knows(community));
        if (asked == null || !reads) {
            throw new NotFound("rules");
        }
        return asked;
    }

    /** The second community, if the actor reads it. */
    public CommunityFacts moveTo() {
        CommunityFacts community = facts.moveTo();
        if (community == null || community.community().isPage() || !sight().reads(community)) {
            throw new NotFound("community");
        }
        return community;
    }

    /** The contribution in question, if the actor finds it and it is a post or a comment as was asked. */
    public TargetFacts found(boolean post) {
        TargetFacts target = facts.target();
        if (target == null || target.row().isPost() != post || !sight().finds(facts.community(), target)) {
            throw new NotFound(post ? "post" : "comment");
        }
        return target;
    }

    /** The community of the contribution that was found. */
    public CommunityFacts community() {
        return Objects.requireNonNull(facts.community());
    }

    public boolean isOwn(TargetFacts target) {
        return sight().isOwn(target.row());
    }

    /** Refuses what the actor may not do in this community. */
    public void demand(Action action, CommunityFacts in) {
        demand(action, in, false, null);
    }

    /** Refuses what the actor may not do with something in this community. */
    public void demand(Action action, CommunityFacts in, boolean own, @Nullable String kind) {
        rights.demand(actor, me().status(), action, caseOf(in, own, kind));
        restraints.against(action, in).ifPresent(refusal -> {
            throw refusal;
        });
    }

    public boolean allows(Action action, CommunityFacts in, boolean own, @Nullable String kind) {
        return rights.allows(actor, me().status(), action, caseOf(in, own, kind))
                && restraints.against(action, in).isEmpty();
    }

    /** Refuses what the rules leave to the actor where the host's policy does not. */
    public void demandUndenied(Action action, CommunityFacts in) {
        if (rights.denies(actor, action, caseOf(in, false, null))) {
            throw new NotAllowed(action.name());
        }
    }

    /** Refuses what the actor may not do where no community is involved yet. */
    public void demand(Action action) {
        rights.demand(actor, me().status(), action, Rights.Case.withoutCommunity());
    }

    /** Whether the actor finds what the command is about. */
    public boolean finds(TargetFacts target) {
        return sight().finds(facts.community(), target);
    }

    public boolean sees(CommunityFacts community) {
        return sight().reads(community);
    }

    public boolean knows(CommunityFacts community) {
        return sight().knows(community);
    }

    /** Refuses who has left the organisation: they write nothing, not even for themselves. */
    public void demandPresent() {
        if (me().status() == PersonStatus.DEPARTED) {
            throw new NotAllowed("DEPARTED");
        }
    }

    /** An event by the actor. */
    public NewEvent event(String type, String conversation, String... namesAndValues) {
        return event(type, conversation, false, null, namesAndValues);
    }

    /** An event by the actor that happens to a person. */
    public NewEvent eventAbout(@Nullable Long person, String type, String conversation, String... namesAndValues) {
        return event(type, conversation, false, person, namesAndValues);
    }

    /** An event that comes of what became due, and by nobody. */
    public NewEvent unasked(String type, String conversation) {
        return new NewEvent(type, 1, now, null, null, conversation, false, false, new TreeMap<>());
    }

    /** An event that names nobody, whoever is behind it. */
    public NewEvent unnamed(String type, String conversation, String name, String value) {
        return new NewEvent(type, 1, now, null, null, conversation, false, false, new TreeMap<>(Map.of(name, value)));
    }

    /** An event by the actor, quiet within a grace period. */
    public NewEvent event(String type, String conversation, boolean quiet, String... namesAndValues) {
        return event(type, conversation, quiet, null, namesAndValues);
    }

    private NewEvent event(
            String type, String conversation, boolean quiet, @Nullable Long about, String... namesAndValues) {
        SortedMap<String, String> named = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            named.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        PersonRow by = facts.actor();
        return new NewEvent(type, 1, now, by == null ? null : by.no(), about, conversation, quiet, false, named);
    }

    private Sight sight() {
        if (sight == null) {
            throw new NotAllowed("ANONYMOUS");
        }
        return sight;
    }

    private Rights.Case caseOf(CommunityFacts in, boolean own, @Nullable String kind) {
        return new Rights.Case(
                in.community().id(),
                in.community().kind(),
                in.community().sealed(),
                in.community().archived(),
                sight().reads(in),
                in.role(),
                own,
                kind);
    }
}
