package io.kring.example.extensions.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import io.kring.post.PublishOutcome.Kind;
import io.kring.testkit.TestHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionNumbersTest {
    private final TestHost host =
            new TestHost(new InMemoryStorage()).with(kring -> kring.moderation(new ConnectionNumbers()));
    private Actor ann;
    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        ann = host.person("Ann");
        community = host.open(ann);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"871687120050324563", "871687 120050 324563", "8716.8712.0050.3245.63"})
    void theAuthorIsAskedToTakeTheNumberOut(String number) {
        PublishOutcome<?> asked = publish("It is " + number + " again");

        assertThat(asked).isInstanceOfSatisfying(PublishOutcome.Nudged.class, nudged -> {
            PublishOutcome.Nudged<?> told = nudged;
            assertThat(told.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo("connection-number");
                assertThat(finding.spans()).singleElement().satisfies(span -> {
                    assertThat(span.start()).isEqualTo(6);
                    assertThat(span.end()).isEqualTo(6 + number.length());
                });
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "871687120050324564",
                "8716871200503245631",
                "87168712005032456",
                "871687 120050",
                "call 050 123 45 67 or 050 123 45 68"
            })
    void otherNumbersPass(String number) {
        assertThat(publish("It is " + number + " again").kind()).isEqualTo(Kind.PUBLISHED);
    }

    @Test
    void theAuthorMayPublishAllTheSame() {
        PostDraft draft = PostDraft.update(community, "871687120050324563");
        PublishOutcome<?> asked = host.posts().publish(ann, draft);
        String confirmation = ((PublishOutcome.Nudged<?>) asked).confirmation();

        assertThat(host.posts().publish(ann, draft.confirmedBy(confirmation)).kind())
                .isEqualTo(Kind.PUBLISHED);
    }

    private PublishOutcome<?> publish(String text) {
        return host.posts().publish(ann, PostDraft.update(community, text));
    }
}
