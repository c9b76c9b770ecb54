package io.kring.testkit.behaviour.input;

import io.kring.community.CommunityQuery;
import io.kring.feed.FeedQuery;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.util.List;

/** All that a host shows, as one value, to see that nothing has changed. */
final class Everything {
    private Everything() {}

    static List<Object> of(TestHost host, Actor actor, CommunityId community, PostId post) {
        PageRequest page = PageRequest.first(200);
        return List.<Object>of(
                host.communities().discover(actor, CommunityQuery.all(), page),
                host.communities().members(actor, community, page),
                host.communities().requests(actor, community, page),
                host.communities().banned(actor, community, page),
                host.feeds().read(actor, FeedQuery.community(community).first(200)),
                host.posts().thread(actor, post, page),
                host.posts().revisions(actor, post),
                host.posts().drafts(actor, page),
                host.posts().scheduled(actor, page),
                host.kring().moderation().held(actor, community, page),
                host.kring().following().followed(actor, page),
                host.kring().following().blocked(actor, page),
                host.house().view(actor, RulesScope.community(community)),
                host.house().view(actor, RulesScope.house()),
                host.events().all());
    }
}
