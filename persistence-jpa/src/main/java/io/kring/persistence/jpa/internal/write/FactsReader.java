package io.kring.persistence.jpa.internal.write;

import io.kring.moderation.Background.Recent;
import io.kring.persistence.jpa.internal.door.CaseReader;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.JudgingFacts;
import io.kring.spi.command.JudgingRequest;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRow;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PersonRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the one row that {@link FactsSql} asks for. */
final class FactsReader {
    private FactsReader() {}

    static Facts read(FactsRequest request, Cells cells) {
        PersonRow actor = row(cells, Rows::person);
        PersonRow subject = row(cells, Rows::person);
        List<PersonMeasureRow> measures =
                Json.rows(cells.textOrNull()).stream().map(Rows::personMeasure).toList();
        OnceRow once = request.onceKey() == null
                ? null
                : row(cells, c -> new OnceRow(c.text(), c.text(), c.text(), c.instant()));
        boolean version = request.rules() != null && request.rules().rules() != null;
        boolean located = request.targets() || version || request.community() != null;
        CommunityFacts community = located ? community(cells) : null;
        Long managers = request.countsManagers() ? cells.numberOrNull() : null;
        TargetFacts target = !request.targets() ? null : target(cells, request.moveTo() != null);
        RulesRow asked = version ? row(cells, Rows::rules) : null;
        boolean accepted = version && flagged(cells);
        RulesFacts rules = version ? rules(cells, asked, accepted) : null;
        CommunityFacts moveTo = request.moveTo() == null ? null : community(cells);
        Map<PersonId, Long> people = new HashMap<>();
        if (!request.people().isEmpty()) {
            Json.rows(cells.textOrNull()).forEach(each -> people.put(new PersonId(each.text()), each.number()));
        }
        Map<String, Long> claims = new HashMap<>();
        if (!request.claims().isEmpty()) {
            Json.rows(cells.textOrNull()).forEach(each -> claims.put(each.text(), each.number()));
        }
        if (request.rules() != null && !version) {
            rules = rules(cells, null, false);
        }
        JudgingFacts judging = request.judging() == null ? JudgingFacts.NONE : judging(request.judging(), cells);
        CaseFacts cases = request.cases() == null ? null : CaseReader.facts(cells);
        return new Facts(
                actor,
                subject,
                once,
                community,
                target,
                moveTo,
                people,
                claims,
                rules,
                judging,
                cases,
                measures,
                managers == null ? 0 : managers.intValue());
    }

    private static JudgingFacts judging(JudgingRequest asked, Cells cells) {
        String hold = cells.textOrNull();
        if (asked.since() == null) {
            return new JudgingFacts(hold, null, List.of());
        }
        List<Recent> recent = Json.rows(cells.textOrNull()).stream()
                .map(each -> new Recent(each.instant(), each.text()))
                .toList();
        return new JudgingFacts(hold, asked.since(), recent);
    }

    private static RulesFacts rules(Cells cells, @Nullable RulesRow asked, boolean accepted) {
        Integer word = cells.integerOrNull();
        Integer turned = cells.integerOrNull();
        RulesRow inForce = row(cells, Rows::rules);
        RulesRow inConsultation = row(cells, Rows::rules);
        return new RulesFacts(
                word == null ? 0 : word, turned == null ? 0 : turned, inForce, inConsultation, asked, accepted);
    }

    private static @Nullable CommunityFacts community(Cells cells) {
        CommunityRow community = row(cells, Rows::community);
        MembershipRow mine = row(cells, Rows::membership);
        MembershipRow subject = row(cells, Rows::membership);
        String inviter = cells.textOrNull();
        return community == null
                ? null
                : new CommunityFacts(community, mine, subject, inviter == null ? null : new PersonId(inviter));
    }

    private static @Nullable TargetFacts target(Cells cells, boolean moves) {
        ContributionRow row = row(cells, Rows::contribution);
        ContributionRow post = row(cells, Rows::contribution);
        String author = cells.textOrNull();
        boolean blocked = flagged(cells);
        boolean postBlocked = flagged(cells);
        Map<String, String> own = new HashMap<>();
        Json.rows(cells.textOrNull()).forEach(each -> own.put(each.text(), each.text()));
        var pin = row(cells, Rows::pin);
        boolean unseen = moves && flagged(cells);
        return row == null
                ? null
                : new TargetFacts(
                        row,
                        post == null ? row : post,
                        author == null ? null : new PersonId(author),
                        blocked,
                        postBlocked,
                        own,
                        pin,
                        unseen);
    }

    private static boolean flagged(Cells cells) {
        Long many = cells.numberOrNull();
        return many != null && many > 0;
    }

    private static <T> @Nullable T row(Cells cells, Function<Cells, T> as) {
        Cells row = cells.row();
        return row == null ? null : as.apply(row);
    }
}
