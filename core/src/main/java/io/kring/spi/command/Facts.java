package io.kring.spi.command;

import io.kring.person.PersonId;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.change.OnceRow;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.PersonRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command had to know, of one moment.
 *
 * @param actor     null for due work only
 * @param once      what the actor's key was spent on, if it was
 * @param community the community asked for, or that of the target; null where there is none
 * @param target    the contribution asked for; null where there is none
 * @param moveTo    the second community
 * @param people    numbers of the people named in the request, all of them
 * @param claims    the owner's number for each URI asked about that somebody owns
 * @param rules     what was asked of rules; null where nothing was
 * @param judging   what policies have to know, where that was asked
 * @param cases   the case in question; null where there is none
 * @param measures measures on the actor that were neither lifted nor are proposed; past ones are among them
 * @param activeManagers how many community managers of the community asked for are active; asked with a lock only, else 0
 */
public record Facts(
        @Nullable PersonRow actor,
        @Nullable PersonRow subject,
        @Nullable OnceRow once,
        @Nullable CommunityFacts community,
        @Nullable TargetFacts target,
        @Nullable CommunityFacts moveTo,
        Map<PersonId, Long> people,
        Map<String, Long> claims,
        @Nullable RulesFacts rules,
        JudgingFacts judging,
        @Nullable CaseFacts cases,
        List<PersonMeasureRow> measures,
        int activeManagers) {
    public Facts {
        measures = List.copyOf(measures);
        people = Map.copyOf(people);
        claims = Map.copyOf(claims);
    }
}
