package io.kring.testkit.visibility.writing;

import io.kring.house.House;
import io.kring.house.HouseRule;
import io.kring.house.HouseWord;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.id.RulesId;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Sets scenes with rules: in force, with a draft that may be enacted, or without a draft. */
final class Rules {
    private final Stage stage;
    private final World world;
    private final House house;

    Rules(Stage stage) {
        this.stage = stage;
        this.world = stage.world();
        this.house = world.kring().house();
    }

    int wordVersion() {
        return house.word(speaker()).map(HouseWord::version).orElseThrow();
    }

    Scene inForce(Where where) {
        return scene(where, inForce(scope(where)));
    }

    Scene draft(Where where) {
        return scene(where, restored(where, () -> draft(stage.founder(), scope(where))));
    }

    Scene withoutDraft(Where where) {
        restored(where, () -> withdraw(stage.founder(), scope(where)));
        return inForce(where);
    }

    Scene inForceOfHouse() {
        return scene(Where.HERE, inForce(RulesScope.house()));
    }

    Scene draftOfHouse() {
        return scene(Where.HERE, draft(speaker(), RulesScope.house()));
    }

    Scene withoutDraftOfHouse() {
        withdraw(speaker(), RulesScope.house());
        return inForceOfHouse();
    }

    private RulesId inForce(RulesScope scope) {
        return house.view(stage.founder(), scope)
                .orElseThrow()
                .inForce()
                .orElseThrow()
                .id();
    }

    private Optional<RulesId> running(RulesScope scope) {
        return house.view(stage.founder(), scope).orElseThrow().inConsultation().map(RulesVersion::id);
    }

    private RulesId draft(Actor by, RulesScope scope) {
        return running(scope)
                .orElseGet(() -> house.propose(by, scope, RulesDraft.until(Instant.EPOCH, HouseRule.of("Fresh")))
                        .id());
    }

    private boolean withdraw(Actor by, RulesScope scope) {
        running(scope).ifPresent(rules -> house.withdraw(by, rules));
        return true;
    }

    /** Does it in a community that is restored for as long as it takes. */
    private <T> T restored(Where where, Supplier<T> work) {
        boolean archived = world.place(where).archived();
        if (archived) {
            world.archive(false);
        }
        T done = work.get();
        if (archived) {
            world.archive(true);
        }
        return done;
    }

    private Scene scene(Where where, RulesId rules) {
        Place place = world.place(where);
        return stage.post().in(place).with(rules);
    }

    private RulesScope scope(Where where) {
        return RulesScope.community(world.place(where).id());
    }

    private Actor speaker() {
        return stage.founder().as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
    }
}
