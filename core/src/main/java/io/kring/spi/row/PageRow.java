package io.kring.spi.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page of the host that has a conversation.
 *
 * @param post       the post of its conversation
 * @param uri        the canonical form
 * @param owner      number of who is responsible for it; null for nobody
 * @param vanishedAt since when it is there no more; null while it is
 * @param heard      what was heard; null until the loop was closed
 * @param did        what was done with it
 * @param closedAt   when that was said
 */
public record PageRow(
        long post,
        String uri,
        @Nullable Long owner,
        @Nullable Instant vanishedAt,
        @Nullable String heard,
        @Nullable String did,
        @Nullable Instant closedAt) {
    public PageRow at(String newUri) {
        return new PageRow(post, newUri, owner, vanishedAt, heard, did, closedAt);
    }

    public PageRow ownedBy(@Nullable Long person) {
        return new PageRow(post, uri, person, vanishedAt, heard, did, closedAt);
    }

    public PageRow vanished(@Nullable Instant since) {
        return new PageRow(post, uri, owner, since, heard, did, closedAt);
    }

    public PageRow closed(String whatWeHeard, String whatWeDid, Instant at) {
        return new PageRow(post, uri, owner, vanishedAt, whatWeHeard, whatWeDid, at);
    }
}
