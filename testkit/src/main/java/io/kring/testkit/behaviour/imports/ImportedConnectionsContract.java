package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.LinkedPost;
import io.kring.post.Post;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accepted answers, reactions, numbers, links and following that come from elsewhere. */
public interface ImportedConnectionsContract extends KringContract {
    @Test
    default void anAnswerIsAcceptedWithItsQuestionOrLater(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        List<ImportResult> first = archive.write(
                Archive.question("q1", "c", ann, THEN),
                Archive.answer("a1", "q1", ann),
                new ImportedAcceptance("q1", "a1"),
                Archive.question("q2", "c", ann, THEN),
                Archive.answer("a2", "q2", ann),
                Archive.question("q3", "c", ann, THEN));
        List<ImportResult> second = archive.write(
                new ImportedAcceptance("q2", "a2"),
                Archive.answer("a3", "q3", ann),
                new ImportedAcceptance("q3", "a3"),
                new ImportedAcceptance("q1", "a1"));

        assertThat(accepted(host, ann, first.get(0))).isEqualTo(Archive.commentOf(first.get(1)));
        assertThat(accepted(host, ann, first.get(3))).isEqualTo(Archive.commentOf(first.get(4)));
        assertThat(accepted(host, ann, first.get(5))).isEqualTo(Archive.commentOf(second.get(1)));
        assertThat(Archive.kinds(second)).containsExactly(Kind.CREATED, Kind.CREATED, Kind.CREATED, Kind.UNCHANGED);
        assertThat(host.events().of(EventType.ANSWER_ACCEPTED)).hasSize(3).allMatch(DomainEvent::imported);
    }

    @Test
    default void onlyAnAnswerToTheQuestionIsAcceptedAndOnlyOne(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        archive.write(
                Archive.question("q1", "c", ann, THEN),
                Archive.answer("a1", "q1", ann),
                Archive.answer("b1", "q1", ann),
                Archive.reply("r1", "q1", ann),
                Archive.question("q2", "c", ann, THEN),
                new ImportedAcceptance("q1", "a1"));

        assertThat(Archive.codes(archive.write(
                        new ImportedAcceptance("q1", "b1"),
                        new ImportedAcceptance("q1", "r1"),
                        new ImportedAcceptance("q2", "a1"),
                        new ImportedAcceptance("q2", "none"),
                        new ImportedAcceptance("none", "a1"))))
                .containsExactly(
                        "import.answer-accepted",
                        "import.answer-missing",
                        "import.answer-missing",
                        "import.answer-missing",
                        "import.target-missing");
    }

    @Test
    default void anAnswerThatWasRemovedHereIsNotAccepted(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        List<ImportResult> results =
                archive.write(Archive.question("q", "c", ann, THEN), Archive.answer("a", "q", bob));
        host.kring().moderation().remove(ann, Archive.commentOf(results.get(1)), "Rude");

        assertThat(archive.one(new ImportedAcceptance("q", "a")).code()).contains("import.answer-missing");
    }

    @Test
    default void reactionsOfPeopleAreCountedAndOnesOwn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN)));
        List<ImportResult> results = archive.write(
                new ImportedReaction("q", TestHost.id(bob), "like", THEN),
                new ImportedReaction("q", TestHost.id(ann), "like", THEN),
                new ImportedReaction("q", TestHost.id(ann), "thanks", THEN),
                new ImportedReaction("q", PersonId.of("gone"), "thanks", THEN),
                new ImportedReaction("q", TestHost.id(bob), "shrug", THEN),
                new ImportedReaction("none", TestHost.id(bob), "like", THEN));

        assertThat(Archive.kinds(results))
                .containsExactly(Kind.CREATED, Kind.CREATED, Kind.UNCHANGED, Kind.CREATED, Kind.SKIPPED, Kind.SKIPPED);
        assertThat(Archive.codes(results)).endsWith("reaction.unknown", "import.target-missing");
        assertThat(host.post(bob, post).reactions())
                .hasSize(2)
                .containsEntry("like", 2)
                .containsEntry("thanks", 1);
        assertThat(host.post(bob, post).own()).containsExactly("like");
        assertThat(host.reactions().remove(bob, post, "like").changed()).isTrue();
        assertThat(host.post(bob, post).reactions()).containsEntry("like", 1);
        assertThat(host.reactions().who(ann, post, PageRequest.first(10)).items())
                .hasSize(2);
    }

    @Test
    default void numbersFromElsewhereAreKeptApartFromReactions(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        List<ImportResult> made = archive.write(
                Archive.question("q", "c", ann, THEN),
                Archive.answer("a", "q", ann),
                new ImportedTally("q", "up", 7),
                new ImportedTally("q", "like", 3),
                new ImportedTally("a", "down", 2));
        PostId post = Archive.postOf(made.get(0));
        host.reactions().add(ann, post, "like");
        host.deliver();

        assertThat(host.post(ann, post).imported())
                .hasSize(2)
                .containsEntry("up", 7)
                .containsEntry("like", 3);
        assertThat(host.post(ann, post).reactions()).hasSize(1).containsEntry("like", 1);
        assertThat(host.comment(ann, post, Archive.commentOf(made.get(1))).imported())
                .hasSize(1)
                .containsEntry("down", 2);
        assertThat(host.feeds()
                        .read(ann, FeedQuery.home())
                        .entries()
                        .get(0)
                        .post()
                        .imported())
                .containsEntry("up", 7);

        List<ImportResult> again = archive.write(
                new ImportedTally("q", "up", 7), new ImportedTally("q", "like", 0), new ImportedTally("a", "down", 5));

        assertThat(Archive.kinds(again)).containsExactly(Kind.UNCHANGED, Kind.CREATED, Kind.CREATED);
        assertThat(host.post(ann, post).imported()).hasSize(1).containsEntry("up", 7);
        assertThat(host.post(ann, post).reactions()).containsEntry("like", 1);
    }

    @Test
    default void aTombstoneShowsNoNumbers(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", bob, THEN)));
        archive.one(new ImportedTally("q", "up", 7));
        host.kring().moderation().remove(ann, post, "Rude");

        assertThat(host.post(host.person("Cleo"), post).imported()).isEmpty();
    }

    @Test
    default void postsAreLinkedForWhoSeesBoth(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        archive.one(Archive.community("s", CommunityDraft.closed("Closed", "?"), TestHost.id(ann)));
        List<ImportResult> results = archive.write(
                Archive.question("q1", "c", ann, THEN),
                Archive.question("q2", "c", ann, THEN),
                Archive.question("q3", "s", ann, THEN),
                new ImportedLink("q1", "q2", LinkedPost.Kind.DUPLICATE, THEN),
                new ImportedLink("q1", "q3", LinkedPost.Kind.RELATED, THEN),
                new ImportedLink("q1", "q2", LinkedPost.Kind.DUPLICATE, THEN),
                new ImportedLink("q1", "q1", LinkedPost.Kind.RELATED, THEN),
                new ImportedLink("q1", "none", LinkedPost.Kind.RELATED, THEN));
        PostId post = Archive.postOf(results.get(0));
        PostId duplicate = Archive.postOf(results.get(1));

        assertThat(Archive.codes(results)).endsWith("", "", "", "import.link-self", "import.target-missing");
        assertThat(Archive.kinds(results).subList(3, 6)).containsExactly(Kind.CREATED, Kind.CREATED, Kind.UNCHANGED);
        assertThat(host.posts().linked(ann, post))
                .extracting(LinkedPost::kind)
                .containsExactlyInAnyOrder(LinkedPost.Kind.DUPLICATE, LinkedPost.Kind.RELATED);
        assertThat(host.posts().linked(bob, post))
                .extracting(linked -> linked.post().id())
                .containsExactly(duplicate);
        assertThat(host.posts().linked(ann, duplicate)).isEmpty();
        assertThat(host.posts().linked(bob, Archive.postOf(results.get(2)))).isEmpty();
    }

    @Test
    default void followingComesInAndFillsTheFeed(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        PostId post = Archive.postOf(archive.one(Archive.question("q", "c", ann, THEN)));
        PersonId who = TestHost.id(bob);

        List<ImportResult> results = archive.write(
                new ImportedFollow(who, Subject.person(TestHost.id(ann)), THEN),
                new ImportedFollow(who, Subject.community(community), THEN),
                new ImportedFollow(who, Subject.topic("#Tea"), THEN),
                new ImportedFollow(who, Subject.topic("tea"), THEN),
                new ImportedFollow(who, Subject.person(who), THEN),
                new ImportedFollow(who, Subject.topic(" "), THEN),
                new ImportedFollow(who, Subject.community(new CommunityId(5)), THEN));

        assertThat(Archive.codes(results))
                .containsExactly("", "", "", "", "subject.self", "topic.invalid", "import.target-missing");
        assertThat(results.get(3).kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(host.kring().following().followed(bob, PageRequest.first(10)).items())
                .hasSize(3);
        assertThat(host.feeds().read(bob, FeedQuery.following()).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(post);
    }

    @Test
    default void capsHoldAndWhoWasBannedStaysSo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId community = Archive.communityOf(
                archive.one(Archive.community("c", CommunityDraft.open("C", "?").withCap(2), TestHost.id(ann))));
        host.communities().join(bob, community);
        host.communities().ban(ann, community, TestHost.id(bob));
        ImportedPlace place = ImportedPlace.imported("c");

        List<ImportResult> results = archive.write(
                new ImportedMembership(place, TestHost.id(bob), Role.MEMBER, THEN),
                new ImportedMembership(place, PersonId.of("cleo"), Role.MEMBER, THEN),
                new ImportedMembership(place, PersonId.of("dan"), Role.MEMBER, THEN));

        assertThat(Archive.kinds(results)).containsExactly(Kind.UNCHANGED, Kind.CREATED, Kind.SKIPPED);
        assertThat(Archive.codes(results)).endsWith("import.community-full");
        assertThat(host.community(ann, community).members()).hasValue(2);
    }

    private static CommentId accepted(TestHost host, Actor actor, ImportResult question) {
        Post post = host.post(actor, Archive.postOf(question));
        return post.accepted().orElseThrow();
    }
}
