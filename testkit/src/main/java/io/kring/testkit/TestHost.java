package io.kring.testkit;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.community.Communities;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.MembershipOutcome;
import io.kring.feed.Feeds;
import io.kring.house.House;
import io.kring.house.HouseRule;
import io.kring.house.HouseView;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.post.Posts;
import io.kring.reaction.Reactions;
import io.kring.spi.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A host as small as can be: a clock, people, one Kring on a storage, and words to set a scene with. The Kring is built
 * when it is first asked for; until then a test may say how.
 */
public final class TestHost implements AutoCloseable {
    private static final int PLENTY = 200;
    private static final Duration WEEK = Duration.ofDays(7);

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final MutableDirectory people = new MutableDirectory();
    private final ReceivedEvents received = ReceivedEvents.inside("received");
    private final AtomicInteger names = new AtomicInteger();
    private final List<Kring> more = new ArrayList<>();
    private final Storage storage;
    private UnaryOperator<KringBuilder> configured = builder -> builder;
    private @Nullable Kring kring;

    /** A host on this storage, which it closes. */
    public TestHost(Storage storage) {
        this.storage = storage;
    }

    /** How the Kring is built, beside storage, people, clock and a subscriber; before it is asked for. */
    public TestHost with(UnaryOperator<KringBuilder> configuration) {
        if (kring != null) {
            throw new IllegalStateException("this host's Kring has been built already");
        }
        UnaryOperator<KringBuilder> before = configured;
        configured = builder -> configuration.apply(before.apply(builder));
        return this;
    }

    public synchronized Kring kring() {
        Kring built = kring;
        if (built == null) {
            built = configured.apply(builder().subscriber(received)).build();
            kring = built;
        }
        return built;
    }

    /** One more Kring on the same storage, as on another node; its clock and people are the same. */
    public Kring another(UnaryOperator<KringBuilder> configuration) {
        Kring another = configuration.apply(builder()).build();
        more.add(another);
        return another;
    }

    private KringBuilder builder() {
        return Kring.builder().storage(storage).people(people).clock(clock);
    }

    public TestClock clock() {
        return clock;
    }

    public MutableDirectory people() {
        return people;
    }

    public Communities communities() {
        return kring().communities();
    }

    public Posts posts() {
        return kring().posts();
    }

    public Feeds feeds() {
        return kring().feeds();
    }

    public House house() {
        return kring().house();
    }

    public Reactions reactions() {
        return kring().reactions();
    }

    /** Somebody with a card; their id is the name in lower case, and so is their handle. */
    public Actor person(String name) {
        String id = name.toLowerCase(Locale.ROOT);
        people.put(Person.named(id, name).withHandle(id));
        return Actor.of(id);
    }

    /** Somebody who speaks for the house. */
    public Actor speaker(String name) {
        return person(name).as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
    }

    /** An open community of this manager. */
    public CommunityId open(Actor manager) {
        return create(manager, CommunityDraft.open(name(), "Better tea for all"));
    }

    /** A closed community of this manager. */
    public CommunityId closed(Actor manager) {
        return create(manager, CommunityDraft.closed(name(), "Safe on site"));
    }

    public CommunityId create(Actor manager, CommunityDraft draft) {
        return communities().create(manager, draft).id();
    }

    /** A name that no other community of this host has. */
    public String name() {
        return "Community " + names.incrementAndGet();
    }

    /** Makes these people members. */
    public void add(Actor manager, CommunityId community, Actor... newcomers) {
        for (Actor newcomer : newcomers) {
            Map<PersonId, MembershipOutcome> outcomes = communities().add(manager, community, List.of(id(newcomer)));
            if (outcomes.get(id(newcomer)) != MembershipOutcome.DONE) {
                throw new IllegalStateException("not added: " + outcomes);
            }
        }
    }

    public static PersonId id(Actor actor) {
        return actor.person().orElseThrow();
    }

    public PostId update(Actor author, CommunityId community, String markdown) {
        return publish(author, PostDraft.update(community, markdown));
    }

    public PostId question(Actor author, CommunityId community) {
        return publish(author, PostDraft.question(community, "Which tea?", "Green or black?"));
    }

    /** Publishes, a second after whatever came before. */
    public PostId publish(Actor author, PostDraft draft) {
        clock.move(Duration.ofSeconds(1));
        return posts().publish(author, draft).id().orElseThrow();
    }

    public CommentId comment(Actor author, Target on, String markdown) {
        return comment(author, on, CommentDraft.of(markdown));
    }

    public CommentId answer(Actor author, PostId question, String markdown) {
        return comment(author, question, CommentDraft.answer(markdown));
    }

    private CommentId comment(Actor author, Target on, CommentDraft draft) {
        clock.move(Duration.ofSeconds(1));
        return posts().comment(author, on, draft).id().orElseThrow();
    }

    /** A draft of rules with these titles, to be talked about for a week. */
    public RulesDraft draft(String... titles) {
        return RulesDraft.until(
                clock.instant().plus(WEEK), Stream.of(titles).map(HouseRule::of).toArray(HouseRule[]::new));
    }

    /** Puts a draft into consultation. */
    public RulesId propose(Actor actor, RulesScope scope, String... titles) {
        return house().propose(actor, scope, draft(titles)).id();
    }

    /** Proposes rules and enacts them a week later. */
    public RulesId enacted(Actor actor, RulesScope scope, String... titles) {
        RulesId rules = propose(actor, scope, titles);
        clock.move(WEEK);
        RulesOutcome outcome = house().enact(actor, rules);
        if (outcome != RulesOutcome.DONE) {
            throw new IllegalStateException("not enacted: " + outcome);
        }
        return rules;
    }

    /** The rules as the actor sees them, who has to see them. */
    public HouseView rules(Actor actor, RulesScope scope) {
        return house().view(actor, scope).orElseThrow();
    }

    /** The post as the actor sees it, who has to see it. */
    public Post post(Actor actor, PostId post) {
        return posts().find(actor, post).orElseThrow();
    }

    /** The community as the actor sees it, who has to see it. */
    public Community community(Actor actor, CommunityId community) {
        return communities().find(actor, community).orElseThrow();
    }

    /** The comments on a post as the actor sees them. */
    public List<Comment> thread(Actor actor, PostId post) {
        return posts().thread(actor, post, PageRequest.first(PLENTY))
                .orElseThrow()
                .comments()
                .items();
    }

    /** One comment as the actor sees it. */
    public Comment comment(Actor actor, PostId post, CommentId comment) {
        return thread(actor, post).stream()
                .filter(each -> each.id().equals(comment))
                .findFirst()
                .orElseThrow();
    }

    /** The version that the actor reads, who has to see it. */
    public int version(Actor actor, Target contribution) {
        return contribution instanceof PostId post
                ? post(actor, post).version()
                : posts().findComment(actor, (CommentId) contribution)
                        .orElseThrow()
                        .version();
    }

    /** Delivers until there is nothing more. */
    public void deliver() {
        while (kring().deliverPending(1_000).more()) {
            // there is more than fits into a round
        }
    }

    /** Lets time pass, then does what is due and delivers. */
    public void passing(Duration time) {
        clock.move(time);
        deliver();
    }

    /** Everything received since the Kring was built, or since it was cleared, after one more delivery. */
    public ReceivedEvents events() {
        deliver();
        return received;
    }

    /** Forgets the events so far. */
    public void forgetEvents() {
        events().clear();
    }

    @Override
    public void close() {
        more.forEach(Kring::close);
        Kring built = kring;
        if (built == null) {
            storage.close();
        } else {
            built.close();
        }
    }
}
