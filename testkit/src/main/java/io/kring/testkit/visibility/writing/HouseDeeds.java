package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.house.House;
import io.kring.house.HouseRule;
import io.kring.house.HouseWordDraft;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.writing.Deed.Needs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Every command of the house, on its own rules, on those of the community and on those of another one. */
final class HouseDeeds {
    private static final RulesDraft DRAFT = RulesDraft.until(Instant.EPOCH, HouseRule.of("Fresh"));

    private final Rules rules;
    private final House house;

    HouseDeeds(Stage stage) {
        this.rules = new Rules(stage);
        this.house = stage.world().kring().house();
    }

    List<Deed> all() {
        List<Deed> deeds = new ArrayList<>();
        for (Where where : List.of(Where.HERE, Where.ELSEWHERE)) {
            deeds.addAll(in(where));
        }
        deeds.addAll(List.of(
                Deed.of(
                                "say",
                                Needs.NOTHING,
                                Action.EDIT_HOUSE,
                                stage -> rules.inForceOfHouse(),
                                (actor, scene) ->
                                        house.say(actor, rules.wordVersion(), new HouseWordDraft("Fresh", null)))
                        .repeatable(),
                Deed.of(
                        "propose rules of the house",
                        Needs.NOTHING,
                        Action.EDIT_HOUSE,
                        stage -> rules.withoutDraftOfHouse(),
                        (actor, scene) -> house.propose(actor, RulesScope.house(), DRAFT)),
                Deed.of(
                        "enact rules of the house",
                        Needs.TO_READ_THE_HOUSE,
                        Action.EDIT_HOUSE,
                        stage -> rules.draftOfHouse(),
                        (actor, scene) -> house.enact(actor, scene.rules())),
                Deed.of(
                        "withdraw rules of the house",
                        Needs.TO_READ_THE_HOUSE,
                        Action.EDIT_HOUSE,
                        stage -> rules.draftOfHouse(),
                        (actor, scene) -> house.withdraw(actor, scene.rules())),
                Deed.of(
                                "accept rules of the house",
                                Needs.TO_READ_THE_HOUSE,
                                Action.ACCEPT_RULES,
                                stage -> rules.inForceOfHouse(),
                                (actor, scene) -> house.accept(actor, scene.rules()))
                        .repeatable()));
        return deeds;
    }

    private List<Deed> in(Where where) {
        String of = " rules " + where;
        return List.of(
                Deed.of(
                        "propose" + of,
                        Needs.TO_KNOW_THE_COMMUNITY,
                        Action.EDIT_RULES,
                        stage -> rules.withoutDraft(where),
                        (actor, scene) -> house.propose(actor, RulesScope.community(scene.community()), DRAFT)),
                Deed.of(
                        "enact" + of,
                        Needs.TO_KNOW_THE_COMMUNITY,
                        Action.EDIT_RULES,
                        stage -> rules.draft(where),
                        (actor, scene) -> house.enact(actor, scene.rules())),
                Deed.of(
                        "withdraw" + of,
                        Needs.TO_KNOW_THE_COMMUNITY,
                        Action.EDIT_RULES,
                        stage -> rules.draft(where),
                        (actor, scene) -> house.withdraw(actor, scene.rules())),
                Deed.of(
                                "accept" + of,
                                Needs.TO_KNOW_THE_COMMUNITY,
                                Action.ACCEPT_RULES,
                                stage -> rules.inForce(where),
                                (actor, scene) -> house.accept(actor, scene.rules()))
                        .repeatable());
    }
}
