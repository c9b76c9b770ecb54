package io.kring.internal.person;

import io.kring.error.NotAllowed;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.internal.Cursors;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.judging.Judged;
import io.kring.internal.text.Folding;
import io.kring.internal.text.Sentences;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.spi.change.Change;
import io.kring.spi.change.Change.Describe.Interest;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ProfileRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What people say about themselves, and finding each other by it (P32). */
final class Profiles {
    private static final int LONGEST_QUERY = 200;

    private final Engine engine;

    private final Judge judge;

    Profiles(Engine engine, Judge judge) {
        this.engine = engine;
        this.judge = judge;
    }

    void describe(Actor actor, ProfileDraft draft) {
        engine.drafts().check(draft, List.of());
        String given = draft.askMeAbout();
        String askMeAbout = given == null || Sentences.isBlank(given) ? "" : given.strip();
        List<Interest> interests = folded(draft.interests());
        engine.command(
                "people.describe",
                actor,
                asking -> judge.asking(asking.locking(), engine.now()),
                Once.of(true, draft),
                call -> described(call, draft, askMeAbout, interests));
    }

    private Decided<Boolean> described(Call call, ProfileDraft draft, String askMeAbout, List<Interest> interests) {
        call.demandPresent();
        boolean erases = askMeAbout.isEmpty() && interests.isEmpty();
        if (call.me().status() == PersonStatus.SUSPENDED && !erases) {
            throw new NotAllowed("SUSPENDED");
        }
        judge.demand(call, null, said(askMeAbout, draft.interests()), draft.confirmation());
        long me = call.me().no();
        return new Decided<>(
                true,
                ChangeSet.of(new Change.Describe(me, askMeAbout, interests))
                        .and(call.eventAbout(me, EventType.PERSON_DESCRIBED, "u" + me)));
    }

    private static Judged said(String askMeAbout, List<String> interests) {
        List<Part> parts = new ArrayList<>();
        if (!askMeAbout.isEmpty()) {
            parts.add(new Part("askMeAbout", askMeAbout));
        }
        for (int i = 0; i < interests.size(); i++) {
            parts.add(new Part("interests[" + i + "]", interests.get(i)));
        }
        return new Judged(Occasion.DESCRIBE_ONESELF, "profile", parts, List.of());
    }

    Optional<Profile> profile(Actor actor, PersonId person) {
        return engine.read("people.profile", actor, (unit, viewer) -> {
            Optional<ProfileRow> row = unit.people().profile(viewer, person, Profile.MOST_SHARED);
            Person card = shown(List.of(person)).get(person);
            return card == null ? Optional.empty() : row.map(found -> profile(card, found));
        });
    }

    Page<Person> sharing(Actor actor, String interest, PageRequest page) {
        Sentences.check("interest", interest, LONGEST_QUERY);
        String folded = Folding.words(interest);
        String list = Once.text("sharing", folded);
        long after =
                page.after().map(cursor -> Cursors.readNumber(list, cursor)).orElse(0L);
        return engine.read("people.sharing", actor, (unit, viewer) -> {
            List<PersonRow> rows = unit.people().sharing(viewer, folded, after, page.limit() + 1);
            List<PersonRow> some = rows.subList(0, Math.min(rows.size(), page.limit()));
            Map<PersonId, Person> cards = shown(some.stream().map(PersonRow::id).toList());
            Optional<Cursor> next = rows.size() > some.size()
                    ? Optional.of(Cursors.write(
                            list, Long.toString(some.get(some.size() - 1).no())))
                    : Optional.empty();
            return new Page<>(
                    some.stream()
                            .map(row -> cards.get(row.id()))
                            .filter(Objects::nonNull)
                            .toList(),
                    next);
        });
    }

    /** Cards of those whom the directory knows and who have not left. */
    private Map<PersonId, Person> shown(List<PersonId> people) {
        Map<PersonId, Person> cards = engine.cards().shown(people);
        cards.values().removeIf(card -> card.status() == PersonStatus.DEPARTED);
        return cards;
    }

    private static Profile profile(Person card, ProfileRow row) {
        return new Profile(
                card,
                Optional.of(row.askMeAbout()).filter(text -> !text.isEmpty()),
                row.interests(),
                row.hidesOwn(),
                row.shared().stream()
                        .map(shared -> new Profile.Shared(new CommunityId(shared.community()), shared.name()))
                        .toList());
    }

    /** Each once, as it was written first. */
    private static List<Interest> folded(List<String> interests) {
        Map<String, Interest> once = new LinkedHashMap<>();
        for (String interest : interests) {
            String folded = Folding.words(interest);
            once.putIfAbsent(folded, new Interest(folded, interest.strip()));
        }
        return List.copyOf(once.values());
    }
}
