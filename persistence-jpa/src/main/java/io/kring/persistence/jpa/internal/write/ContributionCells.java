package io.kring.persistence.jpa.internal.write;

import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ReferenceRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a contribution, in the order of {@link Columns#CONTRIBUTION}. */
final class ContributionCells {
    private ContributionCells() {}

    static List<@Nullable Object> of(ContributionRow row) {
        return new ArrayList<>(Arrays.asList(
                row.id(),
                row.community(),
                row.post(),
                row.parent(),
                row.depth(),
                row.path(),
                row.kind(),
                row.answer(),
                row.author(),
                row.state().ordinal(),
                row.stateReason(),
                row.feedPos(),
                row.title(),
                row.body(),
                row.language(),
                row.detailsVersion(),
                row.details(),
                row.version(),
                row.accepted(),
                row.locked(),
                Micros.of(row.createdAt()),
                Micros.orNull(row.publishAt()),
                Micros.orNull(row.publishedAt()),
                Micros.orNull(row.editedAt()),
                Micros.orNull(row.graceUntil()),
                row.moveTo(),
                Micros.orNull(row.moveAt()),
                row.moveBy()));
    }

    static void references(Plan plan, ContributionRow row, List<ReferenceRow> references) {
        for (ReferenceRow reference : references) {
            plan.add(
                    Fragment.PUT_REFERENCES,
                    row.id(),
                    reference.seq(),
                    reference.kind().ordinal(),
                    Keys.of(reference.value()),
                    reference.value(),
                    reference.person(),
                    reference.start(),
                    reference.end(),
                    reference.name(),
                    reference.mediaType(),
                    reference.size(),
                    row.feedPos());
        }
    }
}
