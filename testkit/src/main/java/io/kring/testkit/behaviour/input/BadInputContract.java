package io.kring.testkit.behaviour.input;

/** Everything that bad input gives. */
public interface BadInputContract
        extends BadTextContract,
                BadWordsContract,
                StrangeTextContract,
                BadIdContract,
                BadCursorContract,
                BadSearchContract,
                BadTimeContract {}
