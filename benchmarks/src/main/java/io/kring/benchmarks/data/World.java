package io.kring.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is where, who wrote what and who said what to it; texts and reactions are made when they are written down.
 *
 * @param kinds       kind of each community, by its index
 * @param memberships everybody's, members and others
 * @param members     people of each community, by its index
 * @param posts       in the order of time
 * @param comments    in the order of time
 */
public record World(
        Size size,
        List<Integer> kinds,
        List<Membership> memberships,
        List<List<Integer>> members,
        List<Contribution> posts,
        List<Contribution> comments) {
    /** Status of a membership that is one. */
    static final int MEMBER = 2;

    /** A person's membership; the community by its index. */
    public record Membership(int person, int community, int status, int role) {}

    /**
     * A post or comment.
     *
     * @param community index of the community that the post is in
     * @param under     the post of a comment, null for posts
     * @param parent    the comment that a reply answers, null for others
     * @param path      of a comment
     * @param state     ordinal
     */
    public record Contribution(
            long id,
            int community,
            @Nullable Contribution under,
            @Nullable Contribution parent,
            String path,
            int author,
            int state) {
        /** The post itself, or the one that a comment is under. */
        public Contribution post() {
            return under == null ? this : under;
        }

        public boolean isPost() {
            return under == null;
        }

        public boolean isVisible() {
            return state == 3;
        }
    }

    /** The same one for the same size and seed. */
    public static World of(Size size, long seed) {
        return new Growth(size, seed).world();
    }

    /** What a community's id is. */
    public static long communityId(int index) {
        return 1_000L + index;
    }

    /** The host's id of a person. */
    public static String ref(int person) {
        return "p" + person;
    }

    /** Posts of communities that everybody may read. */
    public List<Contribution> openPosts() {
        List<Contribution> open = new ArrayList<>();
        for (Contribution post : posts) {
            if (post.isVisible() && kinds.get(post.community()) == 0) {
                open.add(post);
            }
        }
        return open;
    }
}
