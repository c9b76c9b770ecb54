package io.kring.testkit.storage;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.moderation.Background.Recent;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.JudgingFacts;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Commands are told what there is. */
public interface CommandStoreContract extends StorageFixture {
    @Test
    default void aPersonsRowIsMadeOnceAndFromThenOnIsWhatKringSays() {
        Scene scene = new Scene(freshStorage());

        PersonRow first = scene.person("ann", PersonStatus.ACTIVE);
        PersonRow again = scene.person("ann", PersonStatus.GUEST);
        scene.done(new Change.PutPerson(first.id(), "annie", PersonStatus.SUSPENDED, true));

        assertThat(first).isEqualTo(new PersonRow(first.no(), PersonId.of("ann"), PersonStatus.ACTIVE, false));
        assertThat(again).isEqualTo(first);
        assertThat(scene.person("ann")).isEqualTo(new PersonRow(first.no(), first.id(), PersonStatus.SUSPENDED, true));
    }

    @Test
    default void aPersonWhomOnlyTheHostNamedHasARowToo() {
        Scene scene = new Scene(freshStorage());

        scene.done(new Change.PutPerson(PersonId.of("new"), null, PersonStatus.GUEST, false));

        assertThat(scene.person("new", PersonStatus.ACTIVE).status()).isEqualTo(PersonStatus.GUEST);
    }

    @Test
    default void idsOfPeopleAreComparedExactly() {
        Scene scene = new Scene(freshStorage());

        assertThat(scene.person("ann").no()).isNotEqualTo(scene.person("Ann").no());
        assertThat(scene.person("café").no()).isNotEqualTo(scene.person("cafe").no());
    }

    @Test
    default void numbersOfThoseNamedAreGivenAndTheirRowsMade() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");

        Facts facts = scene.facts(FactsRequest.by(seed(ann), null)
                .about(seed(bob))
                .naming(List.of(seed(bob), seed("new", PersonStatus.ACTIVE))));

        assertThat(facts.actor()).isEqualTo(ann);
        assertThat(facts.subject()).isEqualTo(bob);
        assertThat(facts.people())
                .containsEntry(bob.id(), bob.no())
                .containsEntry(PersonId.of("new"), scene.person("new").no());
    }

    @Test
    default void whatIsAbsentIsNull() {
        Scene scene = new Scene(freshStorage());

        Facts facts = scene.facts(FactsRequest.by(seed("ann", PersonStatus.ACTIVE), "key")
                .in(4711)
                .movingTo(4712)
                .claiming(List.of("file:nobody")));
        Facts noTarget = scene.facts(
                FactsRequest.by(seed("ann", PersonStatus.ACTIVE), null).on(4713));
        Facts nobody = scene.facts(FactsRequest.by(null, null));

        assertThat(facts.community()).isNull();
        assertThat(facts.moveTo()).isNull();
        assertThat(facts.once()).isNull();
        assertThat(facts.subject()).isNull();
        assertThat(facts.claims()).isEmpty();
        assertThat(noTarget.target()).isNull();
        assertThat(noTarget.community()).isNull();
        assertThat(nobody.actor()).isNull();
    }

    @Test
    default void aCommunityComesWithWhereActorAndSubjectStand() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.SECRET);
        scene.join(bob, tea, Role.COMMUNITY_MANAGER);
        scene.stands(ann, tea, MembershipStatus.INVITED, bob);

        CommunityFacts facts = community(
                scene.facts(FactsRequest.by(seed(ann), null).about(seed(bob)).in(tea)));
        CommunityFacts managers =
                community(scene.facts(FactsRequest.by(seed(bob), null).in(tea)));

        assertThat(facts.community().kind()).isEqualTo(CommunityKind.SECRET);
        assertThat(facts.community().members()).isEqualTo(1);
        assertThat(facts.community().managers()).isEqualTo(1);
        assertThat(facts.status()).isEqualTo(MembershipStatus.INVITED);
        assertThat(facts.inviter()).isEqualTo(bob.id());
        assertThat(facts.subject()).isNotNull();
        assertThat(managers.role()).isEqualTo(Role.COMMUNITY_MANAGER);
        assertThat(managers.inviter()).isNull();
        assertThat(managers.subject()).isNull();
    }

    @Test
    default void theInviterIsNamedOnlyWhileTheInvitationStands() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.CLOSED);
        scene.stands(ann, tea, MembershipStatus.INVITED, bob);

        scene.stands(ann, tea, MembershipStatus.BANNED, bob);

        CommunityFacts facts =
                community(scene.facts(FactsRequest.by(seed(ann), null).in(tea)));
        assertThat(facts.inviter()).isNull();
        assertThat(facts.mine()).isNotNull().satisfies(row -> assertThat(row.by())
                .isEqualTo(bob.no()));
    }

    @Test
    default void aTargetComesWithItsPostAndItsCommunityWhateverTheirStates() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.SECRET);
        long other = scene.community(CommunityKind.OPEN);
        ContributionRow post =
                scene.post(tea, bob, text -> text.state(PostState.REMOVED).tag("oolong"));
        ContributionRow comment = scene.comment(post, ann, text -> text.state(PostState.HELD));

        Facts facts = scene.facts(
                FactsRequest.by(seed(ann), null).in(other).on(comment.id()).movingTo(other));

        assertThat(target(facts).row()).isEqualTo(comment);
        assertThat(target(facts).post()).isEqualTo(post);
        assertThat(target(facts).authorId()).isEqualTo(ann.id());
        assertThat(community(facts).community().id()).isEqualTo(tea);
        assertThat(facts.moveTo())
                .isNotNull()
                .satisfies(to -> assertThat(to.community().id()).isEqualTo(other));
    }

    @Test
    default void aTargetSaysWhoBlocksWhomEitherWay() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, bob);
        ContributionRow comment = scene.comment(post, cas);

        scene.block(bob, ann);

        TargetFacts annsView =
                target(scene.facts(FactsRequest.by(seed(ann), null).on(comment.id())));
        TargetFacts bobsView =
                target(scene.facts(FactsRequest.by(seed(bob), null).on(post.id())));
        TargetFacts nobodysView = target(scene.facts(FactsRequest.by(null, null).on(post.id())));
        assertThat(annsView.blocked()).isFalse();
        assertThat(annsView.postBlocked()).isTrue();
        assertThat(bobsView.blocked()).isFalse();
        assertThat(target(scene.facts(FactsRequest.by(seed(ann), null).on(post.id())))
                        .blocked())
                .isTrue();
        assertThat(nobodysView.blocked()).isFalse();
    }

    @Test
    default void aTargetComesWithTheActorsReactionsAndItsPin() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, bob);
        PinRow pin = new PinRow(tea, post.id(), Pin.Kind.FEATURED, NOW, NOW.plusSeconds(60));
        scene.done(
                new Change.PutReaction(post.id(), ann.no(), "one", null, "thanks", NOW),
                new Change.PutReaction(post.id(), bob.no(), "one", null, "like", NOW),
                new Change.PutPin(pin));

        TargetFacts facts = target(scene.facts(FactsRequest.by(seed(ann), null).on(post.id())));
        scene.done(new Change.RemovePin(tea, post.id()));
        TargetFacts unpinned =
                target(scene.facts(FactsRequest.by(seed(bob), null).on(post.id())));

        assertThat(facts.own()).isEqualTo(Map.of("one", "thanks"));
        assertThat(facts.pin()).isEqualTo(pin);
        assertThat(unpinned.own()).isEqualTo(Map.of("one", "like"));
        assertThat(unpinned.pin()).isNull();
    }

    @Test
    default void aSpentKeyIsTheActorsOwn() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        OnceRow spent = new OnceRow("form-1", "hash", "outcome=1\n", NOW);

        scene.done(new Change.SpendKey(ann.no(), spent));

        assertThat(scene.facts(FactsRequest.by(seed(ann), "form-1")).once()).isEqualTo(spent);
        assertThat(scene.facts(FactsRequest.by(seed(ann), "form-2")).once()).isNull();
        assertThat(scene.facts(FactsRequest.by(seed(ann), "FORM-1")).once()).isNull();
        assertThat(scene.facts(FactsRequest.by(seed(bob), "form-1")).once()).isNull();
    }

    @Test
    default void whatPoliciesHaveToKnowIsToldWhereItIsAsked() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        ContributionRow post = scene.post(tea, ann);
        Recent first = new Recent(NOW, "one");
        Recent second = new Recent(NOW.plusSeconds(2), "two");
        scene.done(new Change.PutSetting(tea, Change.PutSetting.HOLD, "links=true"));
        scene.done(new Change.Remember(ann.no(), first, NOW.minusSeconds(1), 0));
        scene.done(new Change.Remember(ann.no(), second, NOW.minusSeconds(1), 1));
        FactsRequest asking = FactsRequest.by(seed(ann), null);

        assertThat(scene.facts(asking.in(tea).judging(NOW.minusSeconds(1))).judging())
                .isEqualTo(new JudgingFacts("links=true", NOW.minusSeconds(1), List.of(second, first)));
        assertThat(scene.facts(asking.on(post.id()).judging(NOW)).judging())
                .isEqualTo(new JudgingFacts("links=true", NOW, List.of(second)));
        assertThat(scene.facts(asking.judging(null)).judging()).isEqualTo(new JudgingFacts(null, null, List.of()));
        assertThat(scene.facts(asking.in(tea)).judging()).isEqualTo(JudgingFacts.NONE);
        assertThat(scene.facts(FactsRequest.by(seed(bob), null).in(tea).judging(NOW.minusSeconds(1)))
                        .judging()
                        .recent())
                .isEmpty();

        scene.done(new Change.PutSetting(tea, Change.PutSetting.HOLD, null));

        assertThat(scene.facts(asking.in(tea).judging(null)).judging().hold()).isNull();
    }

    @Test
    default void whoSaidMoreMeanwhileIsNotedByNobody() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        Change said = new Change.Remember(ann.no(), new Recent(NOW, "one"), NOW.minusSeconds(1), 0);
        scene.done(said);

        assertThat(scene.apply(said)).isFalse();

        assertThat(scene.facts(FactsRequest.by(seed(ann), null).judging(NOW.minusSeconds(1)))
                        .judging()
                        .recent())
                .hasSize(1);
    }

    @Test
    default void claimsAreToldWithTheirOwners() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");

        scene.done(new Change.ClaimFiles(ann.no(), List.of("file:a", "file:b")));

        assertThat(scene.facts(FactsRequest.by(seed(ann), null).claiming(List.of("file:a", "file:c")))
                        .claims())
                .isEqualTo(Map.of("file:a", ann.no()));
    }

    private static CommunityFacts community(Facts facts) {
        return Optional.ofNullable(facts.community()).orElseThrow();
    }

    private static TargetFacts target(Facts facts) {
        return Optional.ofNullable(facts.target()).orElseThrow();
    }
}
