package io.kring.example.quickstart;

import io.kring.Kring;
import io.kring.example.stackexchange.Report;
import io.kring.example.stackexchange.Site;
import io.kring.example.stackexchange.SitePeople;
import io.kring.example.stackexchange.StackExchangeImport;
import io.kring.example.stackexchange.dump.DumpError;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.limit.Limits;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.person.Actor;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings a dump of a Stack Exchange site into a database of its own, and says what became of it. */
final class SiteImport {
    private final Path dump;
    private final Path folder;
    private final Screen screen;

    SiteImport(Path dump, Path folder, Screen screen) {
        this.dump = dump;
        this.folder = folder;
        this.screen = screen;
    }

    static boolean isDump(Path folder) {
        return Files.isRegularFile(folder.resolve("Posts.xml"));
    }

    /** Checks the dump, imports it, prints the report and the newest questions. May be repeated. */
    void run() {
        SiteDump checked;
        try {
            checked = SiteDump.check(dump);
        } catch (DumpError e) {
            screen.line("This dump is not imported, and nothing was written: " + e.getMessage());
            return;
        }
        EntityManagerFactory emf = open();
        try (Kring kring = kring(emf, checked)) {
            StackExchangeImport site = new StackExchangeImport(checked, Site.named(name()));
            Report[] report = new Report[1];
            screen.progress("Importing " + dump + " to " + folder, progress -> {
                progress.accept(0);
                report[0] = site.into(kring, (phase, done, total) -> {
                    if (phase.equals("comments")) {
                        progress.accept((double) done / Math.max(1, total.orElse(done)));
                    }
                    return true;
                });
                progress.accept(1);
            });
            screen.title("Report");
            report[0].toString().lines().forEach(screen::line);
            report[0].community().ifPresent(community -> newest(kring, community));
        } finally {
            emf.close();
        }
    }

    private void newest(Kring kring, CommunityId community) {
        screen.title("The newest questions");
        for (FeedEntry entry : kring.feeds()
                .read(Actor.of("visitor"), FeedQuery.community(community).first(3))
                .entries()) {
            screen.line("");
            screen.post(entry.post(), kring.posts().excerpt(entry.post().markdown(), 200), entry.unread());
        }
    }

    private static Kring kring(EntityManagerFactory emf, SiteDump dump) {
        KringSchema.of(emf).migrate();
        return Kring.builder()
                .storage(JpaStorage.on(emf))
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .build();
    }

    private EntityManagerFactory open() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Host.beside(folder.resolve("site-" + name()));
    }

    /** The name of the dump's folder, as far as a file can be called so. */
    private String name() {
        return String.valueOf(dump.toAbsolutePath().normalize().getFileName()).replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
