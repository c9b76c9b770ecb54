package io.kring.internal.metrics;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * What is counted of the conversations of a window (DOMAIN 4): posts that were started in it, and replies that were given
 * in it, whether or not their post is older. What comes out counts contributions, which few people may have made, so
 * nothing of it is shown as it is. People are known for as long as this is computed, pairs of them are kept nowhere.
 */
final class Conversations {
    private final List<Started> started;
    private final List<Replied> replied;
    private final Map<Long, List<Replied>> byPost;

    Conversations(List<Started> started, List<Replied> replied) {
        this.started = List.copyOf(started);
        this.replied = List.copyOf(replied);
        this.byPost = this.replied.stream().collect(groupingBy(Replied::post));
    }

    /** Questions with an answer by someone else, of all questions. Of two who are erased it is not known. */
    Ratio answers() {
        int questions = (int) started.stream().filter(Started::question).count();
        return new Ratio(waitingTimes().size(), questions);
    }

    /** How long the questions that have an answer by someone else waited for the first. */
    Optional<Waiting> waiting() {
        return Waiting.of(waitingTimes());
    }

    private List<Duration> waitingTimes() {
        List<Duration> times = new ArrayList<>();
        for (Started question : started) {
            if (question.question()) {
                repliesTo(question).stream()
                        .filter(reply -> reply.answer() && reply.author() != question.author())
                        .map(reply -> Duration.between(question.at(), reply.at()))
                        .min(Duration::compareTo)
                        .ifPresent(time -> times.add(time.isNegative() ? Duration.ZERO : time));
            }
        }
        return times;
    }

    /** How these people talk. */
    Dialogue dialogue(BitSet people) {
        List<Started> own =
                started.stream().filter(post -> has(people, post.author())).toList();
        int given = (int)
                replied.stream().filter(reply -> has(people, reply.author())).count();
        int answered = 0;
        int shared = 0;
        for (Started post : own) {
            boolean others = repliesTo(post).stream().anyMatch(reply -> reply.author() != post.author());
            boolean author = repliesTo(post).stream().anyMatch(reply -> reply.author() == post.author());
            answered += others && author ? 1 : 0;
            shared += others ? 1 : 0;
        }
        return new Dialogue(new Ratio(given, own.size()), new Ratio(answered, shared), new Ratio(shared, own.size()));
    }

    /** Pairs of people who replied to one another, of pairs of whom one replied to the other. */
    Ratio twoWay() {
        Set<Long> directed = new HashSet<>();
        replied.stream()
                .filter(Conversations::betweenTwo)
                .forEach(reply -> directed.add(pair(reply.author(), reply.to())));
        int there = 0;
        int both = 0;
        for (long pair : directed) {
            boolean back = directed.contains(pair((int) pair, (int) (pair >>> Integer.SIZE)));
            // A pair that goes both ways is met twice.
            there += back ? 1 : 2;
            both += back ? 1 : 0;
        }
        return new Ratio(both / 2, there / 2);
    }

    /** Replies between people of different units, of replies between people. */
    Ratio acrossUnits(IntUnaryOperator unit) {
        List<Replied> between =
                replied.stream().filter(Conversations::betweenTwo).toList();
        return new Ratio(
                (int) between.stream()
                        .filter(reply -> unit.applyAsInt(reply.author()) != unit.applyAsInt(reply.to()))
                        .count(),
                between.size());
    }

    private List<Replied> repliesTo(Started post) {
        return byPost.getOrDefault(post.post(), List.of());
    }

    private static boolean has(BitSet people, int person) {
        return person != Started.NOBODY && people.get(person);
    }

    private static boolean betweenTwo(Replied reply) {
        return reply.author() != reply.to() && reply.author() != Started.NOBODY && reply.to() != Started.NOBODY;
    }

    private static long pair(int from, int to) {
        return ((long) from << Integer.SIZE) | to;
    }
}
