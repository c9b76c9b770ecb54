package io.kring.example.stackexchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.example.stackexchange.text.Hashtags;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.imports.ImportResult.Kind;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.Comment;
import io.kring.post.LinkedPost;
import io.kring.post.Post;
import io.kring.post.PostState;
import io.kring.spi.Storage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real dump on one storage, read back through Kring's rooms and compared with its own numbers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ImportedSite {
    private static final Actor READER = Actor.of("somebody-new");

    private final List<DomainEvent> events = new ArrayList<>();

    Path folder;

    private Map<String, Object> expected;
    private SiteDump dump;
    private Kring kring;
    private Report first;
    private CommunityId community;
    private Everything all;

    abstract Storage storage();

    @BeforeAll
    void bringTheSiteIn(@TempDir Path files) {
        folder = files;
        RealDump real = RealDump.find();
        expected = real.expected();
        dump = real.checked(folder);
        kring = Kring.builder()
                .storage(storage())
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .subscriber(listener())
                .build();
        first = importIt();
        community = first.community().orElseThrow();
        all = Everything.of(kring, READER, community);
    }

    @AfterAll
    void close() {
        if (kring != null) {
            kring.close();
        }
        closeHost();
    }

    /** Gives back what the storage stood on. */
    void closeHost() {}

    private Report importIt() {
        return new StackExchangeImport(dump, Site.named("quantumcomputing")).into(kring, ProgressListener.none());
    }

    private EventSubscriber listener() {
        return new EventSubscriber() {
            @Override
            public String name() {
                return "listener";
            }

            @Override
            public String purpose() {
                return "to see events arrive";
            }

            @Override
            public void receive(DomainEvent event) {
                events.add(event);
            }
        };
    }

    @Test
    void everyRowThatCanIsThere() {
        Map<String, Integer> counts = map("counts");

        assertThat(first.isComplete()).isTrue();
        assertThat(first.skipped()).isEmpty();
        assertThat(first.count("questions", Kind.CREATED)).isEqualTo(counts.get("questions"));
        assertThat(first.count("answers", Kind.CREATED)).isEqualTo(counts.get("answers"));
        assertThat(first.count("comments", Kind.CREATED)).isEqualTo(counts.get("comments"));
        assertThat(first.count("accepted", Kind.CREATED)).isEqualTo(number("accepted"));
        assertThat(first.notes())
                .containsEntry(
                        "posts that are neither question nor answer",
                        counts.get("tagwiki_and_other").longValue())
                .containsEntry("votes on posts that are not in the dump", (long) number("votes_on_missing_posts"))
                .doesNotContainKey("posts whose score is not the sum of their votes");
        assertThat(first.count("links", Kind.CREATED)
                        + first.notes().getOrDefault("links with posts that are not in the dump", 0L))
                .isEqualTo(counts.get("links").longValue());
        assertThat(all.posts()).hasSize(counts.get("questions"));
        assertThat(all.comments().stream().filter(Comment::answer).count()).isEqualTo((long) counts.get("answers"));
        assertThat(all.comments().stream().filter(comment -> !comment.answer()).count())
                .isEqualTo((long) counts.get("comments"));
        assertThat(dump.index().users()).hasSize(counts.get("users"));
        assertThat(dump.index().tags()).hasSize(counts.get("tags"));
    }

    @Test
    void scoresAnswersAndCommentsOfEveryPostAreThoseOfTheDump() {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        Map<Object, String> keys = new HashMap<>();
        for (Post post : all.posts()) {
            keys.put(post.id(), key(post.title().orElseThrow(), post.createdAt()));
        }
        for (Post post : all.posts()) {
            found.put(keys.get(post.id()), numbers(score(post.imported()), 0, 0));
        }
        for (Comment comment : all.comments()) {
            if (comment.answer()) {
                keys.put(comment.id(), key("answer", comment.createdAt()));
                found.put(keys.get(comment.id()), numbers(score(comment.imported()), 0, 0));
                found.get(keys.get(comment.post())).merge("answers", 1, Integer::sum);
            }
        }
        for (Comment comment : all.comments()) {
            if (!comment.answer()) {
                found.get(keys.get(comment.parent())).merge("comments", 1, Integer::sum);
            }
        }

        Map<String, Map<String, Integer>> told = new TreeMap<>();
        dump.read(io.kring.example.stackexchange.dump.DumpFile.POSTS, row -> {
            long type = row.number("PostTypeId");
            if (type <= 2) {
                told.put(
                        key(type == 1 ? row.text("Title") : "answer", row.date("CreationDate")),
                        numbers(
                                Math.toIntExact(row.number("Score")),
                                row.numberIfAny("AnswerCount").orElse(0L).intValue(),
                                row.numberIfAny("CommentCount").orElse(0L).intValue()));
            }
            return true;
        });
        assertThat(told).hasSize(1672);
        assertThat(found).isEqualTo(told);
        assertThat(all.posts().stream()
                                .mapToInt(post -> post.imported().getOrDefault("up", 0))
                                .sum()
                        + all.comments().stream()
                                .filter(Comment::answer)
                                .mapToInt(answer -> answer.imported().getOrDefault("up", 0))
                                .sum())
                .isEqualTo(number("upvotes_on_present"));
        assertThat(all.posts().stream()
                                .mapToInt(post -> post.imported().getOrDefault("down", 0))
                                .sum()
                        + all.comments().stream()
                                .filter(Comment::answer)
                                .mapToInt(answer -> answer.imported().getOrDefault("down", 0))
                                .sum())
                .isEqualTo(number("downvotes_on_present"));
    }

    @Test
    void thePostsCountTheirCommentsAndKnowTheirAcceptedAnswer() {
        assertThat(all.posts().stream().mapToInt(Post::comments).sum())
                .isEqualTo(all.comments().size());
        assertThat(all.posts().stream()
                        .filter(post -> post.accepted().isPresent())
                        .count())
                .isEqualTo(number("accepted"));
        assertThat(all.comments().stream().filter(Comment::accepted).count()).isEqualTo(number("accepted"));
        long unanswered = all.posts().stream()
                .filter(post -> all.comments().stream()
                        .noneMatch(comment -> comment.answer() && comment.post().equals(post.id())))
                .count();
        assertThat(unanswered).isEqualTo(number("questions_without_answer"));
    }

    @Test
    void monthsAuthorsAndTheNewestAreThoseOfTheDump() {
        assertThat(months(all.posts().stream().map(Post::createdAt).toList())).isEqualTo(map("questions_per_month"));
        assertThat(months(all.comments().stream()
                        .filter(Comment::answer)
                        .map(Comment::createdAt)
                        .toList()))
                .isEqualTo(map("answers_per_month"));
        assertThat(months(all.comments().stream()
                        .filter(comment -> !comment.answer())
                        .map(Comment::createdAt)
                        .toList()))
                .isEqualTo(map("comments_per_month"));
        assertThat(all.posts())
                .isSortedAccordingTo(Comparator.comparing(Post::createdAt).reversed());
        assertThat(top(all.comments().stream()
                        .filter(comment -> !comment.answer())
                        .flatMap(comment -> comment.author().stream())
                        .toList()))
                .containsAllEntriesOf(pairs("top_commenters"));
        List<Person> writers = new ArrayList<>();
        all.posts().forEach(post -> post.author().ifPresent(writers::add));
        all.comments().stream().filter(Comment::answer).forEach(answer -> answer.author()
                .ifPresent(writers::add));
        assertThat(top(writers)).containsAllEntriesOf(pairs("top_posters"));
    }

    @Test
    void tagsAreHashtagsAndThemes() {
        Map<String, Integer> tags = map("tag_counts");

        Map<String, Integer> found = new TreeMap<>();
        tags.forEach((tag, n) -> found.put(
                tag, (int) Everything.posts(
                                kring,
                                READER,
                                FeedQuery.topic(Hashtags.hashtag(tag)).first(200))
                        .stream()
                        .map(Post::id)
                        .distinct()
                        .count()));

        assertThat(found).isEqualTo(new TreeMap<>(tags));
        assertThat(kring.communities().find(READER, community).orElseThrow().themes())
                .hasSize(10)
                .startsWith("quantum-algorithms", "quantum-computer");
    }

    @Test
    void duplicatesAreLinked() {
        List<LinkedPost> links = all.posts().stream()
                .flatMap(post -> kring.posts().linked(READER, post.id()).stream())
                .toList();

        assertThat(links.stream()
                        .filter(link -> link.kind() == LinkedPost.Kind.DUPLICATE)
                        .count())
                .isEqualTo(11);
        assertThat(links).hasSize(first.count("links", Kind.CREATED));
    }

    @Test
    void nothingIsNewAndEveryEventSaysThatItWasImported() {
        while (kring.deliverPending(10_000).more()) {
            // there is more than fits into a round
        }

        assertThat(events).hasSizeGreaterThan(5_000).allMatch(DomainEvent::imported);
        assertThat(kring.feeds().read(READER, FeedQuery.community(community)).entries())
                .isNotEmpty()
                .noneMatch(entry -> entry.unread());
        assertThat(all.posts()).extracting(Post::state).containsOnly(PostState.VISIBLE);
    }

    @Test
    void aSecondImportChangesNothing() {
        while (kring.deliverPending(10_000).more()) {
            // there is more than fits into a round
        }
        int before = events.size();

        Report second = importIt();

        kring.deliverPending(10_000);
        assertThat(second.isComplete()).isTrue();
        assertThat(second.community()).contains(community);
        for (String what : List.of("questions", "answers", "comments", "accepted", "tallies", "links", "community")) {
            assertThat(second.count(what, Kind.CREATED)).as(what).isZero();
            assertThat(second.count(what, Kind.UNCHANGED)).as(what).isEqualTo(first.count(what, Kind.CREATED));
        }
        assertThat(events).hasSize(before);
        assertThat(Everything.of(kring, READER, community).equals(all)).isTrue();
    }

    private static Map<String, Integer> numbers(int score, int answers, int comments) {
        return new TreeMap<>(Map.of("score", score, "answers", answers, "comments", comments));
    }

    private static int score(Map<String, Integer> imported) {
        return imported.getOrDefault("up", 0) - imported.getOrDefault("down", 0);
    }

    private static String key(String title, Instant at) {
        return at + " " + title;
    }

    private static Map<String, Integer> months(List<Instant> dates) {
        return dates.stream()
                .collect(groupingBy(
                        at -> at.toString().substring(0, 7),
                        TreeMap::new,
                        java.util.stream.Collectors.collectingAndThen(counting(), Long::intValue)));
    }

    private static Map<String, Integer> top(List<Person> people) {
        return people.stream()
                .collect(groupingBy(
                        card -> card.id().value().substring(1),
                        java.util.stream.Collectors.collectingAndThen(counting(), Long::intValue)));
    }

    private int number(String name) {
        return (Integer) expected.get(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> map(String name) {
        return (Map<String, Integer>) expected.get(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> pairs(String name) {
        return ((List<List<Object>>) expected.get(name))
                .stream().collect(toMap(pair -> (String) pair.get(0), pair -> (Integer) pair.get(1)));
    }
}
