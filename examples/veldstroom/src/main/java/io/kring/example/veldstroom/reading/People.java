package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.Place;
import io.kring.person.PersonId;
import java.util.Map;

/** Who there is, for whoever is named in a file. */
record People(Map<PersonId, Colleague> byId) {
    /** The person with this id, as named here. */
    Colleague named(Place here, String id) {
        Colleague found = byId.get(new PersonId(id));
        if (found == null) {
            throw here.error("there is nobody called " + id);
        }
        return found;
    }

    PersonId id(Place here, String id) {
        return named(here, id).id();
    }
}
