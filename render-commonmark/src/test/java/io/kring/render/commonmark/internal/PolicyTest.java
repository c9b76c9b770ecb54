package io.kring.render.commonmark.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;

class PolicyTest {
    @Test
    void whatSettlesAfterAWhileIsKept() {
        Policy policy = growingTo(4);

        String safe = policy.sanitize("<b title=\"a\">b &amp; c</b>");

        assertThat(safe).isEqualTo("<b title=\"axxx\">b &amp; c</b>");
        assertThat(policy.sanitize(safe)).isEqualTo(safe);
    }

    @Test
    void ofWhatNeverSettlesTheWordsAreLeft() {
        Policy policy = growingTo(100);

        String safe = policy.sanitize("<b title=\"a\">b &amp; c</b>");

        assertThat(safe).isEqualTo("b &amp; c");
        assertThat(policy.sanitize(safe)).isEqualTo(safe);
    }

    private static Policy growingTo(int length) {
        AttributePolicy growing = (element, attribute, value) -> value.length() < length ? value + "x" : value;
        return new Policy(new HtmlPolicyBuilder()
                .allowElements("b")
                .allowAttributes("title")
                .matching(growing)
                .onElements("b"));
    }
}
