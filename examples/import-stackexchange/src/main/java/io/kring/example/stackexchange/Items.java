package io.kring.example.stackexchange;

import io.kring.example.stackexchange.dump.Row;
import io.kring.example.stackexchange.dump.SiteIndex;
import io.kring.example.stackexchange.text.CommentText;
import io.kring.example.stackexchange.text.Converted;
import io.kring.example.stackexchange.text.Hashtags;
import io.kring.example.stackexchange.text.HtmlToMarkdown;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedTally;
import io.kring.person.PersonId;
import io.kring.post.LinkedPost;
import io.kring.post.PostKind;
import java.util.Optional;

/** Turns rows into items. Posts and comments are numbered apart in a dump: {@code p7} and {@code c7}. */
final class Items {
    /** The id of the site itself. */
    static final String SITE = "site";

    private static final long DUPLICATE = 3;

    private final HtmlToMarkdown bodies = new HtmlToMarkdown();
    private final SiteIndex index;
    private final Batches batches;
    private final Report report;

    Items(SiteIndex index, Batches batches, Report report) {
        this.index = index;
        this.batches = batches;
        this.report = report;
    }

    void question(Row row) {
        long type = row.number("PostTypeId");
        if (type != SiteIndex.QUESTION) {
            report.note("posts that are neither question nor answer", type == SiteIndex.ANSWER ? 0 : 1);
            return;
        }
        String tags = Hashtags.line(Hashtags.tags(row.textIfAny("Tags").orElse("")));
        String body = body(row);
        ImportedPost post = ImportedPost.of(
                id(row),
                ImportedPlace.imported(SITE),
                author(row, "OwnerUserId"),
                PostKind.QUESTION,
                row.text("Title"),
                tags.isEmpty() ? body : body + "\n\n" + tags,
                row.date("CreationDate"));
        batches.add(
                "questions",
                row.dateIfAny("LastEditDate").map(post::editedAt).orElse(post),
                post.markdown().length());
        votes(row);
    }

    void answer(Row row) {
        if (row.number("PostTypeId") != SiteIndex.ANSWER) {
            return;
        }
        long question = row.number("ParentId");
        if (!index.isQuestion(question)) {
            report.note("answers to questions that are not in the dump", 1);
            return;
        }
        ImportedComment answer = ImportedComment.answer(
                id(row), "p" + question, author(row, "OwnerUserId"), body(row), row.date("CreationDate"));
        batches.add(
                "answers",
                row.dateIfAny("LastEditDate").map(answer::editedAt).orElse(answer),
                answer.markdown().length());
        votes(row);
        index.accepting(row.number("Id"))
                .ifPresent(
                        accepting -> batches.add("accepted", new ImportedAcceptance("p" + accepting, answer.id()), 0));
    }

    void comment(Row row) {
        long on = row.number("PostId");
        if (!index.isQuestion(on) && !index.isAnswer(on)) {
            report.note("comments on posts that are not in the dump", 1);
            return;
        }
        String text = CommentText.markdown(row.text("Text"));
        String id = "c" + row.number("Id");
        batches.add(
                "comments",
                ImportedComment.reply(id, "p" + on, author(row, "UserId"), text, row.date("CreationDate")),
                text.length());
        tally(id, "up", row.number("Score"));
    }

    void link(Row row) {
        long from = row.number("PostId");
        long to = row.number("RelatedPostId");
        if (!index.isQuestion(from) || !index.isQuestion(to)) {
            report.note(
                    index.has(from) && index.has(to)
                            ? "links with what is no question"
                            : "links with posts that are not in the dump",
                    1);
            return;
        }
        LinkedPost.Kind kind =
                row.number("LinkTypeId") == DUPLICATE ? LinkedPost.Kind.DUPLICATE : LinkedPost.Kind.RELATED;
        batches.add("links", new ImportedLink("p" + from, "p" + to, kind, row.date("CreationDate")), 0);
    }

    private void votes(Row row) {
        long id = row.number("Id");
        int up = index.upVotes(id);
        int down = index.downVotes(id);
        tally("p" + id, "up", up);
        tally("p" + id, "down", down);
        report.note("posts whose score is not the sum of their votes", row.number("Score") == up - down ? 0 : 1);
    }

    private void tally(String on, String kind, long n) {
        if (n > 0) {
            batches.add("tallies", new ImportedTally(on, kind, Math.toIntExact(Math.min(n, Integer.MAX_VALUE))), 0);
        }
    }

    private String body(Row row) {
        Converted body = bodies.convert(row.text("Body"));
        report.lost(body.losses());
        return body.markdown();
    }

    private Optional<PersonId> author(Row row, String attribute) {
        Optional<Long> user = row.numberIfAny(attribute);
        Optional<Long> known = user.filter(index.users()::containsKey);
        if (user.isEmpty()) {
            report.note("contributions without an author", 1);
        } else if (known.isEmpty()) {
            report.note("contributions by people who are not in the dump", 1);
        }
        return known.map(SitePeople::id);
    }

    private static String id(Row row) {
        return "p" + row.number("Id");
    }
}
