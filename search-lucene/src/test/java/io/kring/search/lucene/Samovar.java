package io.kring.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Unavailable;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One post about a samovar, and whether it is found. */
final class Samovar {
    private Samovar() {}

    static PostId told(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "a samovar by the door");
        host.deliver();
        assertThat(found(host, ann)).containsExactly(post);
        return post;
    }

    static List<PostId> found(TestHost host, Actor actor) {
        return host.kring().search().find(actor, SearchRequest.of("samovar")).hits().stream()
                .map(hit -> hit.post().id())
                .toList();
    }

    static List<PostId> foundOrNothing(TestHost host, Actor actor) {
        try {
            return found(host, actor);
        } catch (Unavailable told) {
            assertThat(told.code()).isEqualTo("search.unavailable");
            return List.of();
        }
    }

    static void assertUnavailable(TestHost host, Actor actor) {
        assertThatThrownBy(() -> found(host, actor)).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo("search.unavailable"));
    }

    static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
