package io.kring.persistence.jpa;

import io.kring.spi.Storage;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.command.DeniedActionContract;
import io.kring.testkit.behaviour.command.OnceContract;
import io.kring.testkit.behaviour.community.CommunityContract;
import io.kring.testkit.behaviour.concurrency.ConcurrencyContract;
import io.kring.testkit.behaviour.conversation.PagesContract;
import io.kring.testkit.behaviour.event.EventContract;
import io.kring.testkit.behaviour.feed.FeedContract;
import io.kring.testkit.behaviour.house.HouseContract;
import io.kring.testkit.behaviour.imports.ImportContract;
import io.kring.testkit.behaviour.input.BadInputContract;
import io.kring.testkit.behaviour.metrics.AskingSharesContract;
import io.kring.testkit.behaviour.metrics.GeneratedHistoryContract;
import io.kring.testkit.behaviour.metrics.GoalsContract;
import io.kring.testkit.behaviour.metrics.ReadersContract;
import io.kring.testkit.behaviour.metrics.SharesContract;
import io.kring.testkit.behaviour.moderation.ModerationContract;
import io.kring.testkit.behaviour.person.PeopleContract;
import io.kring.testkit.behaviour.post.CommentContract;
import io.kring.testkit.behaviour.post.PostContract;
import io.kring.testkit.behaviour.reaction.ReactionContract;
import io.kring.testkit.behaviour.search.SearchContract;
import org.junit.jupiter.api.Nested;

/** A Kring on a database keeps what every Kring promises. */
abstract class BehaviourContracts {
    abstract Dialect dialect();

    abstract class OnDatabase implements KringContract {
        @Override
        public Storage freshStorage() {
            return TestDatabases.of(dialect()).freshStorage();
        }
    }

    @Nested
    class Communities extends OnDatabase implements CommunityContract {}

    @Nested
    class Posts extends OnDatabase implements PostContract {}

    @Nested
    class Comments extends OnDatabase implements CommentContract {}

    @Nested
    class Moderation extends OnDatabase implements ModerationContract {}

    @Nested
    class Reactions extends OnDatabase implements ReactionContract {}

    @Nested
    class Feeds extends OnDatabase implements FeedContract {}

    @Nested
    class Pages extends OnDatabase implements PagesContract {}

    @Nested
    class House extends OnDatabase implements HouseContract {}

    @Nested
    class People extends OnDatabase implements PeopleContract {}

    @Nested
    class Search extends OnDatabase implements SearchContract {}

    @Nested
    class Readers extends OnDatabase implements ReadersContract {}

    @Nested
    class Shares extends OnDatabase implements SharesContract, AskingSharesContract {}

    @Nested
    class Goals extends OnDatabase implements GoalsContract {}

    @Nested
    class GeneratedHistories implements GeneratedHistoryContract {
        @Override
        public Storage freshStorage() {
            return TestDatabases.of(dialect()).freshStorage();
        }
    }

    @Nested
    class Concurrency extends OnDatabase implements ConcurrencyContract {}

    @Nested
    class Once extends OnDatabase implements OnceContract {}

    @Nested
    class DeniedActions extends OnDatabase implements DeniedActionContract {}

    @Nested
    class Events extends OnDatabase implements EventContract {}

    @Nested
    class Imports extends OnDatabase implements ImportContract {}

    @Nested
    class BadInput extends OnDatabase implements BadInputContract {}
}
