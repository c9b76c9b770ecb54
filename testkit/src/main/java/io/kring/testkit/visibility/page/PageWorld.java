package io.kring.testkit.visibility.page;

import io.kring.Kring;
import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.PageAudience;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.MembershipOutcome;
import io.kring.conversation.PageRef;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.spi.Storage;
import io.kring.testkit.MutableDirectory;
import io.kring.testkit.TestClock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A page with one comment, on two nodes; and everybody in every relation to it. */
public final class PageWorld implements AutoCloseable {
    private static final String URI = "/news/1";
    private static final String FILE = "file:plan";
    private static final String LABEL = "staff-council";

    private final MutableDirectory people = new MutableDirectory();
    private final Map<PageLooker, Actor> actors = new EnumMap<>(PageLooker.class);
    private final Map<PageSetting, CommunityId> communities = new EnumMap<>(PageSetting.class);
    private final List<Kring> nodes;
    private final PostId post;
    private final PostId discussion;
    private PageSetting setting = PageSetting.EVERYONE;
    private boolean labels = true;

    /** Builds it: the comment is written while everybody reads the page. */
    public PageWorld(Storage storage, PageSetting to) {
        TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
        Kring first = node(storage, clock, 0);
        nodes = List.of(first, node(storage, clock, 1));
        for (PageLooker looker : PageLooker.values()) {
            actors.put(looker, looker == PageLooker.ANONYMOUS ? Actor.anonymous() : employed(looker));
        }
        Actor founder = employed("founder", PersonStatus.ACTIVE);
        settle(first, founder, PageSetting.OPEN_COMMUNITY, CommunityDraft.open("Open", "Open to all"));
        settle(first, founder, PageSetting.CLOSED_COMMUNITY, CommunityDraft.closed("Closed", "For us"));
        settle(first, founder, PageSetting.SECRET_COMMUNITY, CommunityDraft.secret("Secret", "For few"));
        CommunityId square = first.communities()
                .create(founder, CommunityDraft.open("Square", "Where all meet"))
                .id();
        discussion = first.posts()
                .publish(founder, PostDraft.update(square, "What do you think?"))
                .id()
                .orElseThrow();
        post = first.pages().put(page());
        first.pages()
                .comment(
                        actor(PageLooker.COMMENTER),
                        page(),
                        CommentDraft.of("Fine by me #matrixpage")
                                .attaching(new Attachment(FILE, "plan.pdf", "application/pdf", 12)));
        first.pages().react(actor(PageLooker.COMMENTER), page(), "like");
        first.pages().tie(actor(PageLooker.OWNER), page(), discussion);
        actors.forEach((looker, actor) -> follow(first, looker, actor));
        first.following().block(actor(PageLooker.COMMENTER), id(PageLooker.BLOCKED));
        change(PageLooker.GUEST, PersonStatus.GUEST);
        change(PageLooker.LABELLED_GUEST, PersonStatus.GUEST);
        change(PageLooker.DEPARTED, PersonStatus.DEPARTED);
        change(PageLooker.LABELLED_DEPARTED, PersonStatus.DEPARTED);
        turnInto(to);
    }

    /** Another audience from now on. */
    public void turnInto(PageSetting to) {
        setting = to;
        nodes.get(0).pages().put(page());
    }

    /** Nobody has the label any more. */
    public void takeLabels() {
        labels = false;
    }

    /** What the oracle says. */
    public boolean mayRead(PageLooker looker) {
        return PageOracle.mayRead(looker, setting, labels);
    }

    /** Whether the looker sees the page, or where the channel shows the comment, would but for a block. */
    public boolean sees(PageLooker looker, PageChannel channel, int node) {
        boolean seen = looked(nodes.get(node), actor(looker), channel);
        if (looker == PageLooker.BLOCKED && channel.showsComment()) {
            // The author of the comment blocks them: it must not be seen, whatever the audience.
            return !seen && mayRead(looker);
        }
        return seen;
    }

    private boolean looked(Kring kring, Actor actor, PageChannel channel) {
        return switch (channel) {
            case CONVERSATION -> kring.pages().conversation(actor, page()).isPresent();
            case COUNT -> kring.pages().counts(actor, List.of(URI)).containsValue(1);
            case POST -> kring.posts().find(actor, post).isPresent();
            case THREAD ->
                kring.posts().thread(actor, post, PageRequest.first(20)).isPresent();
            case PERSON_FEED -> shows(kring, actor, FeedQuery.person(id(PageLooker.COMMENTER)));
            case TOPIC_FEED -> shows(kring, actor, FeedQuery.topic("matrixpage"));
            case FOLLOWING_FEED -> following(kring, actor);
            case REACTORS -> reactors(kring, actor);
            case FILE -> kring.posts().mayRead(actor, FILE);
            case TIED_FROM -> !kring.pages().discussions(actor, URI).isEmpty() || withoutSquare(kring, actor);
            case TIED_TO -> !kring.pages().about(actor, discussion).isEmpty() || withoutSquare(kring, actor);
            case REACTING -> reacts(kring, actor);
        };
    }

    /** A guest does not read the discussion that the page is tied to; what they see of the page is asked elsewhere. */
    private boolean withoutSquare(Kring kring, Actor actor) {
        return kring.posts().find(actor, discussion).isEmpty()
                && kring.posts().find(actor, post).isPresent();
    }

    private boolean following(Kring kring, Actor actor) {
        return actor.person().map(id -> id.equals(id(PageLooker.COMMENTER))).orElse(false)
                ? shows(kring, actor, FeedQuery.person(id(PageLooker.COMMENTER)))
                : shows(kring, actor, FeedQuery.following());
    }

    private static boolean shows(Kring kring, Actor actor, FeedQuery feed) {
        try {
            return kring.feeds().read(actor, feed).entries().stream()
                    .anyMatch(entry -> entry.comment().isPresent());
        } catch (NotAllowed | NotFound e) {
            return false;
        }
    }

    private boolean reactors(Kring kring, Actor actor) {
        try {
            kring.reactions().who(actor, post, PageRequest.first(20));
            return true;
        } catch (NotFound e) {
            return false;
        }
    }

    private boolean reacts(Kring kring, Actor actor) {
        try {
            kring.pages().react(actor, page(), "like");
            return true;
        } catch (NotAllowed | NotFound e) {
            return false;
        }
    }

    private PageRef page() {
        PageAudience audience =
                switch (setting) {
                    case EVERYONE -> PageAudience.everyone();
                    case LABEL -> PageAudience.label(LABEL);
                    case OTHER_LABEL -> PageAudience.label("nobody");
                    case OPEN_COMMUNITY, CLOSED_COMMUNITY, SECRET_COMMUNITY ->
                        PageAudience.community(Objects.requireNonNull(communities.get(setting)));
                };
        return PageRef.of(URI, "Plan", audience).ownedBy(id(PageLooker.OWNER));
    }

    private Kring node(Storage storage, TestClock clock, int number) {
        return Kring.builder()
                .storage(storage)
                .people(people)
                .clock(clock)
                .node(number)
                .access(new Labels())
                .allowSecretCommunities()
                .build();
    }

    private void settle(Kring kring, Actor founder, PageSetting of, CommunityDraft draft) {
        CommunityId community = kring.communities().create(founder, draft).id();
        communities.put(of, community);
        for (PageLooker member : List.of(
                PageLooker.MEMBER,
                PageLooker.MODERATOR,
                PageLooker.MANAGER,
                PageLooker.BLOCKED,
                PageLooker.COMMENTER,
                PageLooker.EX_MEMBER,
                PageLooker.BANNED)) {
            must(Objects.requireNonNull(kring.communities()
                    .add(founder, community, List.of(id(member)))
                    .get(id(member))));
        }
        must(kring.communities().changeRole(founder, community, id(PageLooker.MODERATOR), Role.MODERATOR));
        must(kring.communities().changeRole(founder, community, id(PageLooker.MANAGER), Role.COMMUNITY_MANAGER));
        must(kring.communities().leave(actor(PageLooker.EX_MEMBER), community));
        must(kring.communities().ban(founder, community, id(PageLooker.BANNED)));
        must(kring.communities().invite(founder, community, id(PageLooker.INVITED)));
        if (of == PageSetting.CLOSED_COMMUNITY) {
            kring.communities().join(actor(PageLooker.REQUESTER), community);
        }
    }

    private static void must(MembershipOutcome outcome) {
        if (outcome != MembershipOutcome.DONE) {
            throw new IllegalStateException("not done: " + outcome);
        }
    }

    private void follow(Kring kring, PageLooker looker, Actor actor) {
        if (looker != PageLooker.ANONYMOUS && looker != PageLooker.COMMENTER) {
            kring.following().follow(actor, Subject.person(id(PageLooker.COMMENTER)));
        }
    }

    private Actor employed(PageLooker looker) {
        return employed(name(looker), PersonStatus.ACTIVE);
    }

    private Actor employed(String id, PersonStatus status) {
        people.put(Person.named(id, id).withStatus(status));
        return Actor.of(id);
    }

    private void change(PageLooker looker, PersonStatus status) {
        people.put(Person.named(name(looker), name(looker)).withStatus(status));
        nodes.get(0).people().refresh(List.of(id(looker)));
    }

    private Actor actor(PageLooker looker) {
        return Objects.requireNonNull(actors.get(looker));
    }

    private static PersonId id(PageLooker looker) {
        return PersonId.of(name(looker));
    }

    private static String name(PageLooker looker) {
        return looker.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        nodes.get(1).close();
        nodes.get(0).close();
    }

    /** Gives the label to those whose name says so, and to the commenter. */
    private final class Labels implements AccessPolicy {
        @Override
        public Decision decide(Actor actor, AccessRequest request) {
            return Decision.DEFAULT;
        }

        @Override
        public ReadScope reading(Actor actor) {
            String name = actor.person().map(PersonId::value).orElse("");
            if (name.isEmpty()) {
                return ReadScope.nothing();
            }
            boolean labelled = labels && (name.startsWith("labelled") || name.equals("commenter"));
            return labelled ? ReadScope.standard().withAudiences(Set.of(LABEL)) : ReadScope.standard();
        }
    }
}
