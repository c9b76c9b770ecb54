package io.kring.example.veldstroom;

import io.kring.Kring;
import io.kring.access.PageAudience;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.community.Member;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageRef;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.memory.InMemoryStorage;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.post.PostThread;
import io.kring.post.ThreadOrder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The story, told in memory by a node of a fixed number, as its community managers see it at that moment. */
final class Told implements AutoCloseable {
    private static final Map<String, String> MANAGERS_OF_CLOSED = Map.of(
            "Leermeesters & leerlingen", "jan.veldman",
            "OR & achterban", "ruud.timmermans",
            "Verkenning Horizon", "ingrid.postma");

    private final Veldstroom veldstroom = Veldstroom.read();
    private final Recorder recorder = new Recorder();
    private final Kring kring;

    Told(Instant now) {
        InMemoryStorage storage = new InMemoryStorage();
        veldstroom.tell(Kring.builder().storage(storage).node(1).subscriber(recorder), now, share -> {});
        kring = veldstroom
                .plug(Kring.builder().storage(storage).node(2).clock(Clock.fixed(now, ZoneOffset.UTC)))
                .build();
    }

    Kring kring() {
        return kring;
    }

    Veldstroom veldstroom() {
        return veldstroom;
    }

    Recorder recorder() {
        return recorder;
    }

    Actor as(String id) {
        return veldstroom.actor(id);
    }

    /** Every community with somebody who reads it, active ones first, then the archived one. */
    Map<Community, Actor> communities() {
        Map<Community, Actor> all = new LinkedHashMap<>();
        for (CommunityQuery query :
                List.of(CommunityQuery.all(), CommunityQuery.all().onlyArchived())) {
            Page<Community> seen = kring.communities().discover(as("ingrid.postma"), query, PageRequest.first(200));
            seen.items()
                    .forEach(community ->
                            all.put(community, as(MANAGERS_OF_CLOSED.getOrDefault(community.name(), "sanne.dewit"))));
        }
        return all;
    }

    Community community(String name) {
        return communities().keySet().stream()
                .filter(community -> community.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The conversations of everything that counts: practice does not. */
    List<PostThread> counted() {
        List<PostThread> threads = new ArrayList<>();
        communities().forEach((community, reader) -> {
            if (!community.practice()) {
                threads.addAll(threads(community, reader));
            }
        });
        threads.addAll(pages());
        return threads;
    }

    /** The conversations on the pages of the host. */
    List<PostThread> pages() {
        return veldstroom.pages().stream()
                .map(page -> kring.pages()
                        .conversation(
                                as("sanne.dewit"),
                                PageRef.of(
                                                page.page().orElseThrow(),
                                                page.title().orElseThrow(),
                                                PageAudience.everyone())
                                        .ownedBy(page.by()),
                                ThreadOrder.OLDEST_FIRST,
                                PageRequest.first(200))
                        .flatMap(PageConversation::thread)
                        .orElseThrow())
                .toList();
    }

    List<PostThread> threads(Community community, Actor reader) {
        return posts(reader, FeedQuery.community(community.id())).stream()
                .map(post -> kring.posts()
                        .thread(reader, post.id(), PageRequest.first(200))
                        .orElseThrow())
                .toList();
    }

    List<Post> posts(Actor reader, FeedQuery query) {
        List<Post> posts = new ArrayList<>();
        FeedPage page = kring.feeds().read(reader, query.first(200));
        page.entries().forEach(entry -> posts.add(entry.post()));
        while (page.next().isPresent()) {
            page = kring.feeds().read(reader, query.first(200).after(page.next().get()));
            page.entries().forEach(entry -> posts.add(entry.post()));
        }
        return posts;
    }

    List<Member> members(Community community, Actor reader) {
        return everything(request -> kring.communities().members(reader, community.id(), request));
    }

    long managers(Community community, Actor reader) {
        return members(community, reader).stream()
                .filter(member ->
                        member.role().filter(Role.COMMUNITY_MANAGER::equals).isPresent())
                .count();
    }

    static <T> List<T> everything(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Page<T> page = list.apply(PageRequest.first(200));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = list.apply(PageRequest.first(200).after(page.next().get()));
            all.addAll(page.items());
        }
        return all;
    }

    @Override
    public void close() {
        kring.close();
    }
}
