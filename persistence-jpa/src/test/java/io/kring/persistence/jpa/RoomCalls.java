package io.kring.persistence.jpa;

import io.kring.Kring;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.community.CommunityDraft;
import io.kring.community.CommunityQuery;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CaseId;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.moderation.HoldBeforePublication;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.person.ProfileDraft;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.report.ReportDraft;
import io.kring.report.ReportReason;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A host with so much in it, and every call that an application makes there, in an order in which each has work. */
final class RoomCalls {
    private static final PageRequest PAGE = PageRequest.first(20);
    private static final Instant THEN = Instant.parse("2026-02-01T08:00:00Z");
    private static final CommunityId NO_COMMUNITY = new CommunityId(4_242);
    private static final PostId NO_POST = new PostId(4_243);
    private static final CommentId NO_COMMENT = new CommentId(4_244);

    private final Map<String, Runnable> calls = new LinkedHashMap<>();
    private final TestHost host;
    private final Kring kring;
    private final Actor ann;
    private final Actor bob;
    private final Actor cas;
    private final Actor dee;
    private final CommunityId tea;
    private final CommunityId coffee;
    private final CommunityId closed;
    private final CommunityId secret;
    private final PostId question;
    private final CommentId answer;
    private final PostId hidden;
    private final PostId linked;
    private final CommentId hiddenComment;

    /**
     * Sets the scene.
     *
     * @param times as many communities, and in one of them as many members, posts, comments and reactions
     */
    RoomCalls(TestHost host, int times) {
        this.host = host;
        kring = host.kring();
        ann = host.person("Ann");
        bob = host.person("Bob");
        cas = host.person("Cas");
        dee = host.person("Dee");
        tea = host.open(ann);
        coffee = host.open(ann);
        host.add(ann, tea, bob, cas);
        host.add(ann, coffee, bob);
        closed = host.closed(ann);
        secret = host.create(cas, CommunityDraft.secret("Secret", "Kept"));
        hidden = host.publish(cas, PostDraft.question(secret, "Kept", "Kept").attaching(file("h")));
        hiddenComment = host.answer(cas, hidden, "Hidden");
        question = host.publish(
                bob, PostDraft.question(tea, "Which tea?", "Green? #tea @ann").attaching(file("f")));
        answer = host.answer(ann, question, "Black");
        linked = linked();
        many(times);
    }

    /** A post that belongs with another one, in two ways. */
    private PostId linked() {
        ImportedPlace here = ImportedPlace.here(tea);
        List<ImportResult> results = kring.imports()
                .write(
                        "elsewhere",
                        List.of(
                                ImportedPost.of("one", here, Optional.empty(), PostKind.QUESTION, "Q", "Text", THEN),
                                ImportedPost.of("two", here, Optional.empty(), PostKind.QUESTION, "Q", "Text", THEN),
                                new ImportedLink("one", "two", LinkedPost.Kind.RELATED, THEN),
                                new ImportedLink("one", "two", LinkedPost.Kind.DUPLICATE, THEN)));
        return (PostId) results.get(0).contribution().orElseThrow();
    }

    /** Everything there is as often as was said, by people of whom nobody else speaks. */
    private void many(int times) {
        List<ImportItem> places = new ArrayList<>();
        List<ImportItem> said = new ArrayList<>();
        ImportedPlace here = ImportedPlace.here(tea);
        for (int i = 0; i < times; i++) {
            PersonId person = TestHost.id(host.person("Person" + i));
            Instant at = THEN.plusSeconds(i);
            Optional<PersonId> who = Optional.of(person);
            places.add(new ImportedCommunity("c" + i, CommunityDraft.open("Place " + i, "?"), at, List.of(person)));
            places.add(new ImportedMembership(here, person, Role.MEMBER, at));
            places.add(new ImportedMembership(ImportedPlace.imported("c" + i), TestHost.id(ann), Role.MEMBER, at));
            said.add(ImportedPost.of("p" + i, here, who, PostKind.QUESTION, "Q", "Text #tea", at));
            said.add(ImportedComment.answer("a" + i, "p" + i, who, "Answer", at.plusMillis(1)));
        }
        kring.imports().write("elsewhere", places);
        kring.imports().write("elsewhere", said);
        List<ImportItem> reactions = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            reactions.add(new ImportedReaction("p0", PersonId.of("person" + i), "like", THEN.plusSeconds(i)));
        }
        kring.imports().write("elsewhere", reactions);
        for (int i = 0; i < times; i++) {
            kring.reactions().add(Actor.of("person" + i), question, "like");
        }
        kring.following().follow(ann, Subject.topic("tea"));
        kring.following().follow(dee, Subject.topic("tea"));
        host.deliver();
    }

    /** Commands by name, to be made once each and in this order. */
    Map<String, Runnable> commands() {
        calls.clear();
        communities();
        posts();
        moderation();
        cases();
        people();
        return calls;
    }

    private void communities() {
        var rooms = kring.communities();
        calls.put("create a community", () -> rooms.create(dee, CommunityDraft.open("New", "New")));
        calls.put("edit a community", () -> rooms.edit(ann, closed, 1, CommunityDraft.closed("Newer", "?")));
        calls.put("join", () -> rooms.join(dee, tea));
        calls.put("join again", () -> rooms.join(dee, tea));
        calls.put("leave", () -> rooms.leave(dee, tea));
        calls.put("ask to join", () -> rooms.join(dee, closed, "Please"));
        calls.put("approve", () -> rooms.approve(ann, closed, id(dee)));
        calls.put("invite", () -> rooms.invite(ann, closed, id(bob)));
        calls.put("accept an invitation", () -> rooms.accept(bob, closed));
        calls.put("change a role", () -> rooms.changeRole(ann, closed, id(bob), Role.MODERATOR));
        calls.put("remove a member", () -> rooms.remove(ann, closed, id(bob)));
        calls.put("ban", () -> rooms.ban(ann, closed, id(dee)));
        calls.put("lift a ban", () -> rooms.lift(ann, closed, id(dee)));
        calls.put("change the kind", () -> rooms.changeKind(ann, closed, CommunityKind.OPEN));
        calls.put("archive", () -> rooms.archive(ann, closed));
        calls.put("restore a community", () -> rooms.restore(ann, closed));
    }

    private void posts() {
        var posts = kring.posts();
        PostDraft draft = PostDraft.article(tea, "T", "Read this @bob #tea https://example.org/a")
                .attaching(file("g"));
        PostId kept = posts.saveDraft(bob, PostDraft.update(tea, "Not yet"));
        PostId later = host.update(bob, tea, "Better #tea");
        PostId moving = host.update(ann, tea, "To be moved");
        calls.put("publish", () -> posts.publish(bob, draft));
        calls.put("publish with a key", () -> posts.publish(bob.once("key"), PostDraft.update(tea, "Once")));
        calls.put("publish with the same key", () -> posts.publish(bob.once("key"), PostDraft.update(tea, "Once")));
        calls.put("save a draft", () -> posts.saveDraft(bob, PostDraft.update(tea, "Not yet")));
        calls.put("publish a draft", () -> posts.publishDraft(bob, kept));
        calls.put("comment", () -> posts.comment(cas, question, CommentDraft.of("So @bob #tea")));
        calls.put("answer", () -> posts.comment(cas, question, CommentDraft.answer("Earl grey")));
        calls.put("edit", () -> posts.edit(bob, later, new Edit(1, null, "Best @cas #tea", List.of(), false, null)));
        calls.put("accept an answer", () -> posts.accept(bob, answer));
        calls.put("accept none", () -> posts.unaccept(bob, question));
        calls.put("pin", () -> posts.pin(ann, question, new Pin(Pin.Kind.FEATURED, Optional.empty())));
        calls.put("have seen", () -> posts.seen(bob, question));
        calls.put("unpin", () -> posts.unpin(ann, question));
        calls.put("move", () -> posts.move(ann, moving, coffee));
        calls.put("withdraw", () -> posts.withdraw(bob, later));
        calls.put("react", () -> kring.reactions().add(cas, question, "like"));
        calls.put("react again", () -> kring.reactions().add(cas, question, "like"));
        calls.put("react otherwise", () -> kring.reactions().add(cas, question, "thanks"));
        calls.put("react no more", () -> kring.reactions().remove(cas, question, "thanks"));
    }

    private void moderation() {
        PostId post = host.update(bob, tea, "Rude");
        PostId held = host.update(bob, tea, "Hold this");
        PostId refused = host.update(bob, tea, "Hold that");
        calls.put("remove", () -> kring.moderation().remove(ann, post, "Rude"));
        calls.put("restore", () -> kring.moderation().restore(ann, post, 2));
        calls.put("lock", () -> kring.moderation().lock(ann, post));
        calls.put("unlock", () -> kring.moderation().unlock(ann, post));
        calls.put("hold", () -> kring.moderation()
                .hold(ann, tea, HoldBeforePublication.nothing().withLinks()));
        calls.put("release", () -> kring.moderation().release(ann, held, 1));
        calls.put("refuse", () -> kring.moderation().refuse(ann, refused, 1, "Rude"));
    }

    /** Versions are those that the calls before have made. */
    private void cases() {
        var cases = kring.cases();
        Actor eve = host.person("Eve").as(PlatformRole.NEUTRAL_POOL);
        kring.following().follow(eve, Subject.topic("tea"));
        Actor fay = host.person("Fay");
        host.add(ann, tea, fay);
        host.communities().changeRole(ann, tea, id(fay), Role.MODERATOR);
        PostId post = host.update(bob, tea, "Reported");
        CaseId id = reported(host.update(bob, tea, "Reported before"));
        CaseId rejected = reported(host.update(bob, tea, "Reported and fine"));
        calls.put("report", () -> kring.reports().report(cas, post, ReportDraft.of(ReportReason.SPAM)));
        calls.put("report too", () -> kring.reports().report(dee, post, ReportDraft.of(ReportReason.SPAM)));
        calls.put("open a case", () -> cases.open(ann, id));
        calls.put("claim", () -> cases.claim(ann, id, 1));
        calls.put("unclaim", () -> cases.unclaim(ann, id, 2));
        calls.put("decide", () -> cases.decide(ann, id, 3, DecisionDraft.uphold(Measure.REMOVE, "Rude")));
        calls.put("reject", () -> cases.decide(ann, rejected, 1, DecisionDraft.reject("Fine")));
        calls.put("appeal", () -> cases.appeal(bob, id, "Kindly meant"));
        calls.put("escalate", () -> cases.escalate(fay, id, 5));
        calls.put("reverse", () -> cases.reverse(eve, id, 6, "So it was"));
        MeasureCalls.add(host, ann, tea, calls);
    }

    private CaseId reported(PostId post) {
        kring.reports().report(dee, post, ReportDraft.of(ReportReason.SPAM));
        return kring.cases().queue(ann, tea, PAGE).items().stream()
                .filter(card -> card.contribution().equals(post))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void people() {
        var following = kring.following();
        FeedQuery home = FeedQuery.home();
        Cursor newest = kring.feeds().read(bob, home).newest().orElseThrow();
        calls.put("follow", () -> following.follow(bob, Subject.person(id(cas))));
        calls.put("unfollow", () -> following.unfollow(bob, Subject.person(id(cas))));
        calls.put("mute", () -> following.mute(bob, Subject.topic("noise"), null));
        calls.put("unmute", () -> following.unmute(bob, Subject.topic("noise")));
        calls.put("block", () -> following.block(bob, id(cas)));
        calls.put("unblock", () -> following.unblock(bob, id(cas)));
        calls.put("mark as read", () -> kring.feeds().markRead(bob, home, newest));
        calls.put("hide one's posts", () -> kring.people().hidePosts(bob, true));
        calls.put("describe oneself", () -> kring.people().describe(bob, ProfileDraft.of("Bridges", "tea", "music")));
    }

    /** Reads by name, in any order. */
    Map<String, Runnable> reads() {
        calls.clear();
        for (FeedQuery query :
                List.of(FeedQuery.home(), FeedQuery.following(), FeedQuery.person(id(bob)), FeedQuery.topic("tea"))) {
            calls.put(query.kind() + " feed", () -> kring.feeds().read(ann, query));
            Cursor newest = kring.feeds().read(ann, query).newest().orElseThrow();
            calls.put(query.kind() + " feed, how many are new", () -> kring.feeds()
                    .newSince(ann, query, newest, 50));
        }
        calls.put("own communities", () -> kring.communities().mine(ann, PAGE));
        calls.put("all communities", () -> kring.communities().discover(ann, CommunityQuery.all(), PAGE));
        calls.put("invitations of one's own", () -> kring.communities().invitedTo(ann, PAGE));
        calls.put("communities without a manager", () -> kring.communities().withoutManager(host.speaker("Eve"), PAGE));
        calls.put("drafts", () -> kring.posts().drafts(bob, PAGE));
        calls.put("scheduled posts", () -> kring.posts().scheduled(bob, PAGE));
        calls.put("case pool", () -> kring.cases().pool(host.person("Eve").as(PlatformRole.NEUTRAL_POOL), PAGE));
        calls.put("reports of one's own", () -> kring.reports().mine(cas, PAGE));
        calls.put("statements of reasons", () -> kring.cases().statements(bob, PAGE));
        calls.put("followed", () -> kring.following().followed(ann, PAGE));
        calls.put("blocked", () -> kring.following().blocked(ann, PAGE));
        calls.put("who shares an interest", () -> kring.people().sharing(ann, "tea", PAGE));
        calls.put("cards", () -> kring.people().cards(ann, List.of(id(bob), id(cas))));
        var search = kring.search();
        calls.put("search", () -> search.find(ann, SearchRequest.of("tea")));
        calls.put("search within filters", () -> search.find(ann, SearchRequest.of("tea author:bob is:unanswered")));
        calls.put("communities that match", () -> search.communities(ann, "place", 10));
        calls.put("people to mention", () -> search.people(ann, "per", Optional.of(tea), 10));
        calls.put("hashtags while typing", () -> search.topics(ann, "t", 10));
        calls.put("titles while typing", () -> search.titles(ann, "whi", 10));
        calls.put("posts like a text", () -> search.similar(ann, "Which tea is green?", 10));
        calls.put("posts like a post", () -> search.related(ann, question, 10));
        calls.put("completion of a name", () -> kring.people().completing(ann, "Per", 10));
        return calls;
    }

    /**
     * Reads of one thing, three ways: of what is absent, of what is there and forbidden, and of what may be read; each
     * may answer or refuse.
     */
    Map<String, List<Runnable>> readsThreeWays() {
        Map<String, List<Runnable>> ways = new LinkedHashMap<>();
        var posts = kring.posts();
        var rooms = kring.communities();
        ways.put("post", three(NO_POST, hidden, question, post -> posts.find(ann, post)));
        ways.put("thread", three(NO_POST, hidden, question, post -> posts.thread(ann, post, PAGE)));
        ways.put("comment", three(NO_COMMENT, hiddenComment, answer, comment -> posts.findComment(ann, comment)));
        ways.put("linked posts", three(NO_POST, hidden, linked, post -> posts.linked(ann, post)));
        ways.put("revisions", three(NO_POST, hidden, question, post -> posts.revisions(ann, post)));
        ways.put("who reacted", three(NO_POST, hidden, question, post -> kring.reactions()
                .who(ann, post, PAGE)));
        ways.put("file", three("files/none", "files/h", "files/f", file -> posts.mayRead(ann, file)));
        ways.put("community", three(NO_COMMUNITY, secret, tea, place -> rooms.find(ann, place)));
        ways.put("members", three(NO_COMMUNITY, secret, tea, place -> rooms.members(ann, place, PAGE)));
        ways.put("requests", three(NO_COMMUNITY, secret, tea, place -> rooms.requests(ann, place, PAGE)));
        ways.put("invitations", three(NO_COMMUNITY, secret, tea, place -> rooms.invitations(ann, place, PAGE)));
        ways.put("banned", three(NO_COMMUNITY, secret, tea, place -> rooms.banned(ann, place, PAGE)));
        ways.put("holding", three(NO_COMMUNITY, secret, tea, place -> kring.moderation()
                .holding(ann, place)));
        ways.put("held", three(NO_COMMUNITY, secret, tea, place -> kring.moderation()
                .held(ann, place, PAGE)));
        ways.put(
                "queue", three(NO_COMMUNITY, secret, tea, place -> kring.cases().queue(ann, place, PAGE)));
        ways.put("audience", three(NO_COMMUNITY, secret, tea, place -> posts.audience(ann, place)));
        ways.put("community feed", three(NO_COMMUNITY, secret, tea, place -> kring.feeds()
                .read(ann, FeedQuery.community(place))));
        ways.put("profile", three("nobody", "gus", "bob", person -> kring.people()
                .profile(ann, PersonId.of(person))));
        return ways;
    }

    /** Commands on one thing, of what is absent and of what is there and forbidden. */
    Map<String, List<Runnable>> commandsTwoWays() {
        Map<String, List<Runnable>> ways = new LinkedHashMap<>();
        var posts = kring.posts();
        var rooms = kring.communities();
        var moderation = kring.moderation();
        var following = kring.following();
        ways.put("comment", two(NO_POST, hidden, post -> posts.comment(ann, post, CommentDraft.of("So"))));
        ways.put("reply", two(NO_COMMENT, hiddenComment, on -> posts.comment(ann, on, CommentDraft.of("So"))));
        ways.put(
                "edit",
                two(NO_POST, hidden, post -> posts.edit(ann, post, new Edit(1, "T", "x", List.of(), false, null))));
        ways.put("withdraw", two(NO_POST, hidden, post -> posts.withdraw(ann, post)));
        ways.put("move", two(NO_POST, hidden, post -> posts.move(ann, post, coffee)));
        ways.put("move to it", two(NO_COMMUNITY, secret, place -> posts.move(bob, question, place)));
        ways.put("accept", two(NO_COMMENT, hiddenComment, comment -> posts.accept(ann, comment)));
        ways.put("pin", two(NO_POST, hidden, post -> posts.pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.empty()))));
        ways.put("seen", two(NO_POST, hidden, post -> posts.seen(ann, post)));
        ways.put("react", two(NO_POST, hidden, post -> kring.reactions().add(ann, post, "like")));
        ways.put("remove", two(NO_POST, hidden, post -> moderation.remove(ann, post, "Rude")));
        ways.put("report", two(NO_POST, hidden, post -> kring.reports()
                .report(ann, post, ReportDraft.of(ReportReason.SPAM))));
        ways.put("lock", two(NO_POST, hidden, post -> moderation.lock(ann, post)));
        ways.put("publish", two(NO_COMMUNITY, secret, place -> posts.publish(ann, PostDraft.update(place, "So"))));
        ways.put("join", two(NO_COMMUNITY, secret, place -> rooms.join(ann, place)));
        ways.put("leave", two(NO_COMMUNITY, secret, place -> rooms.leave(ann, place)));
        ways.put("invite", two(NO_COMMUNITY, secret, place -> rooms.invite(ann, place, id(bob))));
        ways.put("archive", two(NO_COMMUNITY, secret, place -> rooms.archive(ann, place)));
        ways.put("follow", two(NO_COMMUNITY, secret, place -> following.follow(ann, Subject.community(place))));
        ways.put("mute", two(NO_COMMUNITY, secret, place -> following.mute(ann, Subject.community(place), null)));
        return ways;
    }

    private static <T> List<Runnable> three(T absent, T forbidden, T allowed, Consumer<T> read) {
        return List.of(() -> read.accept(absent), () -> read.accept(forbidden), () -> read.accept(allowed));
    }

    private static <T> List<Runnable> two(T absent, T forbidden, Consumer<T> command) {
        return List.of(() -> command.accept(absent), () -> command.accept(forbidden));
    }

    private static PersonId id(Actor actor) {
        return TestHost.id(actor);
    }

    private static Attachment file(String name) {
        return new Attachment("files/" + name, name, "text/plain", 3);
    }
}
