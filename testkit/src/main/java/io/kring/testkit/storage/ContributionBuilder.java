package io.kring.testkit.storage;

import io.kring.post.PostKind;
import io.kring.post.PostState;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ReferenceRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contribution's row with everything filled in, and what its text refers to; a test says what matters to it. */
public final class ContributionBuilder {
    private final long id;
    private final @Nullable Long community;
    private final @Nullable ContributionRow post;
    private final Instant at;
    private final List<ReferenceRow> references = new ArrayList<>();
    private @Nullable Long author;
    private @Nullable ContributionRow parent;
    private String kind;
    private boolean answer;
    private PostState state = PostState.VISIBLE;
    private @Nullable Long feedPos;
    private @Nullable Long accepted;
    private boolean locked;
    private boolean inFeeds = true;
    private @Nullable Instant publishAt;
    private @Nullable Instant graceUntil;
    private @Nullable Long moveTo;
    private @Nullable Instant moveAt;
    private @Nullable Long moveBy;
    private String body;

    private ContributionBuilder(
            long id, @Nullable Long community, @Nullable ContributionRow post, @Nullable Long author, Instant at) {
        this.id = id;
        this.community = community;
        this.post = post;
        this.author = author;
        this.at = at;
        this.kind = post == null ? "update" : ContributionRow.COMMENT;
        this.body = "text of " + id;
    }

    static ContributionBuilder post(long id, long community, PersonRow author, Instant at) {
        return new ContributionBuilder(id, community, null, author.no(), at);
    }

    /** The conversation of a page: by nobody, and in no feed. */
    static ContributionBuilder page(long id, long place, Instant at) {
        ContributionBuilder page = new ContributionBuilder(id, place, null, null, at);
        page.inFeeds = false;
        return page.kind(PostKind.PAGE.name());
    }

    static ContributionBuilder comment(long id, ContributionRow post, PersonRow author, Instant at) {
        return new ContributionBuilder(id, null, post, author.no(), at);
    }

    /** By somebody who was erased. */
    public ContributionBuilder withoutAuthor() {
        author = null;
        return this;
    }

    /** A reply to this comment. */
    public ContributionBuilder under(ContributionRow comment) {
        parent = comment;
        return this;
    }

    public ContributionBuilder kind(String name) {
        kind = name;
        return this;
    }

    public ContributionBuilder answer() {
        answer = true;
        return this;
    }

    public ContributionBuilder state(PostState newState) {
        state = newState;
        return this;
    }

    /** A place in feeds other than that of its id. */
    public ContributionBuilder at(long position) {
        feedPos = position;
        return this;
    }

    public ContributionBuilder accepted(long comment) {
        accepted = comment;
        return this;
    }

    public ContributionBuilder locked() {
        locked = true;
        return this;
    }

    /** To be published then. */
    public ContributionBuilder scheduled(Instant when) {
        publishAt = when;
        return state(PostState.SCHEDULED);
    }

    public ContributionBuilder graceUntil(Instant end) {
        graceUntil = end;
        return this;
    }

    /** Announced to move. */
    public ContributionBuilder moving(long to, Instant when, PersonRow by) {
        moveTo = to;
        moveAt = when;
        moveBy = by.no();
        return this;
    }

    public ContributionBuilder body(String markdown) {
        body = markdown;
        return this;
    }

    public ContributionBuilder tag(String hashtag) {
        return refer(ReferenceRow.Kind.HASHTAG, hashtag, null);
    }

    public ContributionBuilder mention(PersonRow person) {
        return refer(ReferenceRow.Kind.MENTION, person.id().value(), person.no());
    }

    public ContributionBuilder file(String uri) {
        return refer(ReferenceRow.Kind.FILE, uri, null);
    }

    private ContributionBuilder refer(ReferenceRow.Kind what, String value, @Nullable Long person) {
        boolean file = what == ReferenceRow.Kind.FILE;
        references.add(new ReferenceRow(
                references.size(),
                what,
                value,
                person,
                null,
                0,
                file ? 0 : 1 + value.length(),
                file ? "a file" : null,
                file ? "text/plain" : null,
                file ? 3 : 0));
        return this;
    }

    public List<ReferenceRow> references() {
        return List.copyOf(references);
    }

    /** The row; what was visible once has a place in feeds. */
    public ContributionRow row() {
        boolean seen =
                switch (state) {
                    case VISIBLE, HIDDEN, WITHDRAWN, REMOVED, ERASED -> true;
                    case DRAFT, SCHEDULED, HELD -> false;
                };
        ContributionRow above = parent;
        return new ContributionRow(
                id,
                community,
                post == null ? id : post.id(),
                above == null ? null : above.id(),
                post == null ? 0 : above == null ? 1 : above.depth() + 1,
                post == null ? "" : (above == null ? "" : above.path()) + segment(id),
                kind,
                answer,
                author,
                state,
                state == PostState.HELD ? "words.blocked" : null,
                seen && inFeeds ? Optional.ofNullable(feedPos).orElse(id) : null,
                post == null ? "title of " + id : null,
                body,
                "en",
                1,
                "",
                1,
                accepted,
                locked,
                at,
                publishAt,
                seen ? at : null,
                null,
                graceUntil,
                moveTo,
                moveAt,
                moveBy);
    }

    private static String segment(long number) {
        String digits = Long.toString(number, 32);
        return "0".repeat(13 - digits.length()) + digits;
    }
}
