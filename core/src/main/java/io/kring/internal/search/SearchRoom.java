package io.kring.internal.search;

import io.kring.ProgressListener;
import io.kring.community.Community;
import io.kring.error.InvalidInput;
import io.kring.error.Unavailable;
import io.kring.error.Violation;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.internal.command.Engine;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.reaction.Palette;
import io.kring.search.Search;
import io.kring.search.SearchHealth;
import io.kring.search.SearchHit;
import io.kring.search.SearchPage;
import io.kring.search.SearchQuery;
import io.kring.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The room of search. */
public final class SearchRoom implements Search {
    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 100_000;

    private final Engine engine;
    private final Palette palette;
    private final @Nullable Indexing indexing;
    private final Suggesting suggesting;

    public SearchRoom(Engine engine, Palette palette, @Nullable Indexing indexing) {
        this.engine = engine;
        this.palette = palette;
        this.indexing = indexing;
        this.suggesting = new Suggesting(engine);
    }

    @Override
    public SearchPage find(Actor actor, SearchRequest request) {
        return finding().find(actor, request);
    }

    @Override
    public List<Community> communities(Actor actor, String text, int most) {
        between(most);
        return suggesting.communities(actor, text, most, indexing());
    }

    @Override
    public List<Community> similarCommunities(Actor actor, String draft, int most) {
        between(most);
        bounded(draft, LONGEST_TEXT);
        return suggesting.similar(actor, draft, most, indexing());
    }

    @Override
    public List<Person> people(Actor actor, String prefix, Optional<CommunityId> community, int most) {
        between(most);
        bounded(prefix, SearchQuery.LONGEST);
        return suggesting.people(actor, prefix, community, most);
    }

    @Override
    public List<String> topics(Actor actor, String prefix, int most) {
        between(most);
        bounded(prefix, SearchQuery.LONGEST);
        return suggesting.topics(actor, prefix, most, indexing());
    }

    @Override
    public List<SearchHit> titles(Actor actor, String typed, int most) {
        between(most);
        return finding().titled(actor, typed, most);
    }

    @Override
    public List<SearchHit> similar(Actor actor, String text, int most) {
        between(most);
        bounded(text, LONGEST_TEXT);
        return finding().similar(actor, text, most);
    }

    @Override
    public List<SearchHit> related(Actor actor, PostId post, int most) {
        between(most);
        return finding().related(actor, post, most);
    }

    @Override
    public SearchHealth health() {
        Indexing here = indexing;
        return here == null
                ? new SearchHealth(false, 0, 0, false, Optional.of("search.missing"))
                : engine.observed("search.health", here::health);
    }

    @Override
    public Optional<Long> rebuild(ProgressListener listener, Executor others) {
        Indexing here = indexing();
        return engine.observed("search.rebuild", () -> here.rebuild(listener, others));
    }

    @Override
    public Optional<Long> reconcile(ProgressListener listener) {
        Indexing here = indexing();
        return engine.observed("search.reconcile", () -> here.reconcile(listener));
    }

    private Finding finding() {
        return new Finding(engine, palette, indexing());
    }

    private Indexing indexing() {
        Indexing here = indexing;
        if (here == null) {
            throw new Unavailable("search", null);
        }
        return here;
    }

    private static void between(int most) {
        if (most < 1 || most > MOST) {
            throw new InvalidInput(new Violation("most", "most.invalid", "1 to " + MOST));
        }
    }

    private static void bounded(String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInput(
                    new Violation("text", "search.too-long", "a text has at most " + longest + " characters"));
        }
    }
}
