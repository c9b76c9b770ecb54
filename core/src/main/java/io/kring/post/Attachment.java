package io.kring.post;

import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/**
 * A file that the host stores. The first who attaches a URI owns it; others may attach it only where they may read it.
 * The host asks {@link Posts#mayRead} before it serves the file.
 *
 * @param uri  absolute or relative to the host, at most 2,000 characters
 * @param size in bytes
 */
public record Attachment(
        @PlainText(limit = Limit.URI, required = true) String uri,

        @PlainText(limit = Limit.ATTACHMENT_NAME, required = true)
        String name,

        @Pattern(regexp = "[a-zA-Z0-9!#$&^_.+-]{1,60}/[a-zA-Z0-9!#$&^_.+-]{1,60}", message = "{io.kring.media-type}")
        String mediaType,

        @Min(value = 0, message = "{io.kring.positive}") long size) {}
