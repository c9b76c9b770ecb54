package io.kring.spring.host;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of the host's own. */
@Entity
class ProjectPage {
    @Id
    private String uri;

    private String title;

    protected ProjectPage() {}

    ProjectPage(String uri, String title) {
        this.uri = uri;
        this.title = title;
    }

    String title() {
        return title + " (" + uri + ")";
    }
}
