package io.kring.testkit.behaviour.person;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.community.MembershipOutcome;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything that people, their cards and the directory promise. */
public interface PeopleContract extends ProfileContract {
    @Test
    default void unknownPeopleShowAsAFormerColleagueAndNeverAsTheirId(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Text");
        host.reactions().add(bob, post, "like");

        host.people().forget(TestHost.id(bob));
        host.clock().move(Duration.ofMinutes(11));

        assertThat(host.post(ann, post).author()).contains(Person.formerColleague());
        assertThat(host.reactions()
                        .who(ann, post, PageRequest.first(5))
                        .items()
                        .get(0)
                        .person())
                .isEqualTo(Person.formerColleague());
        assertThat(host.communities().members(ann, tea, PageRequest.first(5)).items())
                .extracting(member -> member.person().name())
                .containsExactly("Ann", "former colleague");
        assertThat(host.post(ann, post).toString()).doesNotContain("bob");
        assertThat(host.kring().people().cards(ann, List.of(TestHost.id(bob))))
                .containsEntry(TestHost.id(bob), Person.formerColleague());
    }

    @Test
    default void whoLeavesTheOrganisationReadsAndWritesNothingFromThenOn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId his = host.update(bob, tea, "His");
        assertThat(host.posts().find(bob, his)).isPresent();

        becomes(host, bob, PersonStatus.DEPARTED);

        assertThat(host.posts().find(bob, his)).isEmpty();
        assertThat(host.feeds().read(bob, FeedQuery.home()).entries()).isEmpty();
        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(tea, "More"))))
                .isEqualTo("community.not-found");
        assertThat(host.post(ann, his).author()).contains(Person.formerColleague());
        assertThat(host.communities().invite(ann, host.open(ann), TestHost.id(bob)))
                .isEqualTo(MembershipOutcome.UNKNOWN_PERSON);
        assertThat(host.events().of(EventType.PERSON_STATUS_CHANGED))
                .singleElement()
                .satisfies(event -> assertThat(event.facts())
                        .containsEntry("from", "ACTIVE")
                        .containsEntry("to", "DEPARTED"));
    }

    @Test
    default void whoIsSuspendedReadsAsBeforeAndWritesNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PostId post = host.update(ann, site, "To us");

        becomes(host, bob, PersonStatus.SUSPENDED);

        assertThat(host.posts().find(bob, post)).isPresent();
        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(site, "More"))))
                .isEqualTo("action.not-allowed");

        becomes(host, bob, PersonStatus.ACTIVE);

        assertThat(host.update(bob, site, "More")).isNotNull();
    }

    @Test
    default void whoBecomesAGuestKeepsOnlyTheirMemberships(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId member = host.open(ann);
        CommunityId open = host.open(ann);
        host.add(ann, member, bob);
        PostId inside = host.update(ann, member, "To us");
        PostId outside = host.update(ann, open, "To all");
        assertThat(host.posts().find(bob, outside)).isPresent();

        becomes(host, bob, PersonStatus.GUEST);

        assertThat(host.posts().find(bob, inside)).isPresent();
        assertThat(host.posts().find(bob, outside)).isEmpty();
        assertThat(host.update(bob, member, "Still here")).isNotNull();
        assertThat(codeOf(() -> host.communities().create(bob, io.kring.community.CommunityDraft.open("Mine", "?"))))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void whomTheDirectoryDoesNotKnowAnyMoreHasLeftOnceItIsAskedAgain(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "To all");
        host.reactions().add(bob, post, "like");

        host.people().forget(TestHost.id(bob));
        host.kring().people().refresh(List.of(TestHost.id(bob), new PersonId("never-seen")));

        assertThat(host.posts().find(bob, post)).isEmpty();
    }

    @Test
    default void aDirectoryThatThrowsGrantsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId open = host.open(ann);
        PostId post = host.update(ann, open, "To all");
        Actor stranger = Actor.of("stranger");

        host.people().failing(true);

        assertThat(host.posts().find(stranger, post)).isEmpty();
        assertThat(codeOf(() -> host.communities().join(stranger, open))).isEqualTo("people.directory.unavailable");
        assertThat(codeOf(() -> host.communities().invite(ann, open, new PersonId("another"))))
                .isEqualTo("people.directory.unavailable");
        assertThat(codeOf(() -> host.kring().people().refresh(List.of(TestHost.id(ann)))))
                .isEqualTo("people.directory.unavailable");
    }

    @Test
    default void whoComesWhileTheDirectoryFailsIsNoGuestOnceItAnswers(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId open = host.open(ann);
        Actor bob = host.person("Bob");
        host.people().failing(true);
        assertThat(codeOf(() -> host.kring().following().follow(bob, Subject.topic("tea"))))
                .isEqualTo("people.directory.unavailable");

        host.people().failing(false);

        assertThat(host.communities().join(bob, open)).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    default void whomADirectoryOfEverybodyDoesNotListIsAGuest(TestHost host) {
        Actor ann = Actor.of("ann");
        Actor stranger = Actor.of("stranger");
        host.with(builder -> builder.people(PeopleDirectory.of(List.of(Person.named("ann", "Ann")))));
        CommunityId open = host.open(ann);
        PostId post = host.update(ann, open, "To all");

        assertThat(host.posts().find(stranger, post)).isEmpty();
        assertThat(codeOf(() -> host.communities().join(stranger, open))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.create(stranger, CommunityDraft.open("Mine", "?"))))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void cardsAreForPeopleWhoAreHere(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        List<PersonId> both = List.of(TestHost.id(ann), TestHost.id(bob));

        assertThat(host.kring().people().cards(ann, both)).hasSize(2);
        assertThat(host.kring().people().cards(Actor.anonymous(), both)).isEmpty();
        becomes(host, bob, PersonStatus.DEPARTED);
        assertThat(host.kring().people().cards(bob, both)).isEmpty();
    }

    @Test
    default void aDirectoryThatThrowsDegradesWhatIsShownAndStopsNothing(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        host.add(ann, open, bob);
        PostId post = host.update(bob, open, "To all");

        host.people().failing(true);
        host.clock().move(Duration.ofMinutes(11));

        assertThat(host.post(ann, post).author()).contains(Person.formerColleague());
        assertThat(host.kring().people().completing(ann, "b", 5)).isEmpty();
        PostId mentioning = host.update(ann, open, "@bob");
        assertThat(host.post(ann, mentioning).entities().get(0).person()).isNull();

        host.people().failing(false);

        assertThat(host.post(ann, post).author()).map(Person::name).contains("Bob");
    }

    @Test
    default void completionOffersPeopleByNameAndHandleWithoutThoseBlockedEitherWay(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor bea = host.person("Bea");
        host.person("Bo");
        Actor ben = host.person("Ben");
        host.people().change(TestHost.id(ben), card -> card.withStatus(PersonStatus.DEPARTED));
        host.kring().following().block(ann, TestHost.id(bob));
        host.kring().following().block(bea, TestHost.id(ann));

        assertThat(names(host, ann, "B", 5)).containsExactly("Bo");
        assertThat(names(host, ann, "b", 1)).containsExactly("Bo");
        assertThat(names(host, bob, "be", 5)).containsExactly("Bea");
        assertThat(names(host, ann, " ", 5)).isEmpty();
        assertThat(violationOf(() -> host.kring().people().completing(ann, "b", 51)))
                .isEqualTo("people.most");
    }

    @Test
    default void atMostAThousandPeopleAreAskedForAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PersonId> many = Collections.nCopies(1_001, TestHost.id(ann));

        assertThat(violationOf(() -> host.kring().people().cards(ann, many))).isEqualTo("people.most");
        assertThat(violationOf(() -> host.kring().people().refresh(many))).isEqualTo("people.most");
        assertThat(violationOf(() -> host.communities().add(ann, tea, many))).isEqualTo("people.most");
        assertThat(host.kring().people().cards(ann, many.subList(0, 1_000))).hasSize(1);
    }

    private static void becomes(TestHost host, Actor actor, PersonStatus status) {
        host.people().change(TestHost.id(actor), card -> card.withStatus(status));
        host.kring().people().refresh(List.of(TestHost.id(actor)));
    }

    private static List<String> names(TestHost host, Actor actor, String prefix, int most) {
        return host.kring().people().completing(actor, prefix, most).stream()
                .map(Person::name)
                .toList();
    }
}
