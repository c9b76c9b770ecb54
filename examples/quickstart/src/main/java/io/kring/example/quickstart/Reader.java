package io.kring.example.quickstart;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.Profile;
import io.kring.post.Post;
import io.kring.post.PostThread;
import java.util.List;
import java.util.Optional;

/** Reads as different people do. Every call takes the actor first and gives what this actor may see. */
final class Reader {
    private final Kring kring;
    private final Veldstroom veldstroom;
    private final Screen screen;

    Reader(Kring kring, Veldstroom veldstroom, Screen screen) {
        this.kring = kring;
        this.veldstroom = veldstroom;
        this.screen = screen;
    }

    /** The newest of everything that concerns somebody. */
    void home(String person) {
        Actor actor = veldstroom.actor(person);
        FeedPage home = kring.feeds().read(actor, FeedQuery.home().first(50));
        long unread = home.entries().stream().filter(FeedEntry::unread).count();
        screen.title("Home of " + veldstroom.name(actor));
        screen.text(unread + " new since the last visit");
        home.entries().stream().limit(5).forEach(entry -> {
            screen.line("");
            screen.post(entry.post(), excerpt(entry.post()), entry.unread());
        });
    }

    /** The first conversation with a hashtag, whole. */
    void thread(String person, String hashtag) {
        Actor actor = veldstroom.actor(person);
        List<FeedEntry> found =
                kring.feeds().read(actor, FeedQuery.topic(hashtag).first(50)).entries();
        PostId oldest = found.get(found.size() - 1).post().id();
        PostThread thread =
                kring.posts().thread(actor, oldest, PageRequest.first(100)).orElseThrow();
        screen.title("A conversation found by " + hashtag);
        screen.thread(thread);
    }

    /** The same community for a member and for somebody else. */
    void insideAndOutside(String name, String member, String outsider) {
        screen.title("A community, from inside and from outside: " + name);
        CommunityId id = named(veldstroom.actor(member), name).orElseThrow().id();
        look(veldstroom.actor(member), name, id);
        screen.line("");
        look(veldstroom.actor(outsider), name, id);
    }

    private void look(Actor actor, String name, CommunityId id) {
        screen.line(veldstroom.name(actor) + " looks for it and finds");
        screen.line("");
        named(actor, name)
                .ifPresentOrElse(
                        community -> community(actor, community),
                        () -> screen.text("nothing by this name, and nothing by its id: "
                                + (kring.communities().find(actor, id).isEmpty()
                                        ? "it does not exist for them"
                                        : "an error")));
        List<FeedEntry> posts =
                kring.feeds().read(actor, FeedQuery.community(id).first(2)).entries();
        if (posts.isEmpty()) {
            screen.line("");
            screen.text("no posts to read");
        }
        posts.forEach(entry -> {
            screen.line("");
            screen.post(entry.post(), excerpt(entry.post()), false);
        });
    }

    /** Its purpose, the organisation's behind it, and the rules of both. */
    private void community(Actor actor, Community community) {
        screen.community(community);
        kring.house()
                .view(actor, RulesScope.community(community.id()))
                .ifPresent(view -> screen.rules("Rules here", view));
        screen.line("");
        kring.house().view(actor, RulesScope.house()).ifPresent(house -> {
            house.word().ifPresent(screen::word);
            screen.rules("House rules", house);
        });
    }

    /** Somebody's page, and who else likes what they like. No counts and no times. */
    void person(String reader, String about) {
        Actor actor = veldstroom.actor(reader);
        Profile page = kring.people().profile(actor, PersonId.of(about)).orElseThrow();
        screen.title("A person, as " + veldstroom.name(actor) + " sees them: "
                + page.person().name());
        page.askMeAbout().ifPresent(words -> screen.text("Ask me about: " + words));
        for (String interest : page.interests()) {
            List<String> others = kring.people().sharing(actor, interest, PageRequest.first(5)).items().stream()
                    .filter(person -> !person.equals(page.person()))
                    .map(Person::name)
                    .toList();
            screen.text(interest + (others.isEmpty() ? "" : ", like " + String.join(", ", others)));
        }
        page.shared().forEach(community -> screen.text("both in " + community.name()));
    }

    private Optional<Community> named(Actor actor, String name) {
        return kring
                .communities()
                .discover(actor, CommunityQuery.all().named(name), PageRequest.first(1))
                .items()
                .stream()
                .findFirst();
    }

    /** A conversation that was written before the restart. */
    void again(String person, PostId question) {
        Actor actor = veldstroom.actor(person);
        screen.title("After a restart, as " + veldstroom.name(actor) + " reads it");
        kring.posts()
                .thread(actor, question, PageRequest.first(100))
                .ifPresentOrElse(screen::thread, () -> screen.text("It is gone."));
        screen.line("");
        screen.text("Health: " + (kring.health().good() ? "good" : "look at it") + ", schema "
                + kring.health().schemaVersion().orElse("unknown") + ", waiting for the bell "
                + kring.health().lag().get("bell"));
    }

    private String excerpt(Post post) {
        return kring.posts().excerpt(post.markdown(), 200);
    }
}
