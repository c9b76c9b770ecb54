package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.event.EventType;
import io.kring.house.HouseWord;
import io.kring.house.HouseWordDraft;
import io.kring.house.HouseWordOutcome;
import io.kring.house.RulesScope;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The organisation's mission, and the board's word that time may be spent here (P4). */
public interface HouseWordContract extends KringContract {
    @Test
    default void whatTheHouseSaysIsReadByEverybody(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bob = host.person("Bob");
        assertThat(host.house().word(bob))
                .contains(new HouseWord(0, Optional.empty(), Optional.empty(), Optional.empty()));

        HouseWordOutcome outcome = host.house()
                .say(sanne, 0, new HouseWordDraft(" Power for every street ", "Talking is work.\nTake time."));

        HouseWord said = new HouseWord(
                1,
                Optional.of("Power for every street"),
                Optional.of("Talking is work.\nTake time."),
                Optional.of(host.clock().instant()));
        assertThat(outcome).isEqualTo(new HouseWordOutcome(HouseWordOutcome.Kind.SAID, said));
        assertThat(host.house().word(bob)).contains(said);
        assertThat(host.rules(bob, RulesScope.house()).word()).contains(said);
        assertThat(host.events().of(EventType.HOUSE_SAID)).hasSize(1);
    }

    @Test
    default void missionAndBoardsWordAreSaidEachByThemselvesAndTakenBack(TestHost host) {
        Actor sanne = host.speaker("Sanne");

        HouseWord mission =
                host.house().say(sanne, 0, new HouseWordDraft("Power", null)).current();
        HouseWord word = host.house()
                .say(sanne, 1, new HouseWordDraft(null, "Take time"))
                .current();
        HouseWord nothing =
                host.house().say(sanne, 2, new HouseWordDraft(" ", null)).current();

        assertThat(mission.mission()).contains("Power");
        assertThat(mission.boardsWord()).isEmpty();
        assertThat(word.mission()).isEmpty();
        assertThat(word.boardsWord()).contains("Take time");
        assertThat(nothing.version()).isEqualTo(3);
        assertThat(nothing.mission()).isEmpty();
        assertThat(nothing.boardsWord()).isEmpty();
    }

    @Test
    default void whoReadAnEarlierVersionGetsTheCurrentOneAndChangesNothing(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bas = host.person("Bas").as(PlatformRole.ADMINISTRATOR);
        host.house().say(sanne, 0, new HouseWordDraft("Hers", null));

        for (int version : new int[] {0, 2, -1}) {
            HouseWordOutcome outcome = host.house().say(bas, version, new HouseWordDraft("His", null));

            assertThat(outcome.kind()).isEqualTo(HouseWordOutcome.Kind.STALE);
            assertThat(outcome.current().mission()).contains("Hers");
        }
        assertThat(host.house().say(bas, 1, new HouseWordDraft("His", null)).kind())
                .isEqualTo(HouseWordOutcome.Kind.SAID);
        assertThat(host.events().of(EventType.HOUSE_SAID)).hasSize(2);
    }

    @Test
    default void onlyWhoSpeaksForTheHouseSaysIt(TestHost host) {
        Actor ann = host.person("Ann");
        HouseWordDraft word = new HouseWordDraft("Hers", null);
        host.open(ann);

        for (Actor actor : List.of(
                ann,
                ann.as(PlatformRole.WORKS_COUNCIL),
                ann.as(PlatformRole.NEUTRAL_POOL),
                Actor.anonymous(),
                host.person("Bob").as(PlatformRole.WORKS_COUNCIL))) {
            assertThat(codeOf(() -> host.house().say(actor, 0, word))).isEqualTo("action.not-allowed");
        }
        assertThat(host.rules(ann, RulesScope.house()).allowed()).isEmpty();
        assertThat(host.house().word(ann).orElseThrow().version()).isZero();
        Actor administrator = ann.as(PlatformRole.ADMINISTRATOR);
        assertThat(host.rules(administrator, RulesScope.house()).allowed()).containsExactly(Action.EDIT_HOUSE);
        assertThat(host.house().say(administrator, 0, word).kind()).isEqualTo(HouseWordOutcome.Kind.SAID);
    }

    @Test
    default void aPolicyWidensAndNarrowsWhoSpeaksForTheHouse(TestHost host) {
        host.with(builder -> builder.access((actor, request) -> request.action() != Action.EDIT_HOUSE
                ? Decision.DEFAULT
                : actor.person().equals(Optional.of(TestHost.id(Actor.of("ann")))) ? Decision.ALLOW : Decision.DENY));
        Actor ann = host.person("Ann");
        Actor sanne = host.speaker("Sanne");
        HouseWordDraft word = new HouseWordDraft("Power", null);

        assertThat(codeOf(() -> host.house().say(sanne, 0, word))).isEqualTo("action.not-allowed");
        assertThat(host.house().say(ann, 0, word).kind()).isEqualTo(HouseWordOutcome.Kind.SAID);
        assertThat(host.rules(ann, RulesScope.house()).allowed()).containsExactly(Action.EDIT_HOUSE);
        assertThat(host.rules(sanne, RulesScope.house()).allowed()).isEmpty();
    }

    @Test
    default void guestsAndSuspendedPeopleReadItWhoHasLeftDoesNot(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        host.house().say(sanne, 0, new HouseWordDraft("Power", null));
        host.enacted(sanne, RulesScope.house(), "Be kind");
        for (PersonStatus status : PersonStatus.values()) {
            Actor actor = host.person(status.name());
            host.people()
                    .put(Person.named(status.name().toLowerCase(java.util.Locale.ROOT), "x")
                            .withStatus(status));
            boolean reads = status != PersonStatus.DEPARTED;

            assertThat(host.house().word(actor).isPresent()).as("%s", status).isEqualTo(reads);
            assertThat(host.house().view(actor, RulesScope.house()).isPresent())
                    .as("%s", status)
                    .isEqualTo(reads);
            assertThat(host.house()
                            .history(actor, RulesScope.house(), io.kring.page.PageRequest.first(5))
                            .items()
                            .isEmpty())
                    .as("%s", status)
                    .isEqualTo(!reads);
        }
    }

    @Test
    default void whoLeavesTheOrganisationReadsItNoMore(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bob = host.person("Bob");
        host.house().accept(bob, host.enacted(sanne, RulesScope.house(), "Be kind"));

        host.people().put(Person.named("bob", "Bob").withStatus(PersonStatus.DEPARTED));
        host.kring().people().refresh(List.of(TestHost.id(bob)));

        assertThat(host.house().view(bob, RulesScope.house())).isEmpty();
        assertThat(host.house().word(sanne)).isPresent();
    }

    @Test
    default void theAnonymousActorReadsItWhereTheHostLetsThemReadWhatIsOpen(TestHost host) {
        boolean[] open = {false};
        host.with(builder -> builder.access(new AccessPolicy() {
            @Override
            public Decision decide(Actor actor, AccessRequest request) {
                return Decision.DEFAULT;
            }

            @Override
            public ReadScope reading(Actor actor) {
                return open[0] ? ReadScope.standard() : ReadScope.nothing();
            }
        }));
        host.house().say(host.speaker("Sanne"), 0, new HouseWordDraft("Power", null));

        assertThat(host.house().word(Actor.anonymous())).isEmpty();
        assertThat(host.house().word(host.person("Bob"))).isPresent();
        open[0] = true;
        assertThat(host.house().word(Actor.anonymous()).orElseThrow().mission()).contains("Power");
    }

    @Test
    default void textsThatCannotBeShownOrKeptAreRefusedAllAtOnce(TestHost host) {
        Actor sanne = host.speaker("Sanne");

        assertThat(violationsOf(() -> host.house().say(sanne, 0, new HouseWordDraft("a\u0000", "b\uD800"))))
                .containsExactly("boardsWord text.character", "mission text.character");
        assertThat(violationsOf(
                        () -> host.house().say(sanne, 0, new HouseWordDraft("x".repeat(501), "x".repeat(4_001)))))
                .containsExactly("boardsWord text.long", "mission text.long");
        assertThat(violationsOf(() -> host.house().say(sanne, 0, new HouseWordDraft("a\u202Eb", null))))
                .containsExactly("mission text.character");
        assertThat(host.house()
                        .say(sanne, 0, new HouseWordDraft("語".repeat(500), "語\n".repeat(2_000)))
                        .kind())
                .isEqualTo(HouseWordOutcome.Kind.SAID);
    }
}
