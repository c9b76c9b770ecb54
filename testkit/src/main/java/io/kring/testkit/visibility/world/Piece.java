package io.kring.testkit.visibility.world;

import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.post.PostState;
import java.util.Optional;
import java.util.Set;

/**
 * A contribution of a world, as its builder knows it.
 *
 * @param label    what it is, for messages
 * @param where    the community its post is in now
 * @param post     the post it stands under; empty for a post
 * @param parent   the comment it replies to
 * @param unanswered whether it is a question that nobody has answered
 * @param texts    the canaries in its title and body as they are now
 * @param files    the canaries in the URI and the name of its attachment
 * @param earlier  the canaries in its texts before it was edited
 * @param reasons  the canaries in what a moderator said of why it is out of sight
 * @param file     the URI of its attachment
 * @param reactors who reacted on it
 */
public record Piece(
        String label,
        Target id,
        Where where,
        Standpoint author,
        PostState state,
        boolean unanswered,
        Optional<Piece> post,
        Optional<Piece> parent,
        Set<String> texts,
        Set<String> files,
        Set<String> earlier,
        Set<String> reasons,
        String file,
        Set<Standpoint> reactors) {
    public Piece {
        texts = Set.copyOf(texts);
        files = Set.copyOf(files);
        earlier = Set.copyOf(earlier);
        reasons = Set.copyOf(reasons);
        reactors = Set.copyOf(reactors);
    }

    public boolean isPost() {
        return post.isEmpty();
    }

    /** The post it belongs to; itself for a post. */
    public Piece conversation() {
        return post.orElse(this);
    }

    public PostId postId() {
        return (PostId) conversation().id();
    }

    @Override
    public String toString() {
        return label + " (" + state + " by " + author + ", " + where + ")";
    }
}
