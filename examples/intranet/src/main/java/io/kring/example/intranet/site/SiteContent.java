package io.kring.example.intranet.site;

import io.kring.Kring;
import io.kring.community.Community;
import io.kring.community.CommunityQuery;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedQuery;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Puts the pages of the demonstration into the host's own table, once. */
@Component
class SiteContent {
    private final SitePages pages;
    private final Veldstroom veldstroom;
    private final Kring kring;
    private final Calendar calendar = Calendar.endingAt(Instant.now());

    SiteContent(SitePages pages, Veldstroom veldstroom, Kring kring) {
        this.pages = pages;
        this.veldstroom = veldstroom;
        this.kring = kring;
    }

    @PostConstruct
    void fill() throws IOException {
        if (pages.count() > 0) {
            return;
        }
        veldstroom.pages().forEach(page -> pages.save(page(page)));
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:site/*.txt")) {
            PageFile read = PageFile.read(file);
            SitePage page = pages.save(read.page(calendar));
            read.discussion().flatMap(this::discussion).ifPresent(post -> kring.pages()
                    .tie(Actor.of(page.owner()), Projects.reference(page), post));
        }
    }

    private SitePage page(PostEntry entry) {
        String[] paragraphs = entry.text().split("\n\n", 2);
        return new SitePage(
                entry.page().orElseThrow(),
                "news",
                entry.title().orElseThrow(),
                paragraphs[0],
                paragraphs.length > 1 ? paragraphs[1] : "",
                entry.by().value(),
                entry.picture().map(picture -> "/pictures/" + picture.file()).orElse(null),
                entry.at().on(calendar));
    }

    /** The question in the community of the night shift that a news item points back to (P10). */
    private Optional<PostId> discussion(String title) {
        Actor reader = Actor.of("sanne.dewit");
        return kring
                .communities()
                .discover(reader, CommunityQuery.all().named("Storing & nacht"), PageRequest.first(1))
                .items()
                .stream()
                .map(Community::id)
                .flatMap(
                        id -> kring.feeds().read(reader, FeedQuery.community(id).first(200)).entries().stream())
                .map(FeedEntry::post)
                .filter(post -> post.title().filter(title::equals).isPresent())
                .findFirst()
                .map(post -> post.id());
    }
}
