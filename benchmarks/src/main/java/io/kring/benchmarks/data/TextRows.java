package io.kring.benchmarks.data;

import io.kring.benchmarks.data.World.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts and comments with their texts, hashtags and mentions. */
final class TextRows {
    private static final List<String> COLUMNS = List.of(
            "id",
            "place",
            "post",
            "parent",
            "depth",
            "path",
            "kind",
            "answer",
            "author",
            "state",
            "feed_pos",
            "title",
            "body",
            "details_v",
            "details",
            "version",
            "locked",
            "created_at",
            "published_at");

    private final World world;
    private final long seed;
    private final List<@Nullable Object[]> references = new ArrayList<>();

    TextRows(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    void into(Sink sink) {
        // In the order of time, as they would have come: a thread does not stand in one place.
        sink.rows(
                "contribution",
                COLUMNS,
                Stream.concat(world.posts().stream(), world.comments().stream())
                        .sorted(Comparator.comparingLong(Contribution::id))
                        .map(this::row));
        sink.rows(
                "reference",
                List.of("owner", "seq", "kind", "val_key", "val", "person", "start_at", "end_at", "bytes", "feed_pos"),
                references.stream());
    }

    private @Nullable Object[] row(Contribution text) {
        Draw draw = new Draw(seed ^ text.id() * 31);
        String kind = !text.isPost() ? "comment" : draw.below(10) < 7 ? "update" : "question";
        StringBuilder body =
                new StringBuilder(Words.some(draw, text.isPost() ? 20 + draw.below(100) : 8 + draw.below(40)));
        boolean shown = text.state() == 3 || text.state() > 4;
        Long position = shown ? text.id() : null;
        if (draw.below(10) < (text.isPost() ? 3 : 1)) {
            String tag = PeopleRows.topic(PeopleRows.anyTopic(draw));
            refer(text, 0, 1, tag, null, body, " #" + tag, position);
        }
        if (draw.oneIn(10)) {
            int person = 1 + draw.below(world.size().people());
            refer(text, 1, 0, "user" + person, (long) person, body, " @user" + person, position);
        }
        long at = Growth.millis(text.id()) * 1_000;
        Contribution parent = text.parent();
        return new @Nullable Object[] {
            text.id(),
            text.isPost() ? World.communityId(text.community()) : null,
            text.post().id(),
            parent == null ? null : parent.id(),
            text.path().length() / 13,
            text.path(),
            kind,
            false,
            (long) text.author(),
            text.state(),
            position,
            kind.equals("question") ? Words.some(draw, 6) : null,
            body.toString(),
            text.isPost() ? 1 : 0,
            "",
            1,
            false,
            at,
            shown ? at : null
        };
    }

    private void refer(
            Contribution owner,
            int seq,
            int kind,
            String value,
            @Nullable Long person,
            StringBuilder body,
            String written,
            @Nullable Long position) {
        int start = body.length() + 1;
        body.append(written);
        references.add(
                new @Nullable Object[] {owner.id(), seq, kind, value, value, person, start, body.length(), 0L, position
                });
    }
}
