package io.kring.example.veldstroom.reading;

import static java.util.stream.Collectors.toMap;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinPolicy;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.MembershipEntry;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.StoryTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads communities and who belongs to them. */
final class CommunityReader {
    private static final Pattern MEMBER = Pattern.compile("(-\\d+d \\d\\d:\\d\\d) (\\S+)(?: (manager|moderator))?");
    private static final Map<String, CommunityKind> KINDS =
            Map.of("open", CommunityKind.OPEN, "closed", CommunityKind.CLOSED, "secret", CommunityKind.SECRET);
    private static final Map<String, JoinPolicy> POLICIES =
            Map.of("free", JoinPolicy.FREE, "request", JoinPolicy.REQUEST, "invitation", JoinPolicy.INVITATION);

    private final List<Section> sections;
    private final People people;
    private final Map<String, String> themes;
    private final Map<String, Section> members;

    CommunityReader(List<Section> sections, People people) {
        this.sections = sections;
        this.people = people;
        themes = ContentReader.of(sections, "theme").stream()
                .collect(toMap(Section::id, theme -> theme.need("name.nl")));
        members = ContentReader.of(sections, "members").stream().collect(toMap(Section::id, list -> list));
    }

    List<CommunityEntry> all() {
        return ContentReader.of(sections, "community").stream().map(this::read).toList();
    }

    private CommunityEntry read(Section community) {
        Section list = members.get(community.id());
        if (list == null) {
            throw community.place().error("memberships.txt has no members of " + community.id());
        }
        List<MembershipEntry> written = list.lines().stream()
                .filter(line -> !line.blank())
                .map(this::membership)
                .toList();
        return new CommunityEntry(
                community.place(),
                community.id(),
                draft(community),
                HouseReader.sentences(community.need("rules")),
                community.time("created"),
                community.find("archived").map(time -> StoryTime.read(community.place(), time)),
                people.id(community.place(), community.need("by")),
                community.number("members"),
                mix(community),
                community.find("member").isEmpty(),
                written);
    }

    private MembershipEntry membership(Line line) {
        Matcher member = MEMBER.matcher(line.text());
        if (!member.matches()) {
            throw line.place().error("a membership is day, time, person and role: " + line.text());
        }
        Role role = member.group(3) == null
                ? Role.MEMBER
                : "manager".equals(member.group(3)) ? Role.COMMUNITY_MANAGER : Role.MODERATOR;
        return new MembershipEntry(
                line.place(),
                StoryTime.read(line.place(), member.group(1)),
                people.id(line.place(), member.group(2)),
                role);
    }

    private CommunityDraft draft(Section community) {
        Place here = community.place();
        List<String> about = community.list("theme").stream()
                .map(key -> known(here, themes, key))
                .toList();
        return new CommunityDraft(
                community.need("name"),
                community.need("purpose"),
                about,
                community.need("lang"),
                known(here, KINDS, community.need("kind")),
                known(here, POLICIES, community.need("join")),
                null,
                CommunityDraft.SIZE_HINT,
                community.yes("sealed"),
                community.yes("practice"),
                community.find("question").orElse(null));
    }

    private Map<String, Integer> mix(Section community) {
        Map<String, Integer> mix = new LinkedHashMap<>();
        for (String part : community.need("mix").split(" ", -1)) {
            if (!part.matches("[a-z]+=\\d{1,4}")) {
                throw community.place().error("a mix is division=members: " + part);
            }
            mix.put(part.substring(0, part.indexOf('=')), Integer.valueOf(part.substring(part.indexOf('=') + 1)));
        }
        int sum = mix.values().stream().mapToInt(Integer::intValue).sum();
        if (sum != community.number("members")) {
            throw community.place().error("the mix adds up to " + sum);
        }
        return mix;
    }

    private static <T> T known(Place here, Map<String, T> words, String word) {
        T meaning = words.get(word);
        if (meaning == null) {
            throw here.error("unknown word: " + word);
        }
        return meaning;
    }
}
