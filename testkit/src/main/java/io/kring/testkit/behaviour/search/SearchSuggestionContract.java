package io.kring.testkit.behaviour.search;

import static io.kring.testkit.behaviour.search.SearchFixture.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.post.PostDraft;
import io.kring.search.Search;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is offered to somebody who writes or types. */
public interface SearchSuggestionContract extends SearchFixture {
    @Test
    default void membersComeFirstAmongPeopleToMention(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor mia = host.person("Mia");
        host.person("Mees");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, mia);

        Search search = host.kring().search();

        assertThat(search.people(ann, "@m", Optional.of(tea), 10))
                .extracting(Person::name)
                .containsExactly("Mia", "Mees");
        assertThat(search.people(ann, "m", Optional.of(tea), 1))
                .extracting(Person::name)
                .containsExactly("Mia");
        assertThat(search.people(ann, "me", Optional.empty(), 10))
                .extracting(Person::name)
                .containsExactly("Mees");
        assertThat(search.people(ann, "x", Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void aMemberComesFirstAmongHoweverManyOthersOfTheName(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        for (int i = 0; i < 230; i++) {
            host.person("Mees" + i);
        }
        Actor zoe = host.person("Mzoe");
        host.add(ann, tea, zoe);

        assertThat(host.kring().search().people(ann, "m", Optional.of(tea), 3))
                .hasSize(3)
                .first()
                .extracting(Person::name)
                .isEqualTo("Mzoe");
    }

    @Test
    default void peopleAreOfferedToNobodyWhoHasLeftWhateverTheDirectorySays(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor mia = host.person("Mia");
        host.add(ann, host.open(ann), mia);
        host.people().change(TestHost.id(mia), card -> card.withStatus(PersonStatus.DEPARTED));
        host.kring().people().refresh(List.of(TestHost.id(mia)));
        host.people().change(TestHost.id(mia), card -> card.withStatus(PersonStatus.ACTIVE));
        host.clock().move(Duration.ofMinutes(11));

        Search search = host.kring().search();

        assertThat(search.people(ann, "a", Optional.empty(), 10)).hasSize(1);
        assertThat(search.people(mia, "a", Optional.empty(), 10)).isEmpty();
        assertThat(search.people(Actor.anonymous(), "a", Optional.empty(), 10)).isEmpty();
        assertThat(host.kring().people().completing(mia, "a", 10)).isEmpty();
    }

    @Test
    default void hashtagsAreOfferedWhereTheActorReadsThemUsed(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "#Samovar");
        host.update(ann, tea, "#samovar #sand");
        host.update(ann, host.closed(ann), "#salt");
        host.deliver();

        Search search = host.kring().search();

        assertThat(search.topics(bob, "#sa", 10)).containsExactly("samovar", "sand");
        assertThat(search.topics(ann, "sal", 10)).containsExactly("salt");
    }

    @Test
    default void aDraftShowsTheCommunitiesLikeItThatOneMayKnow(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId pumps = host.create(
                ann, CommunityDraft.open("Heat pumps", "Quiet neighbours").withThemes("energy"));
        host.create(ann, CommunityDraft.open("Cakes", "Baking on Fridays").withThemes("food"));
        host.create(ann, CommunityDraft.secret("Pumps of the board", "Heat"));
        host.deliver();

        Search search = host.kring().search();

        assertThat(search.similarCommunities(bob, "Warm houses: energy\n\nAbout pumps and the neighbours", 10))
                .extracting(Community::id)
                .containsExactly(pumps);
        assertThat(search.similarCommunities(bob, "Chess", 10)).isEmpty();
        assertThat(search.similarCommunities(bob, " ", 10)).isEmpty();
    }

    @Test
    default void communitiesAreFoundByNamePurposeAndTheme(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId pumps = host.create(
                ann, CommunityDraft.open("Heat pumps", "Quiet neighbours").withThemes("energy"));
        host.create(ann, CommunityDraft.secret("Heat and trouble", "Quiet talks"));
        host.deliver();

        Search search = host.kring().search();

        assertThat(search.communities(bob, "heat", 10))
                .extracting(Community::id)
                .containsExactly(pumps);
        assertThat(search.communities(bob, "quiet neigh", 10))
                .extracting(Community::id)
                .containsExactly(pumps);
        assertThat(search.communities(bob, "energy", 10))
                .extracting(Community::id)
                .containsExactly(pumps);
        assertThat(search.communities(ann, "heat", 10)).hasSize(2);
    }

    @Test
    default void titlesAreOfferedWhileOneTypes(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.publish(ann, PostDraft.question(tea, "Frost on the sleeve", "What now?"));
        host.publish(ann, PostDraft.question(tea, "What now?", "Frost on the sleeve"));
        host.deliver();

        assertThat(host.kring().search().titles(ann, "frost on the sl", 10))
                .singleElement()
                .satisfies(hit -> assertThat(target(hit)).isEqualTo(post));
    }

    @Test
    default void postsLikeATextAndLikeAnotherPostAreFound(TestHost host) {
        searching(host);
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId one = host.publish(ann, PostDraft.question(tea, "Frost on the sleeve", "The sleeve freezes at night"));
        PostId other = host.publish(ann, PostDraft.question(tea, "Frozen sleeve", "Ice and frost around it"));
        host.publish(ann, PostDraft.article(tea, "Cake", "With plums"));
        host.deliver();

        Search search = host.kring().search();

        assertThat(search.similar(ann, "My sleeve has frost on it", 10))
                .extracting(SearchFixture::target)
                .containsExactlyInAnyOrder(one, other);
        assertThat(search.related(ann, one, 10))
                .extracting(SearchFixture::target)
                .containsExactly(other);
    }
}
