package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two thousand generated windows, counted once more by going through everybody and everything. */
class GeneratedConversationsTest {
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int PEOPLE = 6;

    private final List<Started> started = new ArrayList<>();
    private final List<Replied> replied = new ArrayList<>();

    @Test
    void everyDefinitionIsThatOfTheSlowWay() {
        Random random = new Random(7);
        for (int window = 0; window < 2_000; window++) {
            generate(random);
            Conversations counted = new Conversations(started, replied);
            BitSet some = BitSet.valueOf(new long[] {random.nextInt(1 << PEOPLE)});

            assertThat(counted.answers()).as("answers in %s", window).isEqualTo(answers());
            assertThat(counted.twoWay()).as("pairs in %s", window).isEqualTo(twoWay());
            assertThat(counted.acrossUnits(person -> person / 2))
                    .as("units in %s", window)
                    .isEqualTo(acrossUnits());
            assertThat(counted.dialogue(some)).as("dialogue in %s", window).isEqualTo(dialogue(some));
        }
    }

    private void generate(Random random) {
        started.clear();
        replied.clear();
        int posts = random.nextInt(6);
        for (int i = 0; i < posts; i++) {
            started.add(new Started(i, random.nextInt(PEOPLE + 1) - 1, BEGIN, random.nextBoolean()));
        }
        int replies = random.nextInt(16);
        for (int i = 0; i < replies; i++) {
            replied.add(new Replied(
                    random.nextInt(8),
                    random.nextInt(PEOPLE + 1) - 1,
                    random.nextInt(PEOPLE + 1) - 1,
                    BEGIN.plus(Duration.ofMinutes(random.nextInt(9_000))),
                    random.nextBoolean()));
        }
    }

    private Ratio answers() {
        int questions = 0;
        int answered = 0;
        for (Started post : started) {
            boolean found = false;
            for (Replied reply : replied) {
                found |= reply.post() == post.post() && reply.answer() && reply.author() != post.author();
            }
            questions += post.question() ? 1 : 0;
            answered += post.question() && found ? 1 : 0;
        }
        return new Ratio(answered, questions);
    }

    private Ratio twoWay() {
        int pairs = 0;
        int both = 0;
        for (int one = 0; one < PEOPLE; one++) {
            for (int other = one + 1; other < PEOPLE; other++) {
                boolean there = replies(one, other);
                boolean back = replies(other, one);
                pairs += there || back ? 1 : 0;
                both += there && back ? 1 : 0;
            }
        }
        return new Ratio(both, pairs);
    }

    private boolean replies(int from, int to) {
        return replied.stream().anyMatch(reply -> reply.author() == from && reply.to() == to);
    }

    private Ratio acrossUnits() {
        int all = 0;
        int across = 0;
        for (Replied reply : replied) {
            boolean counts = reply.author() >= 0 && reply.to() >= 0 && reply.author() != reply.to();
            all += counts ? 1 : 0;
            across += counts && reply.author() / 2 != reply.to() / 2 ? 1 : 0;
        }
        return new Ratio(across, all);
    }

    private Dialogue dialogue(BitSet some) {
        int posts = 0;
        int shared = 0;
        int answered = 0;
        for (Started post : started) {
            if (post.author() < 0 || !some.get(post.author())) {
                continue;
            }
            boolean others = false;
            boolean author = false;
            for (Replied reply : replied) {
                others |= reply.post() == post.post() && reply.author() != post.author();
                author |= reply.post() == post.post() && reply.author() == post.author();
            }
            posts++;
            shared += others ? 1 : 0;
            answered += others && author ? 1 : 0;
        }
        int given = 0;
        for (Replied reply : replied) {
            given += reply.author() >= 0 && some.get(reply.author()) ? 1 : 0;
        }
        return new Dialogue(new Ratio(given, posts), new Ratio(answered, shared), new Ratio(shared, posts));
    }
}
