package io.kring.post;

import io.kring.access.CommunityKind;

/**
 * Who can read what is about to be written (P31), told before publishing.
 *
 * @param everyone whether the whole organisation can, as in an open community
 * @param members  how many members the community has
 * @param words    a sentence in the language of the actor's card, Dutch or English; in a practice community it says that
 *                 what is written goes after 30 days
 */
public record Audience(boolean everyone, int members, String communityName, CommunityKind kind, String words) {}
