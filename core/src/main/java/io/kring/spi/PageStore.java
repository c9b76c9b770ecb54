package io.kring.spi;

import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages of the host and their conversations. */
public interface PageStore {
    /** Lets one unit of work at a time make and change pages, until its transaction ends. */
    void lock();

    /** The page with this URI, or that had it before; the viewer's rights are asked of its post. */
    Optional<PageFacts> find(String uri);

    /**
     * How many comments stand on each of these pages of which the viewer reads the conversation, by URI as given; the
     * rest is left out, and so is what has none. A page that has a URI now goes before one that had it.
     */
    Map<String, Integer> counts(Viewer viewer, Collection<String> uris);

    /**
     * Posts tied to the page's post that the viewer finds, the newest tie first; nothing for who does not find the page.
     */
    List<ContributionView> discussions(Viewer viewer, long page, int limit);

    /** Pages tied to a post that the viewer finds, of which they read the conversation, the newest tie first. */
    List<PageFacts> about(Viewer viewer, long discussion, int limit);
}
