package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.Figures;
import io.kring.example.veldstroom.content.HouseEntry;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.person.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all content files. */
public final class ContentReader {
    private ContentReader() {}

    /** Everything there is; the first thing that cannot be is thrown with its file and line. */
    public static Content read() {
        return of(Sections.all());
    }

    static Content of(List<Section> sections) {
        Map<PersonId, Colleague> people = new LinkedHashMap<>();
        new PeopleReader(sections).all().forEach(colleague -> people.put(colleague.id(), colleague));
        People known = new People(people);
        List<CommunityEntry> communities = new CommunityReader(sections, known).all();
        Set<String> keys =
                Set.copyOf(communities.stream().map(CommunityEntry::key).toList());
        PostReader posts = new PostReader(known, keys);
        List<PostEntry> told = of(sections, "post").stream().map(posts::read).toList();
        Figures figures = of(sections, "figures").stream()
                .map(ContentReader::figures)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figures"));
        HouseEntry house = of(sections, "organisation").stream()
                .map(organisation -> HouseReader.read(organisation, of(sections, "rule"), known))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no organisation"));
        return new Content(house, people, communities, told, GoalReader.read(sections, known), figures);
    }

    static List<Section> of(List<Section> sections, String kind) {
        return sections.stream().filter(section -> section.kind().equals(kind)).toList();
    }

    private static Figures figures(Section figures) {
        return new Figures(
                figures.number("window"),
                figures.number("eligible"),
                figures.number("readers"),
                figures.number("reactors"),
                figures.number("contributors"),
                figures.number("active7"),
                figures.number("posts"),
                figures.number("posts28"),
                figures.number("comments"),
                figures.number("reactions"),
                figures.number("questions"),
                figures.number("answered"));
    }
}
