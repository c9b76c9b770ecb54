package io.kring.example.veldstroom.story;

import io.kring.access.CommunityKind;
import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Colleague;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.feed.FeedQuery;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.ProfileDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All scenes of the story, in the order they are told. */
final class Script {
    /**
     * Who takes part in what stands on a page of the host: in the news about the roster those who ride it, in the hour of
     * questions everybody who is welcome somewhere.
     */
    private static final Map<String, String> PAGES = Map.of(
            "/nieuws/nieuw-rooster-storingsdienst", "storing-nacht",
            "/gesprek/vraag-het-ingrid", "nieuw-bij-veldstroom");

    /** Those who log in looked at their home for the last time on Wednesday night: Mehmet finds twelve new. */
    private static final Duration LAST_LOOK = Duration.ofDays(4);

    /** In her third week, and has not come to the house rules yet. */
    private static final PersonId NEWCOMER = PersonId.of("lotte.vermeer");

    private static final int INTRODUCED = -7;

    private final Content content;
    private final Calendar calendar;

    Script(Content content, Calendar calendar) {
        this.content = content;
        this.calendar = calendar;
    }

    List<Scene> write() {
        Map<String, CommunityEntry> communities = content.communitiesByKey();
        Map<String, List<Admission>> admissions = new Admissions(content, calendar).all();
        Reception reception = new Reception(admissions, calendar);
        Readers readers = new Readers(content, calendar);
        List<Readers.Shown> open = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        communities.forEach((key, community) -> scenes.addAll(
                new CommunityScenes(community, Objects.requireNonNull(admissions.get(key)), calendar).all()));
        scenes.addAll(new HouseScenes(content, calendar).all());
        for (PostEntry post : content.posts()) {
            CommunityEntry community = Objects.requireNonNull(communities.get(where(post)));
            PostScenes told = new PostScenes(post, community.key(), community.by(), calendar);
            scenes.addAll(told.all());
            reception.of(post, told, community);
            if (isOpen(post, community) && readers.within(told.appears())) {
                open.add(new Readers.Shown(post, told.appears()));
            }
        }
        scenes.addAll(reception.scenes(content.figures()));
        scenes.addAll(readers.scenes(open, reception.present()));
        scenes.addAll(new GoalScenes(content, calendar).all());
        List<Colleague> logIn = content.people().values().stream()
                .filter(colleague -> colleague.login().isPresent())
                .toList();
        logIn.stream().map(this::look).forEach(scenes::add);
        logIn.stream()
                .filter(colleague -> !colleague.id().equals(NEWCOMER))
                .map(this::acceptance)
                .forEach(scenes::add);
        content.people().values().stream()
                .filter(colleague -> colleague.ask().isPresent())
                .map(this::introduction)
                .forEach(scenes::add);
        scenes.sort(Comparator.comparing(Scene::at));
        return List.copyOf(scenes);
    }

    private static boolean isOpen(PostEntry post, CommunityEntry in) {
        return post.community().isPresent()
                && in.draft().kind() == CommunityKind.OPEN
                && !in.draft().practice();
    }

    private static String where(PostEntry post) {
        return post.community().or(() -> post.page().map(PAGES::get)).orElseThrow(() -> post.place()
                .error("nobody takes part in this page"));
    }

    private Scene acceptance(Colleague colleague) {
        Actor actor = Actor.of(colleague.id());
        Place place = content.house().place();
        return new Scene(calendar.startOf(0).minus(LAST_LOOK), place, stage -> HouseScenes.accept(stage, place, actor));
    }

    /** What people say about themselves, when everybody has come who writes. */
    private Scene introduction(Colleague colleague) {
        ProfileDraft draft = new ProfileDraft(colleague.ask().orElseThrow(), colleague.likes());
        return new Scene(
                calendar.startOf(INTRODUCED).plus(Duration.ofHours(10)),
                content.communities().get(0).place(),
                stage -> stage.kring().people().describe(Actor.of(colleague.id()), draft));
    }

    private Scene look(Colleague colleague) {
        Actor actor = Actor.of(colleague.id());
        FeedQuery home = FeedQuery.home();
        return new Scene(
                calendar.startOf(0).minus(LAST_LOOK),
                content.communities().get(0).place(),
                stage -> stage.kring()
                        .feeds()
                        .read(actor, home.first(1))
                        .newest()
                        .ifPresent(newest -> stage.kring().feeds().markRead(actor, home, newest)));
    }
}
