package io.kring.internal.imports;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedPost;
import io.kring.internal.Moments;
import io.kring.internal.post.Intake;
import io.kring.person.PersonId;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts and comments of a batch. */
final class Contributions {
    private final Ledger ledger;
    private final Prepared batch;
    private final Intake intake;
    private final Places places;
    private final Attaching attaching;

    Contributions(Ledger ledger, Prepared batch, Intake intake, Places places, Attaching attaching) {
        this.ledger = ledger;
        this.batch = batch;
        this.intake = intake;
        this.places = places;
        this.attaching = attaching;
    }

    ImportResult post(ImportedPost item) {
        KnownCommunity community = ledger.community(item.community());
        Intake.Text text = batch.text(item);
        Optional<ImportResult> refused = refused(text, item.publishedAt(), item.editedAt());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (community == null) {
            return Results.skipped("import.target-missing");
        }
        CommunityId in = new CommunityId(community.id());
        Long author = author(item.author());
        ContributionRow row = edited(
                intake.post(
                        places.take(item.publishedAt()),
                        Prepared.draft(item, in),
                        text.details(),
                        author,
                        item.publishedAt().truncatedTo(ChronoUnit.MICROS)),
                item.editedAt());
        KnownContribution known = KnownContribution.of(row, row.kind());
        Attaching.Kept files = attaching.keep(author, item.attachments());
        ledger.add(item.id(), known, row, text.references(batch.handles(), ledger.numbers(), files.attachments()));
        ledger.event(
                EventType.POST_PUBLISHED,
                new PostId(row.id()).toString(),
                author,
                "community",
                in.toString(),
                "kind",
                row.kind());
        return Results.created(known, files.leftOut());
    }

    ImportResult comment(ImportedComment item) {
        KnownContribution on = ledger.contribution(item.on());
        Intake.Text text = batch.text(item);
        Optional<ImportResult> refused = refused(text, item.at(), item.editedAt());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (on == null) {
            return Results.skipped("import.target-missing");
        }
        Long author = author(item.author());
        ContributionRow row = edited(
                intake.comment(
                        places.take(item.at()),
                        on.post(),
                        on.isPost() ? null : on.id(),
                        on.path(),
                        on.kind(),
                        Prepared.draft(item),
                        author,
                        item.at().truncatedTo(ChronoUnit.MICROS)),
                item.editedAt());
        KnownContribution known = KnownContribution.of(row, on.kind());
        Attaching.Kept files = attaching.keep(author, item.attachments());
        ledger.add(item.id(), known, row, text.references(batch.handles(), ledger.numbers(), files.attachments()));
        ledger.count(on.post(), ContributionView.COMMENTS);
        Target about = Results.target(on);
        ledger.event(
                EventType.COMMENT_PUBLISHED,
                new PostId(on.post()).toString(),
                author,
                "comment",
                new CommentId(row.id()).toString(),
                "on",
                about.toString(),
                "answer",
                Boolean.toString(row.answer()));
        return Results.created(known, files.leftOut());
    }

    private Optional<ImportResult> refused(Intake.Text text, Instant at, Optional<Instant> editedAt) {
        if (!text.violations().isEmpty()) {
            return Optional.of(Results.skipped(text.violations()));
        }
        return refused(at, ledger.now()).or(() -> editedAt.flatMap(edited -> refused(edited, ledger.now())));
    }

    /** Why a date cannot be taken over. */
    static Optional<ImportResult> refused(Instant at, Instant now) {
        if (!Moments.isKept(at)) {
            return Optional.of(Results.skipped(Moments.invalid("at").code()));
        }
        return at.isAfter(now) ? Optional.of(Results.skipped("import.time-future")) : Optional.empty();
    }

    private @Nullable Long author(Optional<PersonId> author) {
        return author.map(ledger::number).orElse(null);
    }

    private static ContributionRow edited(ContributionRow row, Optional<Instant> at) {
        return at.map(edit -> row.change()
                        .editedAt(edit.truncatedTo(ChronoUnit.MICROS))
                        .row())
                .orElse(row);
    }
}
