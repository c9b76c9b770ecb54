package io.kring.benchmarks.scenario;

import io.kring.benchmarks.data.World;
import io.kring.benchmarks.data.World.Contribution;
import io.kring.benchmarks.line.Lines;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Goal;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conversations with their first 50 comments. */
final class Threads {
    private static final int MOST = 200;

    private final Site site;

    Threads(Site site) {
        this.site = site;
    }

    /** Who reads what. */
    record View(String person, long post) {}

    List<Contest<?>> threads() {
        return List.of(
                contest("thread, some comments", views(10, 30)),
                contest("thread, 50 comments of many", views(60, 10_000)));
    }

    private Contest<View> contest(String name, List<View> views) {
        return new Contest<>(
                name,
                "two statements by hand",
                new Goal(1.5, 1.5),
                views,
                false,
                view -> site.kring()
                        .posts()
                        .thread(Actor.of(view.person()), new PostId(view.post()), PageRequest.first(50))
                        .orElseThrow(),
                view -> site.reading().thread(view.person(), view.post()),
                (view, thread, expected) ->
                        Contest.equal(view, Lines.of((PostThread) thread).rows(), ((Lines) expected).rows()));
    }

    /** Open posts with so many comments (in a small world a few stand for many), each read by a member who blocks few. */
    private List<View> views(int least, int most) {
        World world = site.world();
        Map<Long, Integer> comments = new HashMap<>();
        int few = world.size().posts() < 1_000 ? 10 : 1;
        world.comments().forEach(comment -> comments.merge(comment.post().id(), few, Integer::sum));
        List<View> views = new ArrayList<>();
        List<Contribution> open = world.openPosts();
        for (int i = open.size() - 1; i >= 0 && views.size() < MOST; i--) {
            Contribution post = open.get(i);
            int many = comments.getOrDefault(post.id(), 0);
            if (many >= least && many <= most) {
                List<Integer> members = world.members().get(post.community());
                int person = members.get(Math.floorMod(post.id() >>> 22, members.size()));
                if (person > world.size().many() + world.size().some()
                        && post.author() != world.size().people()) {
                    views.add(new View(World.ref(person), post.id()));
                }
            }
        }
        return views;
    }
}
