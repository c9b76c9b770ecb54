package io.kring.testkit.behaviour;

import io.kring.memory.InMemoryStorage;
import io.kring.spi.Storage;
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

/** A Kring on storage in memory keeps what every Kring promises. */
class InMemoryBehaviourTest {
    private abstract static class InMemory implements KringContract {
        @Override
        public Storage freshStorage() {
            return new InMemoryStorage();
        }
    }

    @Nested
    class Communities extends InMemory implements CommunityContract {}

    @Nested
    class Posts extends InMemory implements PostContract {}

    @Nested
    class Comments extends InMemory implements CommentContract {}

    @Nested
    class Moderation extends InMemory implements ModerationContract {}

    @Nested
    class Reactions extends InMemory implements ReactionContract {}

    @Nested
    class Feeds extends InMemory implements FeedContract {}

    @Nested
    class Pages extends InMemory implements PagesContract {}

    @Nested
    class House extends InMemory implements HouseContract {}

    @Nested
    class People extends InMemory implements PeopleContract {}

    @Nested
    class Search extends InMemory implements SearchContract {}

    @Nested
    class Readers extends InMemory implements ReadersContract {}

    @Nested
    class Shares extends InMemory implements SharesContract, AskingSharesContract {}

    @Nested
    class Goals extends InMemory implements GoalsContract {}

    @Nested
    class GeneratedHistories implements GeneratedHistoryContract {
        @Override
        public Storage freshStorage() {
            return new InMemoryStorage();
        }

        @Override
        public int histories() {
            return 40;
        }
    }

    @Nested
    class Concurrency extends InMemory implements ConcurrencyContract {}

    @Nested
    class Once extends InMemory implements OnceContract {}

    @Nested
    class DeniedActions extends InMemory implements DeniedActionContract {}

    @Nested
    class Events extends InMemory implements EventContract {}

    @Nested
    class Imports extends InMemory implements ImportContract {}

    @Nested
    class BadInput extends InMemory implements BadInputContract {}
}
