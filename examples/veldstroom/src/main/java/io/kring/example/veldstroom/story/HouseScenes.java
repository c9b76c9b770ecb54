package io.kring.example.veldstroom.story;

import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.HouseEntry;
import io.kring.example.veldstroom.content.Place;
import io.kring.house.HouseRule;
import io.kring.house.HouseWordOutcome;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How the organisation says what it is for, and how rules are made: proposed, talked about, enacted, accepted. */
final class HouseScenes {
    /** How long rules of a community are talked about. */
    private static final Duration TALKED_ABOUT = Duration.ofDays(14);

    private final Content content;
    private final Calendar calendar;

    HouseScenes(Content content, Calendar calendar) {
        this.content = content;
        this.calendar = calendar;
    }

    List<Scene> all() {
        HouseEntry house = content.house();
        Place place = house.place();
        Actor by = speaker(content.colleague(house.by()));
        Instant enacted = house.enacted().on(calendar);
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(
                house.said().on(calendar),
                place,
                stage -> Stage.expect(
                        place,
                        HouseWordOutcome.Kind.SAID,
                        stage.kring().house().say(by, 0, house.word()).kind())));
        Function<Stage, RulesScope> everywhere = stage -> RulesScope.house();
        scenes.add(new Scene(
                house.proposed().on(calendar),
                place,
                stage -> propose(stage, place, by, everywhere, house.rules(), enacted)));
        scenes.add(new Scene(enacted, place, stage -> enact(stage, place, by, everywhere)));
        content.communities().forEach(community -> scenes.addAll(ofCommunity(community)));
        return scenes;
    }

    private List<Scene> ofCommunity(CommunityEntry community) {
        Place place = community.place();
        Actor by = Actor.of(community.by());
        Instant proposed = community.created().on(calendar).plus(Duration.ofHours(1));
        Instant until = proposed.plus(TALKED_ABOUT);
        Function<Stage, RulesScope> here = stage -> RulesScope.community(stage.community(place, community.key()));
        List<Scene> scenes = new ArrayList<>();
        scenes.add(new Scene(proposed, place, stage -> propose(stage, place, by, here, community.rules(), until)));
        if (until.isBefore(calendar.now())) {
            scenes.add(new Scene(until, place, stage -> enact(stage, place, by, here)));
        }
        return scenes;
    }

    /** Somebody accepts the house rules. */
    static void accept(Stage stage, Place place, Actor actor) {
        RulesVersion rules = stage.kring()
                .house()
                .view(actor, RulesScope.house())
                .flatMap(view -> view.inForce())
                .orElseThrow(() -> place.error("there are no house rules yet"));
        Stage.expect(place, RulesOutcome.DONE, stage.kring().house().accept(actor, rules.id()));
    }

    private static void propose(
            Stage stage,
            Place place,
            Actor by,
            Function<Stage, RulesScope> scope,
            List<HouseRule> rules,
            Instant until) {
        Stage.expect(
                place,
                ProposeOutcome.Kind.PROPOSED,
                stage.kring()
                        .house()
                        .propose(by, scope.apply(stage), new RulesDraft(rules, until, null))
                        .kind());
    }

    private static void enact(Stage stage, Place place, Actor by, Function<Stage, RulesScope> scope) {
        RulesVersion draft = stage.kring()
                .house()
                .view(by, scope.apply(stage))
                .flatMap(view -> view.inConsultation())
                .orElseThrow(() -> place.error("no rules are in consultation"));
        Stage.expect(place, RulesOutcome.DONE, stage.kring().house().enact(by, draft.id()));
    }

    /** Somebody with the roles that the house vouches for. */
    static Actor speaker(Colleague colleague) {
        Actor actor = Actor.of(colleague.id());
        for (PlatformRole role : colleague.roles()) {
            actor = actor.as(role);
        }
        return actor;
    }
}
