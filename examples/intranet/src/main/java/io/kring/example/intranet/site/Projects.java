package io.kring.example.intranet.site;

import io.kring.Kring;
import io.kring.access.PageAudience;
import io.kring.conversation.PageRef;
import io.kring.id.CommentId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.PublishOutcome;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins projects: the page and the first word under it are there together, or neither is. Kring joins the transaction of
 * the method, so whatever is thrown takes back both.
 */
@Service
class Projects {
    static final String SECTION = "project";

    private final SitePages pages;
    private final Kring kring;

    Projects(SitePages pages, Kring kring) {
        this.pages = pages;
        this.kring = kring;
    }

    @Transactional
    public String begin(Actor actor, ProjectForm form) {
        PersonId owner = actor.person().orElseThrow();
        SitePage page = pages.save(new SitePage(
                form.path(), SECTION, form.name(), form.summary(), form.plan(), owner.value(), null, Instant.now()));
        PublishOutcome<CommentId> outcome =
                kring.pages().comment(actor, reference(page), CommentDraft.of(form.opening()));
        if (outcome.id().isEmpty()) {
            throw new OpeningRefused(outcome);
        }
        return page.path();
    }

    /** The page as Kring is told of it: what it says is the host's word. */
    static PageRef reference(SitePage page) {
        return PageRef.of(page.path(), page.title(), PageAudience.everyone()).ownedBy(PersonId.of(page.owner()));
    }
}
