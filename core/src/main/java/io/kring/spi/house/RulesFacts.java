package io.kring.spi.house;

import org.jspecify.annotations.Nullable;

/**
 * What a command has to know of rules.
 *
 * @param wordVersion    version of what the house says of itself
 * @param version        of which rules are in force and in consultation in that place; 0 where there never were any
 * @param inForce        the rules that are in force
 * @param inConsultation the draft that is in consultation
 * @param asked          the version that was asked for; null where there is none or none was asked for
 * @param accepted       whether the actor has accepted it
 */
public record RulesFacts(
        int wordVersion,
        int version,
        @Nullable RulesRow inForce,
        @Nullable RulesRow inConsultation,
        @Nullable RulesRow asked,
        boolean accepted) {}
