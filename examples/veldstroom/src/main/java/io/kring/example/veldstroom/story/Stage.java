package io.kring.example.veldstroom.story;

import io.kring.Kring;
import io.kring.example.veldstroom.content.CommentEntry;
import io.kring.example.veldstroom.content.Place;
import io.kring.example.veldstroom.content.PostEntry;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Kring that the story is told to, and what has come into being there so far. */
final class Stage {
    private final Kring kring;
    private final Map<String, CommunityId> communities = new HashMap<>();
    private final Map<String, Target> contributions = new HashMap<>();

    Stage(Kring kring) {
        this.kring = kring;
    }

    Kring kring() {
        return kring;
    }

    void opened(String community, CommunityId id) {
        communities.put(community, id);
    }

    void appeared(String key, Target id) {
        contributions.put(key, id);
    }

    CommunityId community(Place place, String key) {
        return present(place, key, communities.get(key));
    }

    Target target(Place place, String key) {
        return present(place, key, contributions.get(key));
    }

    PostId post(PostEntry post) {
        return (PostId) target(post.place(), post.key());
    }

    CommentId comment(Place place, PostEntry post, String id) {
        return (CommentId) target(place, key(post, id));
    }

    static String key(PostEntry post, String comment) {
        return post.key() + "/" + comment;
    }

    static String key(PostEntry post, CommentEntry comment) {
        return key(post, comment.id());
    }

    /** The story is told strictly: what comes out differently is an error. */
    static void expect(Place place, Object expected, Object outcome) {
        if (!expected.equals(outcome)) {
            throw place.error("expected " + expected + ", and it came to " + outcome);
        }
    }

    private static <T> T present(Place place, String key, @Nullable T id) {
        if (id == null) {
            throw place.error(key + " is not there yet");
        }
        return id;
    }
}
