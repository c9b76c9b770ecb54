package io.kring.internal.conversation;

import io.kring.access.PageAudience;
import io.kring.conversation.PageRef;
import io.kring.internal.access.Sight;
import io.kring.internal.command.Engine;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PersonRow;
import java.util.List;
import java.util.Optional;

/** What is kept of pages, and who would read a page of which nothing is kept yet. */
final class PageSight {
    private final Engine engine;

    PageSight(Engine engine) {
        this.engine = engine;
    }

    Optional<PageFacts> find(Actor actor, String uri) {
        return engine.read("pages.find", actor, (unit, viewer) -> unit.pages().find(uri));
    }

    boolean mayRead(Actor actor, PageRef page) {
        PageAudience audience = page.audience();
        return engine.read("pages.mayRead", actor, (unit, viewer) -> {
            Sight sight = sight(unit, viewer);
            return audience.label().isPresent()
                    ? sight.hears(audience.label().get())
                    : unit.communities()
                            .find(viewer, audience.community().orElseThrow().value())
                            .filter(sight::reads)
                            .isPresent();
        });
    }

    private static Sight sight(UnitOfWork unit, Viewer viewer) {
        PersonId person = viewer.person();
        PersonId id = person == null ? Person.formerColleague().id() : person;
        PersonRow assumed = new PersonRow(0, id, viewer.assumed(), false);
        PersonRow row = person == null
                ? assumed
                : unit.people().rows(List.of(id)).stream().findFirst().orElse(assumed);
        return new Sight(row, viewer.scope());
    }
}
