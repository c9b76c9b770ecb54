package io.kring.internal.community;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Communities;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityEditOutcome;
import io.kring.community.CommunityQuery;
import io.kring.community.JoinOutcome;
import io.kring.community.KindChange;
import io.kring.community.Member;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.id.CommunityId;
import io.kring.internal.Digests;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.text.Sentences;
import io.kring.limit.Limit;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.command.FactsRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The room of communities. */
public final class CommunityRoom implements Communities {
    private static final int MOST_AT_ONCE = 1_000;

    private final Engine engine;
    private final CommunitySettings settings;
    private final CommunityLists lists;

    public CommunityRoom(Engine engine, Judge judge) {
        this.engine = engine;
        this.settings = new CommunitySettings(engine, judge);
        this.lists = new CommunityLists(engine);
    }

    @Override
    public Community create(Actor actor, CommunityDraft draft) {
        return settings.create(actor, draft);
    }

    @Override
    public CommunityEditOutcome edit(Actor actor, CommunityId community, int version, CommunityDraft draft) {
        return settings.edit(actor, community, version, draft);
    }

    @Override
    public KindChange changeKind(Actor actor, CommunityId community, CommunityKind kind) {
        return settings.changeKind(actor, community, kind);
    }

    @Override
    public void archive(Actor actor, CommunityId community) {
        settings.archive(actor, community, true);
    }

    @Override
    public void restore(Actor actor, CommunityId community) {
        settings.archive(actor, community, false);
    }

    @Override
    public JoinOutcome join(Actor actor, CommunityId community, @Nullable String answer) {
        Sentences.check("answer", answer, engine.limits().of(Limit.JOINING_ANSWER));
        return engine.command(
                "communities.join",
                actor,
                asking -> asking.in(community.value()).locking(),
                Once.of(JoinOutcome.class, community, answer),
                call -> Memberships.join(call, answer));
    }

    @Override
    public MembershipOutcome leave(Actor actor, CommunityId community) {
        return own("leave", actor, community, Memberships::leave);
    }

    @Override
    public MembershipOutcome accept(Actor actor, CommunityId community) {
        return own("accept", actor, community, call -> Memberships.answerInvitation(call, true));
    }

    @Override
    public MembershipOutcome refuse(Actor actor, CommunityId community) {
        return own("refuse", actor, community, call -> Memberships.answerInvitation(call, false));
    }

    @Override
    public MembershipOutcome approve(Actor actor, CommunityId community, PersonId requester) {
        return about("approve", actor, community, requester, call -> Memberships.answerRequest(call, true));
    }

    @Override
    public MembershipOutcome decline(Actor actor, CommunityId community, PersonId requester) {
        return about("decline", actor, community, requester, call -> Memberships.answerRequest(call, false));
    }

    @Override
    public MembershipOutcome invite(Actor actor, CommunityId community, PersonId invited) {
        return about(
                "invite",
                actor,
                community,
                invited,
                call -> Memberships.invite(call, engine.cards().knows(invited)));
    }

    @Override
    public MembershipOutcome remove(Actor actor, CommunityId community, PersonId person) {
        return about("remove", actor, community, person, call -> Memberships.remove(call, MembershipStatus.LEFT));
    }

    @Override
    public MembershipOutcome ban(Actor actor, CommunityId community, PersonId person) {
        return about("ban", actor, community, person, call -> Memberships.remove(call, MembershipStatus.BANNED));
    }

    @Override
    public MembershipOutcome lift(Actor actor, CommunityId community, PersonId person) {
        return about("lift", actor, community, person, Memberships::lift);
    }

    @Override
    public Map<PersonId, MembershipOutcome> add(Actor actor, CommunityId community, Collection<PersonId> people) {
        if (people.size() > MOST_AT_ONCE) {
            throw new InvalidInput(new Violation("people", "people.most", "at most " + MOST_AT_ONCE + " at once"));
        }
        Map<PersonId, MembershipOutcome> outcomes = new LinkedHashMap<>();
        for (PersonId person : people) {
            Actor each =
                    actor.onceKey().map(key -> actor.once(keyFor(key, person))).orElse(actor);
            outcomes.put(
                    person,
                    about(
                            "add",
                            each,
                            community,
                            person,
                            call -> Memberships.add(call, engine.cards().knows(person))));
        }
        return outcomes;
    }

    @Override
    public MembershipOutcome changeRole(Actor actor, CommunityId community, PersonId member, Role role) {
        return about(
                "changeRole",
                actor,
                community,
                member,
                call -> Memberships.changeRole(call, role, lists.isWithoutManager(call)));
    }

    @Override
    public Optional<Community> find(Actor actor, CommunityId community) {
        return lists.find(actor, community);
    }

    @Override
    public Page<Community> discover(Actor actor, CommunityQuery query, PageRequest page) {
        return lists.discover(actor, query, page);
    }

    @Override
    public Page<Community> mine(Actor actor, PageRequest page) {
        return lists.standing(actor, MembershipStatus.MEMBER, page);
    }

    @Override
    public Page<Community> invitedTo(Actor actor, PageRequest page) {
        return lists.standing(actor, MembershipStatus.INVITED, page);
    }

    @Override
    public Page<Member> members(Actor actor, CommunityId community, PageRequest page) {
        return lists.members(actor, community, MembershipStatus.MEMBER, page);
    }

    @Override
    public Page<Member> requests(Actor actor, CommunityId community, PageRequest page) {
        return lists.members(actor, community, MembershipStatus.PENDING, page);
    }

    @Override
    public Page<Member> invitations(Actor actor, CommunityId community, PageRequest page) {
        return lists.members(actor, community, MembershipStatus.INVITED, page);
    }

    @Override
    public Page<Member> banned(Actor actor, CommunityId community, PageRequest page) {
        return lists.members(actor, community, MembershipStatus.BANNED, page);
    }

    @Override
    public Page<Community> withoutManager(Actor actor, PageRequest page) {
        return lists.withoutManager(actor, page);
    }

    /** An announced change of kind's time has come. */
    public Decided<Boolean> changeKindDue(Call call) {
        return CommunitySettings.changeKindNow(call);
    }

    private MembershipOutcome own(
            String what, Actor actor, CommunityId community, Function<Call, Decided<MembershipOutcome>> decide) {
        return engine.command(
                "communities." + what,
                actor,
                asking -> asking.in(community.value()).locking(),
                Once.of(MembershipOutcome.class, community),
                decide);
    }

    private MembershipOutcome about(
            String what,
            Actor actor,
            CommunityId community,
            PersonId person,
            Function<Call, Decided<MembershipOutcome>> decide) {
        UnaryOperator<FactsRequest> asking = request ->
                request.in(community.value()).about(engine.cards().seed(person)).locking();
        return engine.command(
                "communities." + what, actor, asking, Once.of(MembershipOutcome.class, community, person), decide);
    }

    private static String keyFor(String key, PersonId person) {
        return Digests.sha256(Once.text(key, person));
    }
}
