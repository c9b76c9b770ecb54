package io.kring.example.stackexchange;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.community.CommunityDraft;
import io.kring.example.stackexchange.dump.DumpFile;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.example.stackexchange.dump.SiteIndex;
import io.kring.imports.ImportedCommunity;
import java.time.Instant;
import java.util.List;

/**
 * Brings a dump into a Kring. A site is a community; a question is a question, its answers are answers, comments are
 * replies under either; votes, which a dump holds without names, are numbers from elsewhere, {@code up} and
 * {@code down}; a tag is a hashtag on the last line of the question, the ten most frequent are the community's themes.
 *
 * <p>It can be repeated, and goes on where it was broken off: what is there already is left as it is.
 */
public final class StackExchangeImport {
    private static final int THEMES = 10;

    private final SiteDump dump;
    private final Site site;

    /**
     * @param dump that was checked
     */
    public StackExchangeImport(SiteDump dump, Site site) {
        this.dump = dump;
        this.site = site;
    }

    /**
     * Imports everything, in transactions of a few hundred items.
     *
     * @param kring    built with {@link Site#limits}, or long answers are skipped and reported
     * @param progress hears the phases {@code questions}, {@code answers}, {@code comments}, {@code links}
     */
    public Report into(Kring kring, ProgressListener progress) {
        Report report = new Report();
        Batches batches = new Batches(kring.imports(), site.source(), report, progress);
        Items items = new Items(dump.index(), batches, report);
        batches.begin("community", 1);
        batches.add("community", community(), 0);
        boolean done = batches.end()
                && phase("questions", DumpFile.POSTS, batches, items::question)
                && phase("answers", DumpFile.POSTS, batches, items::answer)
                && phase("comments", DumpFile.COMMENTS, batches, items::comment)
                && phase("links", DumpFile.LINKS, batches, items::link);
        dump.index().votesByType().forEach((type, n) -> {
            if (type != SiteIndex.UP && type != SiteIndex.DOWN) {
                report.note("votes of type " + type, n);
            }
        });
        report.note("votes on posts that are not in the dump", dump.index().votesOnMissing());
        if (done) {
            report.completed();
        }
        return report;
    }

    private boolean phase(
            String name,
            DumpFile file,
            Batches batches,
            java.util.function.Consumer<io.kring.example.stackexchange.dump.Row> each) {
        batches.begin(name, dump.rows(file));
        dump.read(file, row -> {
            each.accept(row);
            return batches.row();
        });
        return batches.end();
    }

    private ImportedCommunity community() {
        List<String> themes = dump.index().tags().stream()
                .map(SiteIndex.Tag::name)
                .limit(THEMES)
                .toList();
        CommunityDraft settings =
                CommunityDraft.open(site.name(), site.purpose()).withThemes(themes.toArray(String[]::new));
        return new ImportedCommunity(
                Items.SITE, settings, dump.index().oldest().orElse(Instant.EPOCH), site.managers());
    }
}
