package io.kring.memory;

import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ReferenceRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a contribution to one viewer. */
final class Views {
    private final Tables tables;
    private final ViewerRules rules;

    Views(Tables tables, ViewerRules rules) {
        this.tables = tables;
        this.rules = rules;
    }

    ContributionView of(ContributionRow row) {
        ContributionRow post = tables.contributions().postOf(row);
        return new ContributionView(
                row,
                tables.idOf(row.author()),
                community(tables.communityOf(row)),
                rules.number(),
                counts(row),
                tables.imports().tallies(row.id()),
                own(row),
                references(row),
                pin(row),
                rules.apart(row.author()) || rules.apart(post.author()),
                moveKnown(row.moveTo()),
                post.locked(),
                post.author(),
                post.accepted());
    }

    private boolean moveKnown(@Nullable Long to) {
        CommunityRow community = to == null ? null : tables.communities().find(to);
        return community != null && rules.knows(community);
    }

    CommunityView community(CommunityRow row) {
        return new CommunityView(row.id(), row.name(), row.kind(), row.sealed(), row.archived(), rules.role(row));
    }

    private Map<String, Integer> counts(ContributionRow row) {
        return tables.contributions().counts(row.id());
    }

    private Set<String> own(ContributionRow row) {
        Long me = rules.number();
        return me == null
                ? Set.of()
                : tables.contributions()
                        .reactions(row.id(), me)
                        .map(ContributionTables.Reaction::kind)
                        .collect(Collectors.toSet());
    }

    private List<ReferenceRow> references(ContributionRow row) {
        return tables.contributions().references(row.id()).stream()
                .sorted((one, other) -> Integer.compare(one.seq(), other.seq()))
                .map(reference -> new ReferenceRow(
                        reference.seq(),
                        reference.kind(),
                        reference.value(),
                        reference.person(),
                        tables.idOf(reference.person()),
                        reference.start(),
                        reference.end(),
                        reference.name(),
                        reference.mediaType(),
                        reference.size()))
                .toList();
    }

    private @Nullable PinRow pin(ContributionRow row) {
        Long community = row.community();
        PinRow pin = community == null ? null : tables.communities().pin(community, row.id());
        return pin == null || CommunityTables.endedBy(pin, rules.viewer().now()) ? null : pin;
    }
}
