package io.kring.conversation;

import io.kring.person.Person;
import io.kring.post.PostThread;
import java.util.Optional;

/**
 * The conversation of a page as this actor may see it.
 *
 * @param uri     the canonical form
 * @param open    whether it takes comments: not on a page that has vanished
 * @param thread  its post, of the kind {@code page}, and a page of the comments; empty until Kring was told of the page
 * @param owner   who is responsible for the page
 * @param outcome what was heard and what was done with it, when that was said (P10)
 */
public record PageConversation(
        String uri,
        String title,
        boolean open,
        Optional<PostThread> thread,
        Optional<Person> owner,
        Optional<LoopOutcome> outcome) {
    /** How many comments the actor could open. */
    public int comments() {
        return thread.map(found -> found.post().comments()).orElse(0);
    }
}
