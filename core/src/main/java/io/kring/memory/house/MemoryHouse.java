package io.kring.memory.house;

import io.kring.spi.Viewer;
import io.kring.spi.house.HouseStore;
import io.kring.spi.house.PlaceRules;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.row.CommunityView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the house says of itself and rules, as a viewer reads them. */
public record MemoryHouse(HouseTables tables, Function<Viewer, Eyes> eyes) implements HouseStore {
    /** What one viewer may read. */
    public interface Eyes {
        /** Whether they read what the house says of itself. */
        boolean readHouse();

        /** A community that they may know of; null for none. */
        @Nullable
        CommunityView known(long community);

        /** Whether they find this post. */
        boolean find(long post);

        /** Their number; null for who has no row. */
        @Nullable
        Long number();
    }

    @Override
    public Optional<PlaceRules> view(Viewer viewer, long place) {
        Eyes sees = eyes.apply(viewer);
        boolean house = place == RulesRow.HOUSE;
        CommunityView community = house ? null : sees.known(place);
        if (house ? !sees.readHouse() : community == null) {
            return Optional.empty();
        }
        RulesText inForce = seen(sees, tables.inForce(place));
        return Optional.of(new PlaceRules(
                community,
                house ? tables.word() : null,
                inForce,
                seen(sees, tables.inConsultation(place)),
                inForce != null && tables.accepted(inForce.row().id(), sees.number())));
    }

    @Override
    public List<RulesText> history(Viewer viewer, long place, int before, int limit) {
        Eyes sees = eyes.apply(viewer);
        boolean reads = place == RulesRow.HOUSE ? sees.readHouse() : sees.known(place) != null;
        return reads
                ? tables.enacted(place, before)
                        .limit(limit)
                        .flatMap(text -> Stream.ofNullable(seen(sees, text)))
                        .toList()
                : List.of();
    }

    private static @Nullable RulesText seen(Eyes sees, @Nullable RulesText text) {
        Long conversation = text == null ? null : text.row().conversation();
        if (text == null || conversation == null || sees.find(conversation)) {
            return text;
        }
        RulesRow row = text.row();
        return new RulesText(
                new RulesRow(
                        row.id(),
                        row.place(),
                        row.version(),
                        row.proposedAt(),
                        row.consultUntil(),
                        null,
                        row.enactedAt(),
                        row.replacedAt()),
                text.rules());
    }
}
