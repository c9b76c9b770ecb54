package io.kring.spi.row;

import io.kring.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page and what stands with its conversation.
 *
 * @param former    whether it was found under a URI that it had before
 * @param title     of the conversation's post
 * @param version   of the conversation's post, which every change of the page lets grow
 * @param community where the conversation stands
 * @param audience  the label that decides who reads it; null where the community does
 * @param ownerId   who is responsible for it
 */
public record PageFacts(
        PageRow page,
        boolean former,
        String title,
        int version,
        long community,
        @Nullable String audience,
        @Nullable PersonId ownerId) {}
