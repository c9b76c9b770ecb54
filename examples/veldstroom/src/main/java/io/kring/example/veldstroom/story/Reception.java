package io.kring.example.veldstroom.story;

import static java.util.stream.Collectors.toSet;

import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.CommentEntry;
import io.kring.example.veldstroom.content.CommunityEntry;
import io.kring.example.veldstroom.content.Figures;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How posts and comments are received: who reacts to them, made up so that the figures come out. */
final class Reception {
    private static final int WEEK = 7;

    private final Map<String, List<Admission>> members;
    private final Calendar calendar;
    private final List<Applause> applause = new ArrayList<>();
    private final List<Word> said = new ArrayList<>();
    private Set<PersonId> present = Set.of();

    /** That somebody wrote something. */
    private record Word(PersonId by, Instant at) {}

    Reception(Map<String, List<Admission>> members, Calendar calendar) {
        this.members = members;
        this.calendar = calendar;
    }

    /** Takes in a post as it is told, with its comments. */
    void of(PostEntry post, PostScenes told, CommunityEntry in) {
        Instant end = in.archived().map(time -> time.on(calendar)).orElse(calendar.now());
        said(post.by(), told.appears(), in);
        applause(post.place(), post.key(), post.by(), in, told.appears(), end, post.reactions());
        for (CommentEntry comment : post.comments()) {
            Instant at = told.at(comment.id());
            Instant until = told.until(comment);
            said(comment.by(), at, in);
            applause(
                    comment.place(),
                    Stage.key(post, comment),
                    comment.by(),
                    in,
                    at,
                    until.isBefore(end) ? until : end,
                    comment.reactions());
        }
    }

    /** All reactions, each given by somebody. */
    List<Scene> scenes(Figures figures) {
        Crowd crowd = new Crowd(applause);
        Instant today = calendar.startOf(0);
        choose(crowd, WEEK, figures.active());
        crowd.choose(today, Instant.MAX);
        choose(crowd, figures.window(), figures.reactors());
        present = crowd.present();
        crowd.choose(Instant.MIN, today);
        return applause.stream().map(Reception::scene).toList();
    }

    /** Who takes part in the window; known when all reactions are given. */
    Set<PersonId> present() {
        return present;
    }

    /** Whole days before day zero, as figures are counted. */
    private void choose(Crowd crowd, int days, int most) {
        Instant since = calendar.startOf(-days);
        Instant until = calendar.startOf(0);
        Set<PersonId> talking = said.stream()
                .filter(word -> !word.at().isBefore(since) && word.at().isBefore(until))
                .map(Word::by)
                .collect(toSet());
        crowd.choose(since, until, talking, most);
    }

    private static Scene scene(Applause applause) {
        Applauded target = applause.target();
        Actor actor = Actor.of(applause.by());
        return new Scene(applause.at(), target.place(), stage -> stage.kring()
                .reactions()
                .add(actor, stage.target(target.place(), target.key()), applause.kind()));
    }

    private void applause(
            Place place,
            String key,
            PersonId author,
            CommunityEntry in,
            Instant at,
            Instant until,
            Map<String, Integer> reactions) {
        List<Admission> audience = Objects.requireNonNull(members.get(in.key()));
        applause.addAll(Applause.to(
                new Applauded(place, key, author, audience, !in.draft().practice(), at, until, reactions)));
    }

    /** Practice does not count. */
    private void said(PersonId person, Instant at, CommunityEntry in) {
        if (!in.draft().practice()) {
            said.add(new Word(person, at));
        }
    }
}
