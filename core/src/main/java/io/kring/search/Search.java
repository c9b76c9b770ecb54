package io.kring.search;

import io.kring.ProgressListener;
import io.kring.community.Community;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Finding what was said. What comes out is what the actor may read at that moment, whatever the index holds: it is asked
 * for ids alone, and each is loaded again. Queries are not stored, logged or personalised.
 *
 * <p>Without an index, and while a new one is empty, all but {@link #health} and {@link #people} give
 * {@link io.kring.error.Unavailable} with the code {@code search.unavailable}.
 */
public interface Search {
    /**
     * Posts and comments that are visible and match. An empty query finds nothing.
     *
     * @throws io.kring.error.InvalidInput {@code search.date} for a date that does not exist, {@code search.filter} for a
     *     value of {@code has:} or {@code is:} that means nothing, {@code cursor.invalid}
     */
    SearchPage find(Actor actor, SearchRequest request);

    /** Communities known to the actor whose name, purpose or themes match, what fits best first; 1 to 50. */
    List<Community> communities(Actor actor, String text, int most);

    /**
     * Communities known to the actor that are like a draft, to be shown before another one is started; 1 to 50.
     *
     * @param draft its name first, then themes and purpose, as far as they are written; bounded as a post is
     */
    List<Community> similarCommunities(Actor actor, String draft, int most);

    /**
     * People to mention, whose name or handle begins so: members of the community first, where the actor reads it; 1 to
     * 50. Nobody who blocks the actor or is blocked by them.
     */
    List<Person> people(Actor actor, String prefix, Optional<CommunityId> community, int most);

    /** Hashtags that begin so and that are used where the actor reads, the most used first; 1 to 50. */
    List<String> topics(Actor actor, String prefix, int most);

    /** Posts whose title has words that begin so, while typing; 1 to 50. */
    List<SearchHit> titles(Actor actor, String typed, int most);

    /** Posts like this text, to be shown before a question is asked; 1 to 50. The text is bounded as a post's is. */
    List<SearchHit> similar(Actor actor, String text, int most);

    /** Posts like this one, without it; nothing where the actor does not find it; 1 to 50. */
    List<SearchHit> related(Actor actor, PostId post, int most);

    /** How the index stands on this node. */
    SearchHealth health();

    /**
     * Builds the index anew on this node, while the old one answers; takes its place when it is whole. An operator's
     * call, which asks no right.
     *
     * @return how many contributions and communities it holds; empty where the listener ended it, and nothing changed
     */
    default Optional<Long> rebuild(ProgressListener listener) {
        return rebuild(listener, Runnable::run);
    }

    /**
     * The same with the help of others: making documents and taking them in is given to them in shares. The caller does
     * what they do not get to, so a busy executor costs time and nothing else.
     *
     * @param others threads of the host's, that run what they are given or reject it
     */
    Optional<Long> rebuild(ProgressListener listener, Executor others);

    /**
     * Compares the index with the storage and repairs what differs. An operator's call.
     *
     * @return how many documents were missing, outdated or left over; empty where the listener ended it
     */
    Optional<Long> reconcile(ProgressListener listener);
}
