package io.kring.example.ldbc;

import io.kring.Kring;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The questions that the reference queries ask, asked of Kring's rooms. A person's name is one text here. */
final class Questions {
    private static final int PAGE = 200;

    private final Kring kring;
    private final Actor reader;

    Questions(Kring kring, Actor reader) {
        this.kring = kring;
        this.reader = reader;
    }

    /** A post or comment with its author. */
    record Message(Target id, Optional<Person> author, String text, Instant at, Post under) {}

    /** Posts and comments of somebody, the newest first. */
    List<Message> byPerson(String person, int most) {
        return messages(
                kring.feeds().read(reader, FeedQuery.person(PersonId.of(person)).first(most)));
    }

    /** Posts and comments of whom somebody follows, until a moment, the newest first. */
    List<Message> followed(String person, Instant until, int most) {
        List<Message> found = new ArrayList<>();
        FeedQuery query = FeedQuery.following().first(PAGE);
        Optional<FeedQuery> next = Optional.of(query);
        while (next.isPresent() && found.size() < most) {
            FeedPage page = kring.feeds().read(Actor.of(person), next.get());
            messages(page).stream()
                    .filter(message -> !message.at().isAfter(until))
                    .forEach(found::add);
            next = page.next().map(query::after);
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** One message. */
    Message message(Target id) {
        if (id instanceof PostId post) {
            return of(kring.posts().find(reader, post).orElseThrow());
        }
        Comment comment = kring.posts().findComment(reader, (CommentId) id).orElseThrow();
        return of(comment, kring.posts().find(reader, comment.post()).orElseThrow());
    }

    /** The community of a message. */
    Community forum(Target id) {
        return kring.communities().find(reader, message(id).under().community()).orElseThrow();
    }

    /** Who runs a community. */
    Person moderator(Community community) {
        return kring.communities().members(reader, community.id(), PageRequest.first(PAGE)).items().stream()
                .filter(member -> member.role().equals(Optional.of(Role.COMMUNITY_MANAGER)))
                .findFirst()
                .orElseThrow()
                .person();
    }

    /** What was said directly in reply to a message. */
    List<Message> replies(Target id) {
        Post post = message(id).under();
        return all(page -> kring.posts()
                        .thread(reader, post.id(), page)
                        .map(PostThread::comments)
                        .orElseThrow())
                .stream()
                .filter(comment -> comment.parent().equals(id))
                .map(comment -> of(comment, post))
                .toList();
    }

    /** Whether somebody follows somebody. */
    boolean follows(Person who, Person whom) {
        return all(page -> kring.following().followed(Actor.of(who.id().value()), page))
                .contains(Subject.person(whom.id()));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent()) {
            PageRequest asked = next.get();
            Page<T> page = pages.apply(asked);
            all.addAll(page.items());
            next = page.next().map(asked::after);
        }
        return all;
    }

    private static List<Message> messages(FeedPage page) {
        return page.entries().stream().map(Questions::of).toList();
    }

    private static Message of(FeedEntry entry) {
        return entry.comment().map(comment -> of(comment, entry.post())).orElseGet(() -> of(entry.post()));
    }

    private static Message of(Post post) {
        return new Message(post.id(), post.author(), post.markdown(), post.createdAt(), post);
    }

    private static Message of(Comment comment, Post post) {
        return new Message(comment.id(), comment.author(), comment.markdown(), comment.createdAt(), post);
    }
}
