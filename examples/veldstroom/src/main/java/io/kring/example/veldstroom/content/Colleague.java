package io.kring.example.veldstroom.content;

import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Somebody of the pilot, as Veldstroom's own directory knows them.
 *
 * @param division short name of the division, such as {@code ao}
 * @param unit     Dutch name of the division
 * @param writes   whether they are one of those who write; the others are made from lists of names
 * @param login    place on the login page, for those who stand there
 * @param see      why to look at it as this person, for those who stand there
 * @param roles    on the whole platform
 * @param ask      what to ask them about
 * @param likes    their interests, in their own words
 */
public record Colleague(
        PersonId id,
        String name,
        String handle,
        Words function,
        String division,
        String unit,
        String team,
        Optional<PersonId> manager,
        String language,
        boolean writes,
        OptionalInt login,
        Optional<Words> see,
        Set<PlatformRole> roles,
        Optional<String> ask,
        List<String> likes) {
    /** The card that Kring asks for. */
    public Person card() {
        return new Person(
                id,
                name,
                Optional.of(handle),
                List.of(team, unit),
                manager,
                Optional.of(language),
                PersonStatus.ACTIVE);
    }
}
