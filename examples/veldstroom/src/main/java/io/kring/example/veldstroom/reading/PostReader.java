package io.kring.example.veldstroom.reading;

import io.kring.example.veldstroom.content.CommentEntry;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.example.veldstroom.content.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads posts with their comments and steps. */
final class PostReader {
    private final People people;
    private final Set<String> communities;
    private final Set<String> keys = new HashSet<>();

    PostReader(People people, Set<String> communities) {
        this.people = people;
        this.communities = communities;
    }

    PostEntry read(Section post) {
        Optional<String> community = post.find("in");
        if (community.isPresent() == post.find("page").isPresent()) {
            throw post.place().error("a post stands in a community or on a page");
        }
        if (community.isPresent() && !communities.contains(community.get())) {
            throw post.place().error("there is no community " + community.get());
        }
        if (!keys.add(post.id())) {
            throw post.place().error("there are two posts " + post.id());
        }
        post.find("behalf").ifPresent(id -> people.id(post.place(), id));
        PostEntry.Kind kind = kind(post);
        if ((kind == PostEntry.Kind.UPDATE) == post.find("title").isPresent()) {
            throw post.place().error("updates have no title, all others have one");
        }
        Deque<Line> rest = new ArrayDeque<>(post.lines());
        String text = text(post.place(), rest);
        List<CommentEntry> comments = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        while (!rest.isEmpty()) {
            Line first = rest.remove();
            if (first.begins("-- ")) {
                comments.add(new CommentHead(first, people).read(comments.size(), text(first.place(), rest)));
            } else {
                steps.add(new StepLine(first, people).read());
                skipBlank(rest);
            }
        }
        PostEntry entry = new PostEntry(
                post.place(),
                post.id(),
                community,
                post.find("page"),
                people.id(post.place(), post.need("by")),
                post.time("at"),
                kind,
                post.find("lang").orElse("nl"),
                post.find("title"),
                post.find("picture").map(picture -> picture(post, picture)),
                reactions(post),
                text,
                comments,
                steps);
        check(entry);
        return entry;
    }

    /** Replies and steps are about comments that are there. */
    private static void check(PostEntry post) {
        Set<String> ids = new HashSet<>();
        for (CommentEntry comment : post.comments()) {
            if (!ids.add(comment.id())) {
                throw comment.place().error("there are two comments " + comment.id());
            }
            comment.replies().ifPresent(to -> post.comment(comment.place(), to));
        }
        for (Step step : post.steps()) {
            Optional.ofNullable(step.with().get("comment")).ifPresent(id -> post.comment(step.place(), id));
        }
    }

    private static PostEntry.Kind kind(Section post) {
        try {
            return PostEntry.Kind.valueOf(post.need("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw post.place().error("there is no kind " + post.need("kind"), e);
        }
    }

    private static PostEntry.Picture picture(Section post, String value) {
        int bar = value.indexOf(" | ");
        if (bar < 1) {
            throw post.place().error("a picture is a file name, a bar, and what it shows");
        }
        return new PostEntry.Picture(value.substring(0, bar), value.substring(bar + 3));
    }

    private static Map<String, Integer> reactions(Section post) {
        Facts facts = new Facts(post.place());
        for (String word : post.find("reactions").map(all -> all.split(" ", -1)).orElse(new String[0])) {
            facts.take(word);
        }
        return facts.reactions(Set.of());
    }

    /** The lines up to the next comment or step, without blank ones around them. */
    private static String text(Place place, Deque<Line> rest) {
        StringBuilder text = new StringBuilder();
        while (!rest.isEmpty() && !rest.peek().begins("-- ") && !rest.peek().begins("!! ")) {
            text.append(rest.remove().text()).append('\n');
        }
        String whole = text.toString().strip();
        if (whole.isEmpty()) {
            throw place.error("there is no text");
        }
        return whole;
    }

    private static void skipBlank(Deque<Line> rest) {
        while (!rest.isEmpty() && rest.peek().blank()) {
            rest.remove();
        }
        Line next = rest.peek();
        if (next != null && !next.begins("-- ") && !next.begins("!! ")) {
            throw next.place().error("a step has one line");
        }
    }
}
