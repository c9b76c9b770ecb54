package io.kring.post;

import io.kring.error.Misconfigured;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of post. The set is open: a host adds kinds of its own to the builder, and storage knows nothing of them but
 * name, version and facts.
 *
 * @param name       stable, lower case, at most 40 characters
 * @param version    of the details; a codec reads every version it ever wrote
 * @param titled     whether it has a title, which is then required
 * @param answerable whether comments on it can be answers, one of which can be accepted
 * @param details    turns the details into facts and back; null for a kind without details
 */
public record PostKind<D>(
        String name,
        int version,
        boolean titled,
        boolean answerable,
        @Nullable Codec<D> details) {
    /** A short message. */
    public static final PostKind<Void> UPDATE = new PostKind<>("update", 1, false, false, null);
    /** A longer text with a title. */
    public static final PostKind<Void> ARTICLE = new PostKind<>("article", 1, true, false, null);
    /** A question, with answers of which one can be accepted (P8). */
    public static final PostKind<Void> QUESTION = new PostKind<>("question", 1, true, true, null);
    /** Said by those who run the community. */
    public static final PostKind<Void> ANNOUNCEMENT = new PostKind<>("announcement", 1, true, false, null);

    /** The conversation of a page of the host, with the page's URI. Only Kring itself makes one. */
    public static final PostKind<String> PAGE = new PostKind<>("page", 1, true, false, new Codec<>() {
        @Override
        public SortedMap<String, String> write(String uri) {
            return new TreeMap<>(Map.of("uri", uri));
        }

        @Override
        public String read(int version, SortedMap<String, String> facts) {
            return facts.getOrDefault("uri", "");
        }
    });

    public PostKind {
        if (!name.matches("[a-z][a-z0-9-]{0,39}") || version < 1) {
            throw new Misconfigured("kind.invalid", "a kind has a lower-case name and a version from 1");
        }
    }

    /** Typed details as flat facts. */
    public interface Codec<D> {
        SortedMap<String, String> write(D details);

        /** Reads what any earlier version wrote. */
        D read(int version, SortedMap<String, String> facts);
    }
}
