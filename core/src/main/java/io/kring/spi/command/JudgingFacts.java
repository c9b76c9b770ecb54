package io.kring.spi.command;

import io.kring.moderation.Background.Recent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What policies have to know before somebody says something.
 *
 * @param hold   the setting of what waits for a moderator in the community where the text is to stand, for a move that
 *               to which it goes; null where nothing does
 * @param since  from when on it was asked what the actor said; null where it was not
 * @param recent what the actor said after that moment, the newest first
 */
public record JudgingFacts(@Nullable String hold, @Nullable Instant since, List<Recent> recent) {
    /** Where it was not asked. */
    public static final JudgingFacts NONE = new JudgingFacts(null, null, List.of());

    public JudgingFacts {
        recent = List.copyOf(recent);
    }
}
