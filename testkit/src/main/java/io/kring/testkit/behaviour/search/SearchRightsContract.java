package io.kring.testkit.behaviour.search;

import static io.kring.testkit.TestHost.id;
import static io.kring.testkit.behaviour.search.SearchFixture.found;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.search.SearchHit;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who finds what; with an index that has not heard of it yet. */
public interface SearchRightsContract extends SearchFixture {
    @Test
    default void anOutsiderFindsNothingOfAClosedCommunity(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.closed(ann), "samovar");
        host.deliver();

        assertThat(found(host, ann, "samovar")).containsExactly(post);
        assertThat(found(host, bob, "samovar")).isEmpty();
        assertThat(found(host, Actor.anonymous(), "samovar")).isEmpty();
    }

    @Test
    default void whoIsRemovedOrBannedFindsNothingFromTheNextSearchOn(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cas = host.person("Cas");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob);
        PostId inClosed = host.update(ann, closed, "samovar");
        PostId inOpen = host.update(ann, open, "samovar");
        host.deliver();
        assertThat(found(host, bob, "samovar")).containsExactlyInAnyOrder(inClosed, inOpen);
        assertThat(found(host, cas, "samovar")).containsExactly(inOpen);

        host.communities().remove(ann, closed, id(bob));
        host.communities().ban(ann, open, id(cas));

        assertThat(found(host, bob, "samovar")).containsExactly(inOpen);
        assertThat(found(host, cas, "samovar")).isEmpty();
    }

    @Test
    default void whatTurnsSecretIsFoundByItsMembersAlone(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "samovar #steam");
        String name = host.community(ann, tea).name();
        host.deliver();
        assertThat(found(host, bob, "samovar")).containsExactly(post);

        host.communities().changeKind(ann, tea, CommunityKind.SECRET);

        assertThat(found(host, bob, "samovar")).isEmpty();
        assertThat(found(host, bob, "samovar community:" + tea)).isEmpty();
        assertThat(host.kring().search().communities(bob, name, 10)).isEmpty();
        assertThat(host.kring().search().topics(bob, "ste", 10)).isEmpty();
        assertThat(host.kring().search().titles(bob, "sam", 10)).isEmpty();
        assertThat(host.kring().search().similar(bob, "samovar", 10)).isEmpty();
        assertThat(host.kring().search().related(bob, post, 10)).isEmpty();
        assertThat(found(host, ann, "samovar")).containsExactly(post);
    }

    @Test
    default void whatIsSaidWhereSomebodyDoesNotReadChangesNothingThatTheyAreTold(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);
        PostId known = host.update(ann, open, "the samovar leaks");
        host.update(ann, open, "another samovar");
        host.update(ann, open, "a third samovar, of copper");
        host.deliver();
        String unheard = IntStream.range(0, 40).mapToObj(i -> "zw" + i + "x").collect(Collectors.joining(" "));
        SearchRequest request = SearchRequest.of("samovar").first(1);
        SearchPage before = host.kring().search().find(bob, request);
        List<SearchHit> like = host.kring().search().similar(bob, unheard + " leaks samovar", 10);

        host.update(ann, closed, "samovar leaks " + unheard);
        host.update(ann, closed, "samovar leaks " + unheard);
        host.deliver();

        assertThat(host.kring().search().find(bob, request)).isEqualTo(before);
        assertThat(host.kring().search().similar(bob, unheard + " leaks samovar", 10))
                .isEqualTo(like)
                .extracting(hit -> hit.post().id())
                .contains(known);
    }

    @Test
    default void totalsHoldNothingThatIsNoLongerRead(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId gone = host.update(ann, tea, "samovar one #gone");
        host.update(ann, tea, "samovar two");
        host.deliver();

        host.posts().withdraw(ann, gone);
        SearchPage page =
                host.kring().search().find(bob, SearchRequest.of("samovar").withCounts());

        assertThat(page.hits()).hasSize(1);
        assertThat(page.total()).contains(new SearchPage.Total(1, false));
        assertThat(page.facets().tags()).isEmpty();
    }

    @Test
    default void whatIsEditedIsFoundByItsNewWordsAndTheOldOnesAreNeverShown(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "samovar of copper");
        host.deliver();

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "kettle of steel"));

        SearchPage before = host.kring().search().find(ann, SearchRequest.of("copper"));
        assertThat(before.hits().toString()).doesNotContain("copper");
        host.deliver();
        assertThat(found(host, ann, "copper")).isEmpty();
        assertThat(found(host, ann, "kettle")).containsExactly(post);
    }

    @Test
    default void whatIsRemovedOrWithdrawnTakesItsConversationAlong(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "samovar");
        CommentId comment = host.comment(bob, post, "samovars");
        host.deliver();
        assertThat(found(host, ann, "samovar*")).containsExactlyInAnyOrder(post, comment);

        host.kring().moderation().remove(ann, post, "spam");

        assertThat(found(host, ann, "samovar*")).isEmpty();
        host.deliver();
        assertThat(host.kring().search().health().documents()).isEqualTo(1);
        host.kring().moderation().restore(ann, post, host.version(ann, post));
        host.deliver();
        assertThat(found(host, ann, "samovar*")).containsExactlyInAnyOrder(post, comment);
    }

    @Test
    default void whoBlocksSomebodyIsNotFoundByThem(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "samovar");
        host.deliver();

        host.kring().following().block(ann, id(bob));

        assertThat(found(host, bob, "samovar")).isEmpty();
        assertThat(host.kring().search().people(bob, "an", Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void aPracticeCommunityIsFoundByItsMembersAlone(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId practice =
                host.create(ann, CommunityDraft.open(host.name(), "To try").asPractice());
        PostId post = host.update(ann, practice, "samovar");
        host.deliver();

        assertThat(found(host, ann, "samovar")).containsExactly(post);
        assertThat(found(host, bob, "samovar")).isEmpty();
    }

    @Test
    default void whoHidesTheirPostsIsNoAuthorToAskForButForThemselves(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "samovar");
        host.deliver();
        assertThat(found(host, bob, "author:ann")).containsExactly(post);

        host.kring().people().hidePosts(ann, true);

        assertThat(found(host, bob, "author:ann")).isEmpty();
        assertThat(found(host, bob, "samovar")).containsExactly(post);
        assertThat(found(host, ann, "author:ann")).containsExactly(post);
    }

    @Test
    default void whatSomebodyMayKnowIsFoundAmongHoweverManyCommunitiesTheyMayNot(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.create(ann, CommunityDraft.open("Samovar of the whole house", "Tea"));
        for (int i = 0; i < 220; i++) {
            host.create(ann, CommunityDraft.secret("Samovar " + i, "Tea"));
        }
        host.deliver();

        assertThat(host.kring().search().communities(bob, "samovar", 5))
                .extracting(Community::id)
                .containsExactly(open);
    }
}
