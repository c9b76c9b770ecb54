package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.id.CommunityId;
import io.kring.memory.search.InMemorySearchIndex;
import io.kring.person.Actor;
import io.kring.search.SearchHit;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a search in one community executes: the scope, and what is found where anything is. */
class SearchBudgetTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCommunityThatIsSecretIsSearchedByTheSameStatementAsOneThatThereIsNot(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost host = new TestHost(database.freshStorage())
                .with(builder -> builder.search(new InMemorySearchIndex()).allowSecretCommunities())) {
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            CommunityId open = host.open(bob);
            CommunityId secret = host.create(bob, CommunityDraft.secret("Cellar", "Better tea for some"));
            host.update(bob, open, "tea");
            host.update(bob, secret, "tea");
            host.deliver();
            found(host, ann, open);
            StatementCount count = database.count();

            List<SearchHit> hits = new ArrayList<>();
            assertThat(count.of(() -> hits.addAll(found(host, ann, new CommunityId(4_243)))))
                    .isEqualTo(1);
            List<String> absent = count.statements();
            count.of(() -> hits.addAll(found(host, ann, secret)));
            assertThat(count.statements()).isEqualTo(absent);
            assertThat(hits).isEmpty();
            assertThat(count.of(() -> hits.addAll(found(host, ann, open)))).isEqualTo(2);
            assertThat(count.statements()).startsWith(absent.get(0));
            assertThat(hits).hasSize(1);
        }
    }

    private static List<SearchHit> found(TestHost host, Actor actor, CommunityId community) {
        return host.kring()
                .search()
                .find(actor, SearchRequest.of("tea community:" + community))
                .hits();
    }
}
