package io.kring.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** People as they are shown, and what each decides about themselves. */
public interface People {
    /** Cards for showing; who is unknown or has left comes as {@link Person#formerColleague()}. */
    Map<PersonId, Person> cards(Actor actor, Collection<PersonId> people);

    /**
     * People whose name or handle begins so, without those who block the actor or are blocked; most 1 to 50. Nobody for
     * the anonymous actor and for who has left.
     */
    List<Person> completing(Actor actor, String prefix, int most);

    /** Switches the list of the actor's posts off or on for others (P32). */
    void hidePosts(Actor actor, boolean hidden);

    /**
     * The host says that these people's cards, handles or statuses have changed: Kring asks the directory again and
     * keeps what rights depend on, so that it holds from the next read on. At most 1,000 at once. People whom the
     * directory does not know any more have left. A call of the host, on nobody's behalf; when the directory throws,
     * nothing changes and {@link io.kring.error.Unavailable} says so.
     */
    void refresh(Collection<PersonId> people);
}
