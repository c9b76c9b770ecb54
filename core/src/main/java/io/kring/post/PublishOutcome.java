package io.kring.post;

import io.kring.moderation.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of publishing a post or a comment.
 *
 * @param <I> the type of id
 */
public sealed interface PublishOutcome<I> {
    Kind kind();

    /** The contribution, where one was written. */
    Optional<I> id();

    /** What happened. */
    enum Kind {
        PUBLISHED,
        SCHEDULED,
        NUDGED,
        HELD,
        REJECTED
    }

    /** Visible now. */
    record Published<I>(I contribution, int version) implements PublishOutcome<I> {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }

        @Override
        public Optional<I> id() {
            return Optional.of(contribution);
        }
    }

    /** Becomes visible at the time chosen, if the author still may publish there then. */
    record Scheduled<I>(I contribution, Instant at) implements PublishOutcome<I> {
        @Override
        public Kind kind() {
            return Kind.SCHEDULED;
        }

        @Override
        public Optional<I> id() {
            return Optional.of(contribution);
        }
    }

    /** Nothing was written: the author is asked to reconsider, and may publish the same draft with the confirmation. */
    record Nudged<I>(List<Finding> findings, String confirmation) implements PublishOutcome<I> {
        public Nudged {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.NUDGED;
        }

        @Override
        public Optional<I> id() {
            return Optional.empty();
        }
    }

    /** Written, and waiting for a moderator; only its author and the moderators see it. */
    record Held<I>(I contribution, List<Finding> findings) implements PublishOutcome<I> {
        public Held {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.HELD;
        }

        @Override
        public Optional<I> id() {
            return Optional.of(contribution);
        }
    }

    /** Nothing was written. */
    record Rejected<I>(List<Finding> findings) implements PublishOutcome<I> {
        public Rejected {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.REJECTED;
        }

        @Override
        public Optional<I> id() {
            return Optional.empty();
        }
    }
}
