package io.kring.example.intranet.view;

import io.kring.Kring;
import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.render.commonmark.MarkdownRenderer;
import io.kring.render.commonmark.MentionLinks;
import io.kring.text.TextEntity;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Turns what Kring gives into what a page shows, for one reader. */
@Component
public class Presenter {
    private final Kring kring;
    private final MarkdownRenderer renderer;
    private final VeldstroomDirectory people;
    private final MessageSource messages;

    Presenter(Kring kring, MarkdownRenderer renderer, VeldstroomDirectory people, MessageSource messages) {
        this.kring = kring;
        this.renderer = renderer;
        this.people = people;
        this.messages = messages;
    }

    /** For a page without texts that mention anybody. */
    public Presentation present(Locale locale) {
        return new Presentation(renderer, people, messages, locale, Instant.now(), Optional.empty());
    }

    /**
     * For a page with these texts: the cards of all who are mentioned are asked for at once.
     *
     * @param entities those of all texts on the page
     */
    public Presentation present(Actor actor, Locale locale, Collection<TextEntity> entities) {
        Set<PersonId> mentioned = MentionLinks.people(entities);
        Map<PersonId, Person> cards =
                mentioned.isEmpty() ? Map.of() : kring.people().cards(actor, mentioned);
        MarkdownRenderer linking = renderer.mentions(MentionLinks.of(kring.links(), cards));
        return new Presentation(linking, people, messages, locale, Instant.now(), actor.person());
    }
}
