package io.kring.spring.host;

import io.kring.Kring;
import io.kring.access.PageAudience;
import io.kring.conversation.PageRef;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import jakarta.persistence.EntityManager;
import org.springframework.transaction.annotation.Transactional;

/** Makes a project page and its conversation in one transaction of the host. */
// tag::transaction[]
class Projects {
    private final EntityManager em;
    private final Kring kring;

    Projects(EntityManager em, Kring kring) {
        this.em = em;
        this.kring = kring;
    }

    @Transactional
    public void begin(Actor actor, String uri, String title) {
        em.persist(new ProjectPage(uri, title));
        kring.pages().comment(actor, page(uri, title), CommentDraft.of("What do you think?"));
    }
    // end::transaction[]

    @Transactional
    public void beginAndFail(Actor actor, String uri, String title) {
        begin(actor, uri, title);
        em.flush();
        throw new IllegalStateException("the host changed its mind");
    }

    static PageRef page(String uri, String title) {
        return PageRef.of(uri, title, PageAudience.everyone());
    }
}
