package io.kring.testkit.visibility.writing;

import io.kring.access.Action;
import io.kring.person.Actor;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A command that everybody tries.
 *
 * @param needs    what its actor has to see, so that it does not answer as about what does not exist
 * @param action   what it asks a right to; empty where seeing is enough
 * @param twin     whether it changes where its actor stands, so that a twin acts
 * @param consumes whether it can be done once only to what it is about
 * @param staged   sets its scene
 * @param act      does it
 * @param after    puts back what others rely on
 */
record Deed(
        String name,
        Needs needs,
        Optional<Action> action,
        boolean twin,
        boolean consumes,
        Function<Stage, Scene> staged,
        BiFunction<Actor, Scene, Object> act,
        Consumer<Scene> after) {
    /** What an actor has to see. */
    enum Needs {
        /** That they are somebody. */
        NOTHING,
        TO_KNOW_THE_COMMUNITY,
        /** That, and to be invited; else there is nothing to be answered, and that is the answer. */
        TO_BE_INVITED,
        TO_READ_THE_COMMUNITY,
        TO_FIND_THE_CONTRIBUTION,
        /** And to read the community it is moved to. */
        TO_FIND_IT_AND_WHERE_IT_GOES,
        TO_READ_THE_HOUSE
    }

    static Deed of(String name, Needs needs, Action action, Function<Stage, Scene> staged, Act act) {
        return new Deed(name, needs, Optional.of(action), false, true, staged, act, scene -> {});
    }

    static Deed free(String name, Needs needs, Function<Stage, Scene> staged, Act act) {
        return new Deed(name, needs, Optional.empty(), false, false, staged, act, scene -> {});
    }

    /** Whether it publishes what has been written before, which is its author's to do. */
    boolean publishesWhatIsThere() {
        return needs == Needs.TO_FIND_THE_CONTRIBUTION && action.equals(Optional.of(Action.PUBLISH));
    }

    /** Can be done again and again to the same. */
    Deed repeatable() {
        return new Deed(name, needs, action, twin, false, staged, act, after);
    }

    /** Changes where its actor stands. */
    Deed byTwins() {
        return new Deed(name, needs, action, true, false, staged, act, after);
    }

    Deed then(Consumer<Scene> putBack) {
        return new Deed(name, needs, action, twin, consumes, staged, act, putBack);
    }

    /** Does something with an answer. */
    @FunctionalInterface
    interface Act extends BiFunction<Actor, Scene, Object> {}

    /** A command without an answer. */
    @FunctionalInterface
    interface Silent {
        void act(Actor actor, Scene scene);

        static Act of(Silent silent) {
            return (actor, scene) -> {
                silent.act(actor, scene);
                return true;
            };
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
