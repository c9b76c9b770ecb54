package io.kring.cases;

import io.kring.id.RulesId;

/**
 * A house rule as a decision cites it (P21).
 *
 * @param rules the version
 * @param rule  its number there, from 1
 * @param title as it read in that version
 */
public record CitedRule(RulesId rules, int rule, String title) {}
