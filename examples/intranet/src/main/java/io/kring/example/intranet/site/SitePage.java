package io.kring.example.intranet.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page of the host's own, such as a news item: an ordinary entity that knows nothing of Kring. */
@Entity
@Table(name = "site_page")
class SitePage {
    @Id
    private String path = "";

    private String section = "";
    private String title = "";
    private String intro = "";
    private String body = "";
    private String owner = "";
    private @Nullable String picture;
    private Instant published = Instant.EPOCH;

    /** For the persistence provider. */
    protected SitePage() {}

    SitePage(
            String path,
            String section,
            String title,
            String intro,
            String body,
            String owner,
            @Nullable String picture,
            Instant published) {
        this.path = path;
        this.section = section;
        this.title = title;
        this.intro = intro;
        this.body = body;
        this.owner = owner;
        this.picture = picture;
        this.published = published;
    }

    String path() {
        return path;
    }

    /** News or projects. */
    String section() {
        return section;
    }

    String title() {
        return title;
    }

    String intro() {
        return intro;
    }

    /** Markdown. */
    String body() {
        return body;
    }

    /** Who is responsible for it. */
    String owner() {
        return owner;
    }

    @Nullable
    String picture() {
        return picture;
    }

    Instant published() {
        return published;
    }
}
