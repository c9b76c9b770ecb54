package io.kring.example.veldstroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.page.PageRequest;
import io.kring.post.PostThread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetellingTest {
    private static final Instant NOW = Instant.parse("2026-05-07T07:30:00Z");

    @Test
    void theSameStoryIsToldOnTwoStorages() {
        try (Told one = new Told(NOW);
                Told other = new Told(NOW)) {
            List<String> first = everything(one);

            assertThat(first).hasSizeGreaterThan(2_000).isEqualTo(everything(other));
        }
    }

    /** Monday just after midnight; the weeks in which the clocks change; the turn of a year. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T23:00:30Z",
                "2026-03-29T00:59:59Z",
                "2026-03-30T05:00:00Z",
                "2026-04-19T12:00:00Z",
                "2026-10-25T01:30:00Z",
                "2026-11-03T22:00:00Z",
                "2027-01-01T00:00:00Z",
            })
    void theStoryIsToldWheneverItIs(String now) {
        try (Told told = new Told(Instant.parse(now))) {
            assertThat(told.counted()).hasSize(160);
            assertThat(told.recorder().events()).allMatch(event -> !event.at().isAfter(Instant.parse(now)));
        }
    }

    private static List<String> everything(Told told) {
        List<String> all = new ArrayList<>();
        told.communities().forEach((community, reader) -> {
            all.add(community.toString());
            told.members(community, reader).forEach(member -> all.add(member.toString()));
            for (PostThread thread : told.threads(community, reader)) {
                all.add(thread.toString());
                all.add(told.kring()
                        .reactions()
                        .who(reader, thread.post().id(), PageRequest.first(200))
                        .toString());
            }
        });
        told.recorder().events().forEach(event -> all.add(event.toString()));
        return all;
    }
}
