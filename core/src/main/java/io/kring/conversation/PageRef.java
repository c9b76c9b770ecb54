package io.kring.conversation;

import io.kring.access.PageAudience;
import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import io.kring.person.PersonId;
import java.util.Optional;

/**
 * A page of the host, as the host describes it. What it says is the host's word: it never comes from a user's request.
 *
 * @param uri      any URI, absolute or relative to the host, at most 2,000 characters, none of which turns the
 *                 direction of text; its canonical form counts
 * @param title    shown with its comments elsewhere
 * @param audience who reads the conversation
 * @param owner    who is responsible for the page, and moderates its conversation where a label decides who reads (P5)
 */
public record PageRef(
        String uri,

        @PlainText(limit = Limit.TITLE, required = true) String title,

        PageAudience audience,
        Optional<PersonId> owner) {
    public static PageRef of(String uri, String title, PageAudience audience) {
        return new PageRef(uri, title, audience, Optional.empty());
    }

    public PageRef ownedBy(PersonId person) {
        return new PageRef(uri, title, audience, Optional.of(person));
    }
}
