package io.kring.testkit.visibility.world;

import io.kring.id.RulesId;
import java.util.Set;

/**
 * Rules in a world as its builder knows them; those in force and those before are accepted by the member.
 *
 * @param word    the canaries in what the house says of itself; none in a community
 * @param before  the canary in the rules that were replaced
 * @param now     the canary in the rules in force
 * @param draft   the canary in the draft in consultation
 * @param rules   the rules in force
 * @param running the draft in consultation
 * @param talked  whether the draft is talked about in the post of the community that the matrix is about
 */
public record RuleBook(
        Set<String> word, String before, String now, String draft, RulesId rules, RulesId running, boolean talked) {
    public RuleBook {
        word = Set.copyOf(word);
    }
}
