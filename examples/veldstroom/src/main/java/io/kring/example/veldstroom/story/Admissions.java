package io.kring.example.veldstroom.story;

import static java.util.stream.Collectors.groupingBy;

import io.kring.access.Role;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.MembershipEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who becomes a member of which community, and when: those who write as written, the others made up. */
final class Admissions {
    /** Before the pilot opened only the pioneers were there, and they are written by hand. */
    private static final int PILOT_OPENED = -147;

    private final Content content;
    private final Calendar calendar;
    private final Map<String, List<Colleague>> cards;

    Admissions(Content content, Calendar calendar) {
        this.content = content;
        this.calendar = calendar;
        cards = content.people().values().stream()
                .filter(colleague -> !colleague.writes())
                .collect(groupingBy(Colleague::division));
    }

    /** By community, each in the order of joining. */
    Map<String, List<Admission>> all() {
        Map<String, List<Admission>> all = new LinkedHashMap<>();
        for (CommunityEntry community : content.communities()) {
            List<Admission> admissions = new ArrayList<>();
            for (MembershipEntry written : community.written()) {
                Instant at = written.at().on(calendar);
                admissions.add(new Admission(written.place(), written.person(), at, written.role()));
            }
            if (community.filled()) {
                admissions.addAll(madeUp(community));
            }
            admissions.sort(Comparator.comparing(Admission::at).thenComparing(Admission::person));
            if (admissions.size() != community.members()) {
                throw community.place().error("this community comes to " + admissions.size() + " members");
            }
            all.put(community.key(), List.copyOf(admissions));
        }
        return all;
    }

    private List<Admission> madeUp(CommunityEntry community) {
        List<Colleague> people = new ArrayList<>();
        community.mix().forEach((division, number) -> {
            long written = community.written().stream()
                    .filter(w -> content.colleague(w.person()).division().equals(division))
                    .count();
            List<Colleague> from = cards.getOrDefault(division, List.of());
            int missing = (int) (number - written);
            if (missing < 0 || missing > from.size()) {
                throw community.place().error("the mix cannot be met in " + division);
            }
            int start = Math.floorMod(community.draft().name().hashCode(), Math.max(1, from.size()));
            for (int i = 0; i < missing; i++) {
                people.add(from.get((start + i) % from.size()));
            }
        });
        people.sort(Lot.order(community.key(), Colleague::id));
        Instant from = later(community.created().on(calendar), calendar.startOf(PILOT_OPENED))
                .plus(Duration.ofHours(10));
        Instant to = community
                .archived()
                .map(time -> time.on(calendar))
                .orElse(calendar.startOf(0))
                .minus(Duration.ofHours(7));
        List<Admission> admissions = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            // the square root makes more of them late
            double share = Math.sqrt((i + 0.5) / people.size());
            Instant at =
                    from.plusMillis((long) (share * Duration.between(from, to).toMillis()));
            admissions.add(new Admission(community.place(), people.get(i).id(), at, Role.MEMBER));
        }
        return admissions;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
