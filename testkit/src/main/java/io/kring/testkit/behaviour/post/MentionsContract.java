package io.kring.testkit.behaviour.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.text.TextEntity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mentions, hashtags and links are found in the text. */
public interface MentionsContract extends KringContract {
    @Test
    default void mentionsHashtagsAndLinksAreFoundWithTheirPositions(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        String markdown = "👍 @Bob and @nobody: **#Tea** at https://tea.example/x";

        PostId post = host.update(ann, tea, markdown);

        List<TextEntity> entities = host.post(ann, post).entities();
        assertThat(entities)
                .extracting(entity -> markdown.substring(entity.start(), entity.end()))
                .containsExactly("@Bob", "@nobody", "#Tea", "https://tea.example/x");
        assertThat(entities)
                .extracting(TextEntity::value)
                .containsExactly("bob", "nobody", "tea", "https://tea.example/x");
        assertThat(entities.get(0).person()).isEqualTo(TestHost.id(bob));
        assertThat(entities.get(1).person()).isNull();
    }

    @Test
    default void nothingIsFoundInCode(TestHost host) {
        Actor ann = host.person("Ann");
        host.person("Bob");
        CommunityId tea = host.open(ann);

        PostId post = host.update(ann, tea, "`@bob #tea`\n\n    @bob #tea\n\n```\n@bob\n```\n\nno #code");

        assertThat(host.post(ann, post).entities())
                .extracting(TextEntity::value)
                .containsExactly("code");
    }

    @Test
    default void whoIsMeantIsDecidedWhenItIsWritten(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "@bob");

        host.people().change(TestHost.id(bob), card -> card.withHandle("robert"));
        host.kring().people().refresh(List.of(TestHost.id(bob)));
        PostId later = host.update(ann, tea, "@bob");

        assertThat(host.post(ann, post).entities().get(0).person()).isEqualTo(TestHost.id(bob));
        assertThat(host.post(ann, later).entities().get(0).person()).isNull();
    }
}
