package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityQuery;
import io.kring.feed.FeedQuery;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.post.ThreadOrder;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Limits and cursors that nobody gave. */
public interface BadCursorContract extends KringContract {
    @Test
    default void aPageHoldsOneToTwoHundredItems(TestHost host) {
        for (int bad : new int[] {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(violationOf(() -> PageRequest.first(bad))).isEqualTo("page.limit");
            assertThat(violationOf(() -> FeedQuery.home().first(bad))).isEqualTo("page.limit");
        }
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "Text");
        assertThat(host.feeds().read(ann, FeedQuery.home().first(200)).entries())
                .hasSize(1);
        assertThat(host.feeds().read(ann, FeedQuery.home().first(1)).entries()).hasSize(1);
    }

    @Test
    default void forgedForeignAndTruncatedCursorsAreToldInEveryList(TestHost host) {
        Actor ann = host.person("Ann");
        Map<String, Function<PageRequest, Page<?>>> lists = lists(host, ann);
        Map<String, Cursor> cursors = new LinkedHashMap<>();
        lists.forEach((name, list) ->
                cursors.put(name, list.apply(PageRequest.first(1)).next().orElseThrow(() -> new AssertionError(name))));

        lists.forEach((name, list) -> {
            List<String> bad = new ArrayList<>(List.of(
                    "", "A", "AAAA", "AAAAAAAA", "!!!!", "é", "\u0000", "' OR 1=1 --", "%", "a".repeat(1_000_000)));
            String good = Objects.requireNonNull(cursors.get(name)).text();
            bad.add(good.substring(0, good.length() - 1));
            bad.add(good.substring(1));
            bad.add(good + "A");
            bad.add((good.charAt(0) == 'A' ? 'B' : 'A') + good.substring(1));
            cursors.forEach((other, cursor) -> {
                if (!other.equals(name)) {
                    bad.add(cursor.text());
                }
            });
            for (String text : bad) {
                assertThat(violationOf(() -> list.apply(PageRequest.first(1).after(new Cursor(text)))))
                        .as("%s after %.60s", name, text)
                        .isEqualTo("cursor.invalid");
            }
            assertThat(list.apply(PageRequest.first(1).after(new Cursor(good))).items())
                    .isNotEmpty();
        });
    }

    /** Every list there is, each with two items at least. */
    private static Map<String, Function<PageRequest, Page<?>>> lists(TestHost host, Actor ann) {
        host.with(builder ->
                builder.moderation(submission -> submission.markdown().contains("hold")
                        ? io.kring.moderation.Verdict.of(io.kring.moderation.Verdict.Level.HOLD, "rule", "because")
                        : io.kring.moderation.Verdict.noOpinion()));
        CommunityId tea = host.closed(ann);
        CommunityId other = host.closed(ann);
        PostId post = host.update(ann, tea, "Text");
        host.update(ann, tea, "Text");
        for (String name : List.of("Bob", "Cor")) {
            Actor member = host.person(name);
            host.add(ann, tea, member);
            host.reactions().add(member, post, "like");
            host.comment(member, post, "Comment");
            host.posts().publish(member, PostDraft.update(tea, "hold"));
            host.posts().saveDraft(ann, PostDraft.update(tea, "Draft"));
            host.posts()
                    .publish(
                            ann,
                            PostDraft.update(tea, "Later")
                                    .publishedAt(host.clock().instant().plus(Duration.ofHours(1))));
            host.communities().join(host.person("Asks" + name), tea);
            host.communities().invite(ann, tea, TestHost.id(host.person("Invited" + name)));
            host.communities().ban(ann, tea, TestHost.id(host.person("Banned" + name)));
            host.kring().following().follow(ann, Subject.person(TestHost.id(member)));
            host.kring().following().block(ann, TestHost.id(host.person("Blocked" + name)));
            CommunityId hers = host.open(member);
            host.communities().invite(member, hers, TestHost.id(ann));
        }
        assertThat(host.community(ann, other)).isNotNull();
        RulesScope rules = RulesScope.community(other);
        host.enacted(ann, rules, "One");
        host.enacted(ann, rules, "Two");
        Following following = host.kring().following();
        Map<String, Function<PageRequest, Page<?>>> lists = new LinkedHashMap<>();
        lists.put("discover", page -> host.communities().discover(ann, CommunityQuery.all(), page));
        lists.put("mine", page -> host.communities().mine(ann, page));
        lists.put("invitedTo", page -> host.communities().invitedTo(ann, page));
        lists.put("members", page -> host.communities().members(ann, tea, page));
        lists.put("requests", page -> host.communities().requests(ann, tea, page));
        lists.put("invitations", page -> host.communities().invitations(ann, tea, page));
        lists.put("banned", page -> host.communities().banned(ann, tea, page));
        lists.put("drafts", page -> host.posts().drafts(ann, page));
        lists.put("scheduled", page -> host.posts().scheduled(ann, page));
        lists.put(
                "thread",
                page -> host.posts().thread(ann, post, page).orElseThrow().comments());
        lists.put("thread backwards", page -> host.posts()
                .thread(ann, post, ThreadOrder.NEWEST_FIRST, page)
                .orElseThrow()
                .comments());
        lists.put("who", page -> host.reactions().who(ann, post, page));
        lists.put("held", page -> host.kring().moderation().held(ann, tea, page));
        lists.put("followed", page -> following.followed(ann, page));
        lists.put("blocked", page -> following.blocked(ann, page));
        lists.put("rules", page -> host.house().history(ann, rules, page));
        lists.put("home", page -> feed(host, ann, FeedQuery.home(), page));
        lists.put("community", page -> feed(host, ann, FeedQuery.community(tea), page));
        lists.put("person", page -> feed(host, ann, FeedQuery.person(TestHost.id(ann)), page));
        lists.put("following", page -> feed(host, ann, FeedQuery.following(), page));
        return lists;
    }

    private static Page<?> feed(TestHost host, Actor actor, FeedQuery query, PageRequest page) {
        FeedQuery limited = query.first(page.limit());
        var read = host.feeds().read(actor, page.after().map(limited::after).orElse(limited));
        return new Page<>(read.entries(), read.next());
    }
}
