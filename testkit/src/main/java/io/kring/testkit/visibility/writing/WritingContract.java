package io.kring.testkit.visibility.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.access.CommunityKind;
import io.kring.community.MembershipOutcome;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.testkit.visibility.setup.Answer;
import io.kring.testkit.visibility.setup.LogLines;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Canaries;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.Standpoint;
import io.kring.testkit.visibility.world.Where;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everybody tries every command: who may, does; who may not, changes nothing, and is told no more than they see anyway.
 */
public interface WritingContract extends VisibilityFixture {
    /** In which kinds of community everybody tries everything; each takes seconds on a database. */
    default List<Setting> tried() {
        return Setting.all();
    }

    /** One container for each kind of community: first it is active and then archived, with one test for each command. */
    @TestFactory
    default Stream<DynamicContainer> everybodyDoesWhatTheyMayAndNothingElse() {
        Map<String, Answer> absent = new HashMap<>();
        return tried().stream().map(setting -> attempt(setting, absent));
    }

    /** An id of a comment is none of a post, and a person who stands elsewhere does not stand here. */
    @Test
    default void anIdOfAnotherTypeOrOfAnotherCommunityNamesNothing() {
        try (World world = World.on(freshStorage(), new Setting(CommunityKind.OPEN, false))) {
            Kring kring = world.kring();
            Actor founder = world.looker(Standpoint.FOUNDER).actor();
            CommunityId elsewhere = world.place(Where.ELSEWHERE).id();
            PostId post = world.piece("post").postId();
            Target comment = world.piece("comment under the question").id();
            CommentId reply = (CommentId) world.piece("reply under the post").id();
            PostId commentAsPost = new PostId(comment.value());
            CommentId postAsComment = new CommentId(post.value());
            PageRequest all = PageRequest.first(200);

            assertThat(kring.posts().find(founder, commentAsPost)).isEmpty();
            assertThat(kring.posts().thread(founder, commentAsPost, all)).isEmpty();
            assertThat(kring.communities().find(founder, new CommunityId(post.value())))
                    .isEmpty();
            assertThat(kring.communities()
                            .approve(
                                    founder,
                                    elsewhere,
                                    world.looker(Standpoint.REQUESTER).id()))
                    .isEqualTo(MembershipOutcome.NOTHING_TO_DO);
            assertThat(codes(
                            () -> kring.reactions().add(founder, commentAsPost, "like"),
                            () -> kring.posts().comment(founder, commentAsPost, CommentDraft.of("A word")),
                            () -> kring.posts().move(founder, commentAsPost, elsewhere)))
                    .containsOnly("post.not-found");
            assertThat(codes(() -> kring.reactions().add(founder, postAsComment, "like"), () -> kring.posts()
                            .comment(founder, postAsComment, CommentDraft.of("A word"))))
                    .containsOnly("comment.not-found");
            assertThat(Answer.of(() -> {
                                kring.posts().accept(founder, reply);
                                return true;
                            })
                            .code())
                    .isEqualTo("action.not-allowed");
            assertThat(kring.reactions().add(founder, post, "like").changed()).isTrue();
            assertThat(kring.reactions().add(founder, comment, "like").changed())
                    .isTrue();
        }
    }

    private static List<String> codes(Supplier<?>... calls) {
        return Stream.of(calls).map(call -> Answer.of(call).code()).toList();
    }

    private DynamicContainer attempt(Setting setting, Map<String, Answer> absent) {
        LogLines log = listenToLog();
        World world = World.under(access(), freshStorage(), this::freshIndex, setting);
        Stage stage = new Stage(world);
        List<DynamicNode> parts = new ArrayList<>();
        parts.add(DynamicContainer.dynamicContainer("active", attempts(stage, absent)));
        parts.add(DynamicTest.dynamicTest("it is archived", () -> {
            world.archive(true);
            assertThat(world.place(Where.HERE).archived()).isTrue();
        }));
        parts.add(DynamicContainer.dynamicContainer("archived", attempts(stage, absent)));
        parts.add(DynamicTest.dynamicTest("neither events nor the log hold what people wrote", () -> {
            world.host().deliver();
            List<String> lines = log.lines();
            log.close();
            world.close();
            assertThat(Canaries.in(world.host().events())).isEmpty();
            assertThat(Canaries.in(lines)).isEmpty();
        }));
        return DynamicContainer.dynamicContainer(setting.toString(), parts);
    }

    private static List<DynamicTest> attempts(Stage stage, Map<String, Answer> absent) {
        List<Deed> deeds = new ArrayList<>(new CommunityDeeds(stage).all());
        deeds.addAll(new PostDeeds(stage).all());
        deeds.addAll(new OtherDeeds(stage).moderating());
        deeds.addAll(new OtherDeeds(stage).personal());
        deeds.addAll(new HouseDeeds(stage).all());
        return deeds.stream()
                .map(deed -> DynamicTest.dynamicTest(
                        deed.toString(), () -> assertThat(new Attempt(stage, deed, absent).byEverybody())
                                .isEmpty()))
                .toList();
    }
}
