package io.kring.spi.row;

import io.kring.post.Pin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post above the stream of its community.
 *
 * @param until when it comes off; null for without end
 */
public record PinRow(
        long community,
        long post,
        Pin.Kind kind,
        Instant since,
        @Nullable Instant until) {}
