package io.kring.example.stackexchange.dump;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has to be known of the whole dump before its rows are read again: about a hundred bytes for each post. */
public final class SiteIndex {
    /** Kinds of posts and votes, as dumps number them. */
    public static final long QUESTION = 1;

    public static final long ANSWER = 2;
    public static final long UP = 2;
    public static final long DOWN = 3;

    private final Map<Long, PostStub> posts = new HashMap<>();
    private final Map<Long, String> users = new HashMap<>();
    private final Map<Long, Long> accepting = new HashMap<>();
    private final Map<Long, Long> votesByType = new TreeMap<>();
    private final List<Tag> tags = new ArrayList<>();
    private long votesOnMissing;
    private @Nullable Instant oldest;

    /** A post as far as others refer to it. */
    private static final class PostStub {
        private final byte type;
        private int up;
        private int down;

        private PostStub(byte type) {
            this.type = type;
        }
    }

    /** A tag and how many questions have it, as the dump says. */
    public record Tag(String name, long count) {}

    SiteIndex() {}

    void note(DumpFile file, Row row) {
        switch (file) {
            case USERS -> users.put(row.number("Id"), row.text("DisplayName"));
            case POSTS -> notePost(row);
            case VOTES -> noteVote(row);
            case TAGS -> tags.add(new Tag(row.text("TagName"), row.number("Count")));
            case COMMENTS, LINKS -> {}
        }
    }

    private void notePost(Row row) {
        long id = row.number("Id");
        long type = row.number("PostTypeId");
        posts.put(id, new PostStub((byte) Math.min(Byte.MAX_VALUE, type)));
        Instant at = row.date("CreationDate");
        if (type == QUESTION) {
            row.text("Title");
            row.numberIfAny("AcceptedAnswerId").ifPresent(answer -> accepting.put(answer, id));
        } else if (type == ANSWER) {
            row.number("ParentId");
        }
        oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
    }

    private void noteVote(Row row) {
        long type = row.number("VoteTypeId");
        votesByType.merge(type, 1L, Long::sum);
        PostStub post = posts.get(row.number("PostId"));
        if (post == null) {
            votesOnMissing++;
        } else if (type == UP) {
            post.up++;
        } else if (type == DOWN) {
            post.down++;
        }
    }

    public boolean has(long post) {
        return posts.containsKey(post);
    }

    public boolean isQuestion(long post) {
        return is(post, QUESTION);
    }

    public boolean isAnswer(long post) {
        return is(post, ANSWER);
    }

    private boolean is(long post, long type) {
        PostStub stub = posts.get(post);
        return stub != null && stub.type == type;
    }

    public int upVotes(long post) {
        PostStub stub = posts.get(post);
        return stub == null ? 0 : stub.up;
    }

    public int downVotes(long post) {
        PostStub stub = posts.get(post);
        return stub == null ? 0 : stub.down;
    }

    /** The question that accepts this answer. */
    public Optional<Long> accepting(long answer) {
        return Optional.ofNullable(accepting.get(answer));
    }

    /** Names of the site's people by their ids. */
    public Map<Long, String> users() {
        return users;
    }

    /** Tags by how many questions have them, the most first. */
    public List<Tag> tags() {
        return tags.stream()
                .sorted(Comparator.comparing(Tag::count).reversed().thenComparing(Tag::name))
                .toList();
    }

    public Map<Long, Long> votesByType() {
        return votesByType;
    }

    public long votesOnMissing() {
        return votesOnMissing;
    }

    /** The date of the oldest post. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(oldest);
    }
}
