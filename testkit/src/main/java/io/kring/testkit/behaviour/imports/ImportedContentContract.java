package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostKind;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.text.TextEntity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Communities, posts and comments that come from elsewhere are as those that were written here. */
public interface ImportedContentContract extends KringContract {
    @Test
    default void aWholeConversationComesInWithOneBatch(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);

        List<ImportResult> results = archive.write(
                Archive.community("c", TestHost.id(ann)),
                Archive.question("q", "c", bob, THEN),
                Archive.answer("a", "q", ann),
                Archive.reply("r", "a", bob),
                Archive.reply("r2", "q", ann));

        PostId post = Archive.postOf(results.get(1));
        List<Comment> comments = host.thread(bob, post);
        assertThat(Archive.kinds(results)).containsOnly(Kind.CREATED);
        assertThat(host.post(bob, post).comments()).isEqualTo(3);
        assertThat(comments).extracting(Comment::markdown).containsExactly("Answer a", "Reply r", "Reply r2");
        assertThat(comments).extracting(Comment::depth).containsExactly(1, 2, 1);
        assertThat(comments).extracting(Comment::answer).containsExactly(true, false, false);
        assertThat(comments.get(1).parent()).isEqualTo(comments.get(0).id());
        assertThat(host.posts().findComment(bob, Archive.commentOf(results.get(3))))
                .contains(comments.get(1));
    }

    @Test
    default void itGoesOnInLaterBatchesAndHere(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN)));
        CommentId answer = Archive.commentOf(archive.one(Archive.answer("a", "q", ann)));
        host.comment(ann, answer, "New here");
        archive.one(Archive.reply("r", "a", ann));
        host.posts().accept(ann, answer);

        assertThat(host.thread(ann, post))
                .extracting(Comment::markdown)
                .containsExactly("Answer a", "Reply r", "New here");
        assertThat(host.post(ann, post).accepted()).contains(answer);
        assertThat(host.post(ann, post).comments()).isEqualTo(3);
    }

    @Test
    default void datesAreThoseOfOldEverywhere(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN)
                .editedAt(THEN.plusSeconds(5))
                .inLanguage("nl")));
        archive.one(Archive.answer("a", "q", ann).editedAt(THEN.plusSeconds(99)));

        Post shown = host.post(ann, post);
        Comment answer = host.thread(ann, post).get(0);
        assertThat(shown.createdAt()).isEqualTo(THEN);
        assertThat(shown.publishedAt()).contains(THEN);
        assertThat(shown.editedAt()).contains(THEN.plusSeconds(5));
        assertThat(shown.language()).contains("nl");
        assertThat(answer.createdAt()).isEqualTo(THEN.plusSeconds(60));
        assertThat(answer.editedAt()).contains(THEN.plusSeconds(99));
        assertThat(host.community(ann, community).createdAt()).isEqualTo(THEN);
    }

    @Test
    default void authorsAreTheRealOnesOrAbsentOrFormerColleagues(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);

        List<ImportResult> results = archive.write(
                Archive.update("1", "c", ann.person(), "One"),
                Archive.update("2", "c", Optional.empty(), "Two"),
                Archive.update("3", "c", Optional.of(PersonId.of("gone")), "Three"));

        Post known = host.post(ann, Archive.postOf(results.get(0)));
        Post absent = host.post(ann, Archive.postOf(results.get(1)));
        Post gone = host.post(ann, Archive.postOf(results.get(2)));
        assertThat(known.author().orElseThrow().name()).isEqualTo("Ann");
        assertThat(absent.author()).isEmpty();
        assertThat(gone.author().orElseThrow().status()).isEqualTo(PersonStatus.DEPARTED);
        assertThat(gone.author().orElseThrow().id()).isNotEqualTo(PersonId.of("gone"));
        assertThat(host.feeds().read(ann, FeedQuery.person(TestHost.id(ann))).entries())
                .hasSize(1);
    }

    @Test
    default void mentionsAndHashtagsComeOutOfTheText(TestHost host) {
        Actor ann = host.person("Ann");
        host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);

        ImportResult result = archive.one(Archive.update(
                "1", "c", Optional.empty(), "Ask @bob or @nobody about #Oolong, see https://tea.example"));

        Post post = host.post(ann, Archive.postOf(result));
        assertThat(post.entities())
                .extracting(TextEntity::kind)
                .containsExactly(
                        TextEntity.Kind.MENTION,
                        TextEntity.Kind.MENTION,
                        TextEntity.Kind.HASHTAG,
                        TextEntity.Kind.LINK);
        assertThat(post.entities().get(0).person()).isEqualTo(PersonId.of("bob"));
        assertThat(post.entities().get(1).person()).isNull();
        assertThat(host.feeds().read(ann, FeedQuery.topic("oolong")).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(post.id());
    }

    @Test
    default void membersComeWithRoleAndSince(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId community = Archive.communityOf(
                archive.one(Archive.community("c", CommunityDraft.closed("C", "?"), TestHost.id(ann))));
        ImportedPlace place = ImportedPlace.imported("c");
        archive.write(
                new ImportedMembership(place, TestHost.id(bob), Role.MODERATOR, THEN.plus(Duration.ofDays(1))),
                new ImportedMembership(
                        ImportedPlace.here(community),
                        PersonId.of("cleo"),
                        Role.MEMBER,
                        THEN.plus(Duration.ofDays(2))));

        Community seen = host.community(bob, community);
        var members = host.communities()
                .members(ann, community, PageRequest.first(10))
                .items();
        assertThat(seen.kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(seen.members()).hasValue(3);
        assertThat(seen.role()).contains(Role.MODERATOR);
        assertThat(members)
                .extracting(member -> member.role() + " " + member.since())
                .containsExactly(
                        "Optional[COMMUNITY_MANAGER] 2014-05-06T00:00:00Z",
                        "Optional[MODERATOR] 2014-05-07T00:00:00Z",
                        "Optional[MEMBER] 2014-05-08T00:00:00Z");
    }

    @Test
    default void postsComeIntoACommunityOfThisKringToo(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Archive archive = new Archive(host);

        ImportResult result = archive.one(
                ImportedPost.of("1", ImportedPlace.here(tea), ann.person(), PostKind.ARTICLE, "Old", "Text", THEN));

        assertThat(host.post(ann, Archive.postOf(result)).community()).isEqualTo(tea);
    }

    @Test
    default void everyEventIsMarkedAsImportedAndNothingLeavesTheHouse(TestHost host) {
        ReceivedEvents outside = ReceivedEvents.outside("mail");
        host.with(builder -> builder.subscriber(outside));
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        host.events();
        archive.write(
                Archive.community("c", TestHost.id(ann)),
                Archive.question("q", "c", ann, THEN),
                Archive.answer("a", "q", ann));
        host.passing(Duration.ofHours(1));

        List<DomainEvent> events = host.events().all();
        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        EventType.COMMUNITY_CREATED,
                        EventType.MEMBERSHIP_CHANGED,
                        EventType.POST_PUBLISHED,
                        EventType.COMMENT_PUBLISHED);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.imported()).isTrue();
            assertThat(event.quiet()).isFalse();
            assertThat(event.by()).isEqualTo(ann.person());
        });
        assertThat(outside.all()).isEmpty();
    }

    @Test
    default void policiesAreNotAsked(TestHost host) {
        host.with(builder -> builder.moderation(submission -> {
            throw new IllegalStateException("asked");
        }));
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);

        assertThat(archive.one(Archive.update("1", "c", ann.person(), "Text")).kind())
                .isEqualTo(Kind.CREATED);
    }

    @Test
    default void whatIsDeeperThanShownKeepsItsTrueParent(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN)));
        ImportedComment[] comments = new ImportedComment[6];
        for (int i = 0; i < comments.length; i++) {
            String on = i == 0 ? "q" : "r" + (i - 1);
            comments[i] = ImportedComment.reply("r" + i, on, ann.person(), "Reply", THEN.plusSeconds(i));
        }
        archive.write(comments);

        List<Comment> thread = host.thread(ann, post);
        assertThat(thread).extracting(Comment::depth).containsExactly(1, 2, 3, 4, 4, 4);
        assertThat(thread.get(5).parent()).isEqualTo(thread.get(4).id());
    }
}
