package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Pin;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ProfileRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.row.RevisionRow;
import io.kring.testkit.storage.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a command executes: what it loads and what it writes, without the commit. */
class StatementBudgetTest {
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private TestDatabase database;
    private Scene scene;
    private PersonRow ann;
    private PersonRow bob;
    private long tea;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void commandsStayWithinTheirBudgets(Dialect dialect) throws Exception {
        database = TestDatabases.of(dialect);
        scene = new Scene(database.freshStorage());
        ann = scene.person("ann");
        bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        tea = scene.community(CommunityKind.OPEN);
        long coffee = scene.community(CommunityKind.OPEN);
        scene.join(ann, tea, Role.COMMUNITY_MANAGER);
        ContributionRow post = scene.post(tea, ann);

        command(
                "publish",
                by(ann, "key-1").in(tea).naming(List.of(seed(bob))),
                ChangeSet.of(
                        add(scene.newId(), tea, null),
                        new Change.SpendKey(ann.no(), new OnceRow("key-1", "hash", "p1", NOW))));
        command(
                "publish with a file",
                by(ann, "key-2").in(tea).claiming(List.of("file:a")),
                ChangeSet.of(
                        new Change.ClaimFiles(ann.no(), List.of("file:a")),
                        add(scene.newId(), tea, null),
                        new Change.SpendKey(ann.no(), new OnceRow("key-2", "hash", "p1", NOW))));
        command(
                "comment",
                by(ann, "key-3").on(post.id()),
                ChangeSet.of(
                        add(scene.newId(), null, post.id()),
                        new Change.Count(post.id(), ContributionView.COMMENTS, 1),
                        new Change.SpendKey(ann.no(), new OnceRow("key-3", "hash", "c1", NOW))));
        command(
                "react",
                by(bob, null).on(post.id()).locking(),
                ChangeSet.of(
                        new Change.PutReaction(post.id(), bob.no(), "one", null, "like", NOW),
                        new Change.Count(post.id(), "like", 1)));
        command(
                "join",
                by(bob, null).in(tea).locking(),
                ChangeSet.of(
                        scene.membership(bob, tea, MembershipStatus.MEMBER, Role.MEMBER, null),
                        new Change.AdjustCommunity(tea, 1, 0, 0, 5)));
        command(
                "invite",
                by(ann, null).about(seed(cas)).in(tea).locking(),
                ChangeSet.of(scene.membership(cas, tea, MembershipStatus.INVITED, Role.MEMBER, ann)));
        command(
                "edit",
                by(ann, null).on(post.id()),
                ChangeSet.of(new Change.EditContribution(
                        post.change().text("t", "new").version(2).row(),
                        1,
                        List.of(),
                        new RevisionRow(post.id(), 1, null, "old", NOW, false))));
        command(
                "pin",
                by(ann, null).on(post.id()),
                ChangeSet.of(
                        new Change.PutPin(new PinRow(tea, post.id(), Pin.Kind.PINNED, NOW, null)),
                        new Change.AdjustCommunity(tea, 0, 0, 1, 5)));
        command(
                "remove a pinned post",
                by(ann, null).on(post.id()),
                ChangeSet.of(
                        new Change.EditContribution(post.change().version(3).row(), 2, null, null),
                        new Change.RemovePin(tea, post.id()),
                        new Change.AdjustCommunity(tea, 0, 0, -1, 5)));
        command(
                "move",
                by(ann, null).on(post.id()).movingTo(coffee),
                ChangeSet.of(new Change.EditContribution(
                        post.change().community(coffee).version(4).row(), 3, null, null)));
        command(
                "follow",
                by(ann, null).in(tea),
                ChangeSet.of(new Change.Follow(ann.no(), Subject.community(new CommunityId(tea)), null, true, NOW)));
        command(
                "block",
                by(ann, null).about(seed(bob)).locking(),
                ChangeSet.of(new Change.Block(ann.no(), bob.no(), true, NOW)));
        command(
                "describe oneself",
                by(ann, "key-8").locking(),
                ChangeSet.of(
                        new Change.Describe(
                                ann.no(),
                                "bridges",
                                IntStream.range(0, 20)
                                        .mapToObj(i -> new Change.Describe.Interest("tea " + i, "Tea " + i))
                                        .toList()),
                        new Change.SpendKey(ann.no(), new OnceRow("key-8", "hash", "", NOW))));
        command(
                "say nothing about oneself any more",
                by(ann, null).locking(),
                ChangeSet.of(new Change.Describe(ann.no(), "", List.of())));
        command("mark read", by(ann, null), ChangeSet.of(new Change.MarkRead(ann.no(), "home", 7, NOW)));
        command("create a community", by(ann, "key-9"), create(scene.newId()));

        System.out.println(dialect + " " + counted);
        assertThat(counted)
                .allSatisfy((name, statements) ->
                        assertThat(statements).as(name).isLessThanOrEqualTo(budget(dialect, name)));
    }

    private static int budget(Dialect dialect, String command) {
        boolean postgresql = dialect == Dialect.POSTGRESQL;
        return switch (command) {
            case "publish", "publish with a file", "comment" -> postgresql ? 2 : 5;
            case "react", "join" -> postgresql ? 2 : 4;
            default -> 4;
        };
    }

    private ChangeSet create(long id) {
        return ChangeSet.of(
                new Change.AddCommunity(scene.settings(id).row()),
                new Change.PutMembership(
                        new io.kring.spi.row.MembershipRow(
                                id, ann.no(), MembershipStatus.MEMBER, Role.COMMUNITY_MANAGER, NOW, null, null, 1),
                        0),
                new Change.AdjustCommunity(id, 1, 1, 0, 5),
                new Change.SpendKey(ann.no(), new OnceRow("key-9", "hash", "k1", NOW)));
    }

    private void command(String name, FactsRequest request, ChangeSet changes) throws Exception {
        ChangeSet withEvent = changes.and(Scene.event("some.event", "p1"));
        int statements = database.count()
                .of(() -> scene.write(work -> {
                    work.commands().load(request);
                    assertThat(work.commands().apply(withEvent)).as(name).isTrue();
                    return true;
                }));
        counted.put(name, statements);
    }

    private static FactsRequest by(PersonRow actor, String key) {
        return FactsRequest.by(seed(actor), key);
    }

    private Change.AddContribution add(long id, Long community, Long post) {
        String path = Long.toString(id, 32);
        ContributionRow row = new ContributionRow(
                id,
                community,
                post == null ? id : post,
                null,
                post == null ? 0 : 1,
                path,
                post == null ? "update" : ContributionRow.COMMENT,
                false,
                ann.no(),
                io.kring.post.PostState.VISIBLE,
                null,
                id,
                null,
                "text",
                null,
                1,
                "",
                1,
                null,
                false,
                NOW,
                null,
                NOW,
                null,
                NOW.plusSeconds(600),
                null,
                null,
                null);
        return new Change.AddContribution(
                row,
                List.of(
                        new ReferenceRow(0, ReferenceRow.Kind.HASHTAG, "tea", null, null, 0, 4, null, null, 0),
                        new ReferenceRow(1, ReferenceRow.Kind.MENTION, "bob", bob.no(), null, 5, 9, null, null, 0)));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsRefusedExecutesTheSameStatementsAsWhatIsAbsent(Dialect dialect) throws Exception {
        database = TestDatabases.of(dialect);
        scene = new Scene(database.freshStorage());
        ann = scene.person("ann");
        long secret = scene.community(CommunityKind.SECRET);

        int forbidden = database.count().of(() -> scene.facts(by(ann, null).in(secret)));
        List<String> texts = database.count().statements();
        int absent = database.count().of(() -> scene.facts(by(ann, null).in(4711)));

        assertThat(forbidden).isEqualTo(absent).isEqualTo(1);
        assertThat(database.count().statements()).isEqualTo(texts);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPageOfAPersonTakesOneStatementWhetherItIsAbsentForbiddenOrAllowed(Dialect dialect) throws Exception {
        database = TestDatabases.of(dialect);
        scene = new Scene(database.freshStorage());
        ann = scene.person("ann");
        bob = scene.person("bob");
        PersonRow cas = scene.person("cas");
        scene.block(cas, ann);
        scene.done(new Change.Describe(bob.no(), "bridges", List.of(new Change.Describe.Interest("tea", "Tea"))));
        Map<PersonId, Boolean> pages = Map.of(bob.id(), true, cas.id(), false, PersonId.of("nobody"), true);
        List<List<String>> texts = new ArrayList<>();

        for (Map.Entry<PersonId, Boolean> page : pages.entrySet()) {
            int statements = database.count().of(() -> assertThat(scene.<Optional<ProfileRow>>read(
                                    work -> work.people().profile(viewer(ann), page.getKey(), 20))
                            .isPresent())
                    .isEqualTo(page.getValue()));
            assertThat(statements).isEqualTo(1);
            texts.add(database.count().statements());
        }

        assertThat(texts).containsOnly(texts.get(0));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whoIsNewCostsTheirRowAndNothingLater(Dialect dialect) throws Exception {
        database = TestDatabases.of(dialect);
        scene = new Scene(database.freshStorage());
        FactsRequest request = FactsRequest.by(seed("new", PersonStatus.ACTIVE), null);

        int first = database.count().of(() -> scene.facts(request));
        int second = database.count().of(() -> scene.facts(request));

        assertThat(first).isLessThanOrEqualTo(4);
        assertThat(second).isEqualTo(1);
    }
}
