package io.kring.person;

import io.kring.page.Page;
import io.kring.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People as they are shown, and what each decides about themselves. */
public interface People {
    /**
     * Cards for showing; who is unknown or has left comes as {@link Person#formerColleague()}. None for the anonymous actor
     * and for those who have left.
     */
    Map<PersonId, Person> cards(Actor actor, Collection<PersonId> people);

    /**
     * People whose name or handle begins so, without those who block the actor or are blocked; most 1 to 50. Nobody for
     * the anonymous actor and for who has left.
     */
    List<Person> completing(Actor actor, String prefix, int most);

    /** Switches the list of the actor's posts off or on for others (P32). */
    void hidePosts(Actor actor, boolean hidden);

    /**
     * Says what the actor may be asked about and is interested in, in place of what they said before; an empty draft
     * erases it (P32). All that is wrong with the draft comes at once, as {@link io.kring.error.InvalidInput}. Who is
     * suspended may erase and say nothing new; who has left does neither.
     */
    void describe(Actor actor, ProfileDraft draft);

    /**
     * Somebody's page (P32). Empty, alike, for whom the directory does not know, who has left, and who blocks the actor
     * or is blocked by them; for the anonymous actor and for one who has left; and, for those who do not read open
     * communities, such as guests, where the two share no community that the actor reads. Oneself one always sees.
     */
    Optional<Profile> profile(Actor actor, PersonId person);

    /**
     * People who have this interest, however it is capitalised, composed or spaced, each of whom has a page that the
     * actor may see; without the actor. The order is the same on every page, and says nothing about anybody. Whom the
     * directory does not know any more is left out, so a page may hold fewer than asked for. Nobody has an interest of
     * more than 200 characters or with characters that cannot be kept: that is {@link io.kring.error.InvalidInput}.
     */
    Page<Person> sharing(Actor actor, String interest, PageRequest page);

    /**
     * The host says that these people's cards, handles or statuses have changed: Kring asks the directory again and
     * keeps what rights depend on, so that it holds from the next read on. At most 1,000 at once. People whom the
     * directory does not know any more have left. A call of the host, on nobody's behalf; when the directory throws,
     * nothing changes and {@link io.kring.error.Unavailable} says so.
     */
    void refresh(Collection<PersonId> people);
}
