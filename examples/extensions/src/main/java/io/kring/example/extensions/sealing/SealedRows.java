package io.kring.example.extensions.sealing;

import io.kring.error.Unavailable;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.row.RevisionRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that hold bodies, sealed on their way in and opened on their way out. */
final class SealedRows {
    private final BodySeal seal;

    SealedRows(BodySeal seal) {
        this.seal = seal;
    }

    ContributionRow sealed(ContributionRow row) {
        return row.change().text(row.title(), seal.sealed(row.id(), row.body())).row();
    }

    RevisionRow sealed(RevisionRow row) {
        return with(row, seal.sealed(row.contribution(), row.body()));
    }

    ContributionRow opened(ContributionRow row) {
        return row.change().text(row.title(), opened(row.id(), row.body())).row();
    }

    RevisionRow opened(RevisionRow row) {
        return with(row, opened(row.contribution(), row.body()));
    }

    /** What does not open is, to Kring, a storage that does not answer. */
    String opened(long id, String body) {
        try {
            return seal.opened(id, body);
        } catch (IllegalStateException closed) {
            throw new Unavailable("storage", closed);
        }
    }

    private static RevisionRow with(RevisionRow row, String body) {
        return new RevisionRow(row.contribution(), row.version(), row.title(), body, row.at(), row.minor());
    }

    /** What was reported is bound to what it was said in. */
    CaseRow sealed(CaseRow row) {
        return with(row, seal.sealed(row.target(), row.body()));
    }

    CaseFacts opened(CaseFacts facts) {
        CaseRow row = facts.row();
        return new CaseFacts(
                with(row, opened(row.target(), row.body())),
                facts.author(),
                facts.claimer(),
                facts.reports(),
                facts.decision(),
                facts.decider(),
                facts.measure(),
                facts.seconder());
    }

    private static CaseRow with(CaseRow row, String body) {
        return new CaseRow(
                row.id(),
                row.target(),
                row.post(),
                row.community(),
                row.author(),
                row.version(),
                row.round(),
                row.state(),
                row.escalated(),
                row.openedAt(),
                row.since(),
                row.claimedBy(),
                row.claimedAt(),
                row.title(),
                body);
    }

    ContributionView opened(ContributionView view) {
        return new ContributionView(
                opened(view.row()),
                view.authorId(),
                view.community(),
                view.viewer(),
                view.counts(),
                view.imported(),
                view.own(),
                view.references(),
                view.pin(),
                view.blocked(),
                view.moveKnown(),
                view.postLocked(),
                view.postAuthor(),
                view.postAccepted());
    }

    List<ContributionView> opened(List<ContributionView> views) {
        return views.stream().map(this::opened).toList();
    }

    FeedSlice opened(FeedSlice slice) {
        Map<Long, ContributionView> posts = new HashMap<>();
        slice.posts().forEach((id, post) -> posts.put(id, opened(post)));
        return new FeedSlice(opened(slice.entries()), posts, opened(slice.pinned()), slice.readMark());
    }
}
