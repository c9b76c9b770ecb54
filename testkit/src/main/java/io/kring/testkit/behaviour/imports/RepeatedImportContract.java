package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.feed.Subject;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.post.LinkedPost;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has been imported is left as it is now. */
public interface RepeatedImportContract extends KringContract {
    @Test
    default void aSecondImportOfTheSameChangesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        ImportItem[] batch = everything(ann, bob);
        List<ImportResult> first = archive.write(batch);
        PostId post = Archive.postOf(first.get(1));
        var before = host.post(ann, post);
        var thread = host.thread(ann, post);
        host.forgetEvents();

        List<ImportResult> second = archive.write(batch);

        assertThat(Archive.kinds(first)).containsOnly(Kind.CREATED);
        assertThat(Archive.kinds(second)).containsOnly(Kind.UNCHANGED);
        assertThat(second)
                .extracting(ImportResult::contribution)
                .isEqualTo(first.stream().map(ImportResult::contribution).toList());
        assertThat(second.get(0).community()).isEqualTo(first.get(0).community());
        assertThat(host.events().all()).isEmpty();
        assertThat(host.post(ann, post)).isEqualTo(before);
        assertThat(host.thread(ann, post)).isEqualTo(thread);
    }

    @Test
    default void aBatchThatNamesAThingTwiceMakesItOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);

        List<ImportResult> results = archive.write(
                Archive.question("q", "c", ann, THEN),
                Archive.question("q", "c", ann, THEN.plusSeconds(1)),
                Archive.answer("q", "q", ann));

        assertThat(Archive.kinds(results)).containsExactly(Kind.CREATED, Kind.UNCHANGED, Kind.UNCHANGED);
        assertThat(results.get(1).contribution()).isEqualTo(results.get(0).contribution());
    }

    @Test
    default void whatPeopleDidWithItSinceStays(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        ImportItem[] batch = everything(ann, bob);
        List<ImportResult> first = archive.write(batch);
        PostId post = Archive.postOf(first.get(1));
        CommentId answer = Archive.commentOf(first.get(2));
        CommunityId community = Archive.communityOf(first.get(0));
        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Edited here"));
        host.kring().moderation().remove(ann, answer, "Rude");
        host.communities().leave(bob, community);
        host.forgetEvents();

        archive.write(Archive.question("q", "c", ann, THEN), Archive.answer("a", "q", bob));
        archive.one(new ImportedMembership(ImportedPlace.imported("c"), TestHost.id(bob), Role.MEMBER, THEN));

        assertThat(host.post(ann, post).markdown()).isEqualTo("Edited here");
        assertThat(host.thread(bob, post).get(0).state()).isEqualTo(io.kring.post.PostState.REMOVED);
        assertThat(host.community(ann, community).members()).hasValue(1);
        assertThat(host.events().all()).isEmpty();
    }

    @Test
    default void idsOfDifferentSourcesNeverMeet(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        CommunityId here = archive.open("c", ann);

        List<ImportResult> other =
                host.kring().imports().write("other", List.of(Archive.question("q", "c", ann, THEN)));
        List<ImportResult> same = archive.write(Archive.question("q", "c", ann, THEN));

        assertThat(Archive.codes(other)).containsExactly("import.target-missing");
        assertThat(host.post(ann, Archive.postOf(same.get(0))).community()).isEqualTo(here);
    }

    @Test
    default void whatWasSkippedComesInWhenItCan(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        ImportItem[] backwards = {Archive.answer("a", "q", ann), Archive.question("q", "c", ann, THEN)};

        assertThat(Archive.codes(archive.write(backwards))).containsExactly("import.target-missing", "");
        assertThat(Archive.kinds(archive.write(backwards))).containsExactly(Kind.CREATED, Kind.UNCHANGED);
    }

    private static ImportItem[] everything(Actor ann, Actor bob) {
        return new ImportItem[] {
            Archive.community("c", TestHost.id(ann)),
            Archive.question("q", "c", ann, THEN),
            Archive.answer("a", "q", bob),
            Archive.reply("r", "a", ann),
            Archive.question("q2", "c", bob, THEN),
            new ImportedMembership(ImportedPlace.imported("c"), TestHost.id(bob), Role.MEMBER, THEN),
            new ImportedAcceptance("q", "a"),
            new ImportedReaction("a", TestHost.id(ann), "like", THEN),
            new ImportedTally("q", "up", 4),
            new ImportedFollow(TestHost.id(ann), Subject.person(TestHost.id(bob)), THEN),
            new ImportedLink("q2", "q", LinkedPost.Kind.RELATED, THEN)
        };
    }
}
