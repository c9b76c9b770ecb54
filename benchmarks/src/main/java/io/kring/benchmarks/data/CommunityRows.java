package io.kring.benchmarks.data;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Communities and memberships. */
final class CommunityRows {
    private static final long AT = 1_672_531_200_000_000L;

    private final World world;

    CommunityRows(World world) {
        this.world = world;
    }

    void into(Sink sink) {
        sink.rows(
                "place",
                List.of("id", "type"),
                IntStream.range(0, world.size().communities())
                        .mapToObj(i -> new @Nullable Object[] {World.communityId(i), 0}));
        sink.rows(
                "community",
                List.of(
                        "id",
                        "version",
                        "name",
                        "name_key",
                        "purpose",
                        "kind",
                        "join_policy",
                        "size_hint",
                        "sealed",
                        "practice",
                        "archived",
                        "created_at",
                        "member_count",
                        "manager_count",
                        "pin_count"),
                IntStream.range(0, world.size().communities()).mapToObj(this::community));
        sink.rows(
                "membership",
                List.of("person", "place", "status", "role", "since", "version"),
                world.memberships().stream().map(m -> new @Nullable Object[] {
                    (long) m.person(), World.communityId(m.community()), m.status(), m.role(), AT, 1
                }));
    }

    private @Nullable Object[] community(int index) {
        long id = World.communityId(index);
        return new @Nullable Object[] {
            id,
            1,
            "Community " + id,
            "community " + id,
            "Number " + id + " of many, made for measuring",
            world.kinds().get(index),
            0,
            LARGEST,
            false,
            false,
            false,
            AT,
            world.members().get(index).size(),
            world.members().get(index).isEmpty() ? 0 : 1,
            0
        };
    }

    private static final int LARGEST = 150;
}
