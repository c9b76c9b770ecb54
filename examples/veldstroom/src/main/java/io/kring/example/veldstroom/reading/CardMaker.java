package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.Words;
import io.kring.person.PersonId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes the cards of those who do not write, always the same ones, from names and teams. */
final class CardMaker {
    private final List<NameGroup> groups;
    private final Map<String, String> divisions;
    private final Set<String> handles = new HashSet<>();
    private final int[] madeOf;
    private int made;

    CardMaker(List<NameGroup> groups, Map<String, String> divisions, List<Colleague> writers) {
        this.groups = groups;
        this.divisions = divisions;
        this.madeOf = new int[groups.size()];
        writers.forEach(writer -> handles.add(writer.handle()));
    }

    /** Everybody of a team, its lead first where it has one. */
    List<Colleague> team(Section team) {
        List<Colleague> cards = new ArrayList<>();
        PersonId manager = new PersonId(team.need("manager"));
        if (team.find("lead").isPresent()) {
            Colleague lead = card(team, team.need("lead"), manager);
            cards.add(lead);
            manager = lead.id();
        }
        for (String entry : team.list("cards")) {
            int blank = entry.indexOf(' ');
            if (blank < 1 || !entry.substring(0, blank).matches("\\d{1,3}")) {
                throw team.place().error("cards are a number and a function: " + entry);
            }
            for (int i = Integer.parseInt(entry.substring(0, blank)); i > 0; i--) {
                cards.add(card(team, entry.substring(blank + 1), manager));
            }
        }
        return cards;
    }

    private Colleague card(Section team, String function, PersonId manager) {
        NameGroup.Name name = nextName();
        String division = team.need("division");
        String unit = divisions.get(division);
        if (unit == null) {
            throw team.place().error("there is no division " + division);
        }
        String plain = plain(name.given() + name.surname());
        String handle = plain;
        int same = 1;
        while (!handles.add(handle)) {
            same++;
            handle = plain + same;
        }
        String id = plain(name.given()) + "." + plain(name.surname()) + (same == 1 ? "" : same);
        return new Colleague(
                new PersonId(id),
                name.whole(),
                handle,
                new Words(function, function),
                division,
                unit,
                team.need("name"),
                Optional.of(manager),
                "nl",
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of());
    }

    private NameGroup.Name nextName() {
        int lot = 37 * made++ % 100;
        int upTo = 0;
        for (int group = 0; group < groups.size(); group++) {
            upTo += groups.get(group).share();
            if (lot < upTo) {
                return groups.get(group).name(madeOf[group]++);
            }
        }
        throw new IllegalStateException("the shares of names add up to less than a hundred");
    }

    /** Small letters without blanks and accents. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}|\\s", "")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i');
    }
}
