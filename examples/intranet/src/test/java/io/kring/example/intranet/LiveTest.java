package io.kring.example.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningIntranet
@Timeout(30)
class LiveTest {
    private static final Actor JAN = Actor.of("jan.veldman");

    @LocalServerPort
    private int port;

    @Autowired
    private Kring kring;

    @Test
    void whoIsNoLongerAMemberHearsNothingMore() throws IOException {
        CommunityId community = kring.communities()
                .discover(JAN, CommunityQuery.all().named("Leermeesters"), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        PostId post = kring.posts()
                .publish(JAN, PostDraft.update(community, "Wie komt er vrijdag oefenen?"))
                .id()
                .orElseThrow();
        try (Line line = Visitor.as("lotte.vermeer", port).listen("/live/posts/" + post)) {
            kring.posts().comment(JAN, post, CommentDraft.of("Ik neem de tang mee."));
            String heard = line.next();
            kring.communities().remove(JAN, community, PersonId.of("lotte.vermeer"));
            kring.posts().comment(JAN, post, CommentDraft.of("En de koffie."));
            String after = line.next();

            assertThat(heard).isEqualTo("changed");
            assertThat(after).as("the line is closed, and nothing was said").isEmpty();
        }
        assertThat(Visitor.as("lotte.vermeer", port).open("/live/posts/" + post).status())
                .isEqualTo(404);
    }
}
