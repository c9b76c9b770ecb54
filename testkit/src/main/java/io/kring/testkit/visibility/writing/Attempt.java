package io.kring.testkit.visibility.writing;

import io.kring.testkit.visibility.setup.Answer;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.writing.WritingOracle.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One command, tried by everybody in a world. */
final class Attempt {
    private final Stage stage;
    private final Deed deed;
    private final WritingOracle oracle;
    private final Map<String, Answer> absent;
    private final List<String> wrong = new ArrayList<>();

    /**
     * One that is about to be made.
     *
     * @param absent what who was told about what never existed, which depends on no world
     */
    Attempt(Stage stage, Deed deed, Map<String, Answer> absent) {
        this.stage = stage;
        this.deed = deed;
        this.absent = absent;
        this.oracle = new WritingOracle(stage.world());
    }

    /** What was wrong; empty when all is well. Those who may not go first, and have to leave everything as it was. */
    List<String> byEverybody() {
        Scene scene = deed.staged().apply(stage);
        List<Object> before = stage.dump(scene);
        List<Looker> permitted = new ArrayList<>();
        for (Looker who : stage.world().lookers()) {
            Told told = oracle.told(who, deed, scene);
            if (told == Told.ANSWERED) {
                permitted.add(who);
            } else {
                refused(who, scene, told);
            }
        }
        if (!stage.dump(scene).equals(before)) {
            wrong.add(deed + ": somebody who may not has changed something");
        }
        permitted.forEach(who -> answered(who, deed.consumes() ? deed.staged().apply(stage) : scene));
        return List.copyOf(wrong);
    }

    private void refused(Looker who, Scene scene, Told told) {
        Answer answer = tried(who, scene);
        if (!answer.canaries().isEmpty()) {
            wrong.add(who + " tries to " + deed + ": LEAK: " + answer);
        }
        if (told == Told.NOT_ALLOWED) {
            if (!answer.code().equals("action.not-allowed")) {
                wrong.add(who + " tries to " + deed + ": should not be allowed, and is " + answer);
            }
            return;
        }
        Answer nothing = told == Told.AS_ABSENT
                ? absent.computeIfAbsent(who + " " + deed, same -> tried(who, scene.absent()))
                : tried(who, scene.toNowhere());
        if (!answer.isLike(nothing) || !answer.code().endsWith(".not-found")) {
            wrong.add(who + " tries to " + deed + ": TELLS APART: forbidden is " + answer + ", absent is " + nothing);
        }
    }

    private void answered(Looker who, Scene scene) {
        Looker acting = deed.twin() ? stage.twin(who.standpoint()) : who;
        Answer answer = tried(acting, scene);
        if (answer.refusal() != null) {
            wrong.add(who + " tries to " + deed + ": OVER-BLOCK: " + answer);
        }
        deed.after().accept(scene);
    }

    private Answer tried(Looker who, Scene scene) {
        return Answer.of(() -> deed.act().apply(who.actor(), scene));
    }
}
