package io.kring.example.ldbc;

import io.kring.person.PeopleDirectory;
import io.kring.person.Person;
import io.kring.person.PersonId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The people of the network. Nothing but their names is taken over. */
final class Members {
    private Members() {}

    static PeopleDirectory read(Path folder) {
        List<Person> people = new ArrayList<>();
        Table.read(
                folder.resolve("dynamic/person_0_0.csv"),
                row -> people.add(
                        Person.named(id(row.text("id")).value(), row.text("firstName") + " " + row.text("lastName"))));
        return PeopleDirectory.of(people);
    }

    static PersonId id(String person) {
        return PersonId.of(person);
    }
}
