package io.kring.testkit.behaviour.search;

import io.kring.id.Target;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.person.Actor;
import io.kring.search.SearchHit;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;

/** What a contract of search is given beside a storage. */
public interface SearchFixture extends KringContract {
    /** An index with nothing in it. */
    default SearchIndex freshIndex() {
        return new InMemorySearchIndex();
    }

    /** The host with an index, in which nothing is yet. */
    default TestHost searching(TestHost host) {
        return host.with(builder -> builder.search(freshIndex()).allowSecretCommunities());
    }

    /** What somebody finds with these words, the best first. */
    static List<Target> found(TestHost host, Actor actor, String typed) {
        return targets(host.kring().search().find(actor, SearchRequest.of(typed)));
    }

    /** The posts and comments of a page. */
    static List<Target> targets(SearchPage page) {
        return page.hits().stream().map(SearchFixture::target).toList();
    }

    /** What was found. */
    static Target target(SearchHit hit) {
        return hit.comment().<Target>map(comment -> comment.id()).orElseGet(() -> hit.post()
                .id());
    }
}
