package io.kring.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 31, 32, 9_007_199_254_740_993L, Long.MAX_VALUE})
    void anIdSurvivesAsText(long value) {
        assertThat(PostId.parse(new PostId(value).toString()).value()).isEqualTo(value);
        assertThat(CommentId.parse(new CommentId(value).toString()).value()).isEqualTo(value);
        assertThat(RulesId.parse(new RulesId(value).toString()).value()).isEqualTo(value);
        assertThat(CommunityId.parse(new CommunityId(value).toString()).value()).isEqualTo(value);
    }

    @Test
    void anIdOfAnotherTypeIsRefused() {
        String comment = new CommentId(42).toString();

        assertThat(CommentId.parse(comment).value()).isEqualTo(42);
        assertThatThrownBy(() -> PostId.parse(comment)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "p0", "p-1", "p+1", "P1", "p01", "pz!", "p１", "pvvvvvvvvvvvvv", "p1 ", "1"})
    void whatIsNoIdIsRefused(String text) {
        assertThatThrownBy(() -> PostId.parse(text))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(v -> v.code())
                        .containsExactly("id.invalid"));
    }
}
