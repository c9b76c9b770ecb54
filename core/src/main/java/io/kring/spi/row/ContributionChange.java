package io.kring.spi.row;

import io.kring.post.PostState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what differs and gives the changed row; the version is left to the caller. */
public final class ContributionChange {
    private final ContributionRow row;
    private @Nullable Long community;
    private PostState state;
    private @Nullable String stateReason;
    private @Nullable Long feedPos;
    private @Nullable String title;
    private String body;
    private @Nullable String language;
    private int detailsVersion;
    private String details;
    private int version;
    private @Nullable Long accepted;
    private boolean locked;
    private @Nullable Instant publishAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant graceUntil;
    private @Nullable Long moveTo;
    private @Nullable Instant moveAt;
    private @Nullable Long moveBy;

    ContributionChange(ContributionRow row) {
        this.row = row;
        community = row.community();
        state = row.state();
        stateReason = row.stateReason();
        feedPos = row.feedPos();
        title = row.title();
        body = row.body();
        language = row.language();
        detailsVersion = row.detailsVersion();
        details = row.details();
        version = row.version();
        accepted = row.accepted();
        locked = row.locked();
        publishAt = row.publishAt();
        publishedAt = row.publishedAt();
        editedAt = row.editedAt();
        graceUntil = row.graceUntil();
        moveTo = row.moveTo();
        moveAt = row.moveAt();
        moveBy = row.moveBy();
    }

    public ContributionChange community(long id) {
        community = id;
        return this;
    }

    public ContributionChange state(PostState newState, @Nullable String reason) {
        state = newState;
        stateReason = reason;
        return this;
    }

    /** Becomes visible for the first time. */
    public ContributionChange firstVisible(long pos, Instant at, @Nullable Instant grace) {
        state = PostState.VISIBLE;
        stateReason = null;
        feedPos = pos;
        publishedAt = at;
        publishAt = null;
        graceUntil = grace;
        return this;
    }

    public ContributionChange text(@Nullable String newTitle, String newBody) {
        title = newTitle;
        body = newBody;
        return this;
    }

    public ContributionChange language(@Nullable String tag) {
        language = tag;
        return this;
    }

    public ContributionChange details(int newVersion, String facts) {
        detailsVersion = newVersion;
        details = facts;
        return this;
    }

    public ContributionChange version(int newVersion) {
        version = newVersion;
        return this;
    }

    public ContributionChange accepted(@Nullable Long answer) {
        accepted = answer;
        return this;
    }

    public ContributionChange locked(boolean closed) {
        locked = closed;
        return this;
    }

    public ContributionChange publishAt(@Nullable Instant at) {
        publishAt = at;
        return this;
    }

    public ContributionChange editedAt(Instant at) {
        editedAt = at;
        return this;
    }

    public ContributionChange graceUntil(@Nullable Instant at) {
        graceUntil = at;
        return this;
    }

    /** Announced by this person to move there then. */
    public ContributionChange moving(long to, Instant at, long by) {
        moveTo = to;
        moveAt = at;
        moveBy = by;
        return this;
    }

    /** Not announced to move any more. */
    public ContributionChange staying() {
        moveTo = null;
        moveAt = null;
        moveBy = null;
        return this;
    }

    /** The changed row. */
    public ContributionRow row() {
        return new ContributionRow(
                row.id(),
                community,
                row.post(),
                row.parent(),
                row.depth(),
                row.path(),
                row.kind(),
                row.answer(),
                row.author(),
                state,
                stateReason,
                feedPos,
                title,
                body,
                language,
                detailsVersion,
                details,
                version,
                accepted,
                locked,
                row.createdAt(),
                publishAt,
                publishedAt,
                editedAt,
                graceUntil,
                moveTo,
                moveAt,
                moveBy);
    }
}
