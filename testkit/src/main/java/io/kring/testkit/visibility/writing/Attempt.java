package io.kring.testkit.visibility.writing;

import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.testkit.visibility.setup.Answer;
import io.kring.testkit.visibility.world.Looker;
import io.kring.testkit.visibility.world.Scopes;
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
        Scene scene = staged();
        List<Object> before = dump(scene);
        List<Looker> permitted = new ArrayList<>();
        for (Looker who : stage.world().lookers()) {
            Told told = oracle.told(who, deed, scene);
            if (told == Told.ANSWERED) {
                permitted.add(who);
            } else {
                refused(who, scene, told);
            }
        }
        if (!dump(scene).equals(before)) {
            wrong.add(deed + ": somebody who may not has changed something");
        }
        permitted.forEach(who -> answered(who, deed.consumes() ? staged() : scene));
        return List.copyOf(wrong);
    }

    private Scene staged() {
        return stage.world().behindTheScenes(() -> deed.staged().apply(stage));
    }

    private List<Object> dump(Scene scene) {
        return stage.world().behindTheScenes(() -> stage.dump(scene));
    }

    /** The host is asked about what is there, as it is; of what is asked for showing, nothing is compared. */
    private void compareRequests(Looker who, Looker acting, Scene scene) {
        if (deed.action().isEmpty()) {
            return;
        }
        List<AccessRequest> expected = oracle.requests(who, deed, scene);
        List<Action> actions = expected.stream().map(AccessRequest::action).toList();
        stage.world().asked().stream()
                .filter(asked -> asked.actor().person().equals(acting.actor().person()))
                .map(Scopes.Asked::request)
                .filter(request -> actions.contains(request.action()) && !expected.contains(request))
                .forEach(request ->
                        wrong.add(who + " tries to " + deed + ": ASKED " + request + " instead of " + expected));
    }

    private void refused(Looker who, Scene scene, Told told) {
        stage.world().asked();
        Answer answer = tried(who, scene);
        compareRequests(who, who, scene);
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
        stage.world().asked();
        Answer answer = tried(acting, scene);
        compareRequests(who, acting, scene);
        if (answer.refusal() != null) {
            wrong.add(who + " tries to " + deed + ": OVER-BLOCK: " + answer);
        }
        stage.world().behindTheScenes(() -> {
            deed.after().accept(scene);
            return true;
        });
    }

    private Answer tried(Looker who, Scene scene) {
        return Answer.of(() -> deed.act().apply(who.actor(), scene));
    }
}
