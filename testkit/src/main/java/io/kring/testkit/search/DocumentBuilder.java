package io.kring.testkit.search;

import io.kring.spi.search.IndexDocument;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes documents of which a test says only what matters to it. */
final class DocumentBuilder {
    private final long id;
    private IndexDocument.Sort sort = IndexDocument.Sort.CONTRIBUTION;
    private long post;
    private long place = 1;
    private @Nullable String audience;
    private @Nullable Long author;
    private @Nullable Long under;
    private String kind = "update";
    private @Nullable Boolean answered;
    private boolean accepted;
    private Instant at = Instant.parse("2026-03-02T08:00:00Z");
    private @Nullable String language;
    private String title = "";
    private String text = "";
    private List<String> tags = List.of();
    private String context = "";

    private DocumentBuilder(long id) {
        this.id = id;
        this.post = id;
    }

    /** A post in the community 1. */
    static DocumentBuilder post(long id) {
        return new DocumentBuilder(id);
    }

    /** A comment on a post. */
    static DocumentBuilder comment(long id, long post) {
        DocumentBuilder builder = new DocumentBuilder(id);
        builder.post = post;
        builder.kind = "comment";
        return builder;
    }

    /** A community of this name. */
    static DocumentBuilder community(long id, String name) {
        DocumentBuilder builder = new DocumentBuilder(id).title(name).in(id).kind("");
        builder.sort = IndexDocument.Sort.COMMUNITY;
        builder.post = 0;
        return builder;
    }

    DocumentBuilder in(long community) {
        place = community;
        return this;
    }

    DocumentBuilder forAudience(String label) {
        audience = label;
        return this;
    }

    DocumentBuilder by(long number) {
        author = number;
        return this;
    }

    DocumentBuilder under(long number) {
        under = number;
        return this;
    }

    DocumentBuilder kind(String name) {
        kind = name;
        return this;
    }

    DocumentBuilder answered(boolean is) {
        answered = is;
        return this;
    }

    DocumentBuilder accepted() {
        accepted = true;
        return this;
    }

    DocumentBuilder at(String time) {
        at = Instant.parse(time);
        return this;
    }

    DocumentBuilder language(String tag) {
        language = tag;
        return this;
    }

    DocumentBuilder title(String words) {
        title = words;
        return this;
    }

    DocumentBuilder text(String words) {
        text = words;
        return this;
    }

    DocumentBuilder tags(String... folded) {
        tags = List.of(folded);
        return this;
    }

    DocumentBuilder context(String words) {
        context = words;
        return this;
    }

    IndexDocument build() {
        long print = List.of(title, text, tags, place, kind).hashCode();
        return new IndexDocument(
                id, print, sort, post, place, audience, author, under, kind, answered, accepted, at, language, title,
                text, tags, context);
    }
}
