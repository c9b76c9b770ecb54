package io.kring.testkit.storage.house;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.anonymous;
import static io.kring.testkit.storage.Scene.seed;
import static io.kring.testkit.storage.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.CommunityKind;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.house.HouseRule;
import io.kring.id.CommunityId;
import io.kring.person.PersonStatus;
import io.kring.spi.Viewer;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.house.PlaceRules;
import io.kring.spi.house.RulesFacts;
import io.kring.spi.house.RulesRequest;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.house.WordRow;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import io.kring.testkit.storage.StorageFixture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the house says of itself, and rules: what commands know of them, what they change, and who reads them. */
public interface HouseStoreContract extends StorageFixture {
    /** For these tests, the place of the house. */
    long HOUSE = RulesRow.HOUSE;

    @Test
    default void atFirstNothingIsSaidAndThereAreNoRules() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");

        assertThat(view(scene, viewer(ann), HOUSE))
                .contains(new PlaceRules(null, new WordRow(0, null, null, null), null, null, false));
        assertThat(facts(scene, ann, RulesRequest.in(HOUSE))).isEqualTo(new RulesFacts(0, 0, null, null, null, false));
        assertThat(facts(scene, ann, RulesRequest.about(4_242)))
                .isEqualTo(new RulesFacts(0, 0, null, null, null, false));
        assertThat(history(scene, viewer(ann), HOUSE, 10, 10)).isEmpty();
    }

    @Test
    default void theWordIsSaidFromTheVersionThatWasRead() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        WordRow first = new WordRow(1, "Power", "Take\ntime", NOW);
        WordRow second = new WordRow(2, null, "'语 \\ \"", NOW.plusSeconds(1));

        assertThat(scene.apply(new Change.SayWord(new WordRow(6, "x", "x", NOW), 5)))
                .isFalse();
        assertThat(scene.apply(new Change.SayWord(first, 0))).isTrue();
        assertThat(scene.apply(new Change.SayWord(new WordRow(1, "Late", null, NOW), 0)))
                .isFalse();
        assertThat(view(scene, viewer(ann), HOUSE).orElseThrow().word()).isEqualTo(first);
        assertThat(scene.apply(new Change.SayWord(second, 1))).isTrue();

        assertThat(view(scene, viewer(ann), HOUSE).orElseThrow().word()).isEqualTo(second);
        assertThat(facts(scene, ann, RulesRequest.in(HOUSE)).wordVersion()).isEqualTo(2);
    }

    @Test
    default void aDraftIsAddedTurnsIntoForceAndIsReplaced() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        List<HouseRule> texts =
                List.of(new HouseRule("Be \"kind\"", "Also\n'when' \\you\\ disagree."), HouseRule.of("语"));
        RulesRow one = draft(scene.newId(), tea);
        RulesRow two = draft(scene.newId(), tea);

        scene.done(new Change.AddRules(one, texts), new Change.TurnRules(tea, 0, null, one.id()));
        assertThat(facts(scene, ann, RulesRequest.in(tea))).isEqualTo(new RulesFacts(0, 1, null, one, null, false));
        scene.done(
                new Change.TurnRules(tea, 1, one.id(), null),
                new Change.DateRules(one.id(), 1, null, NOW.plusSeconds(1)));
        scene.done(
                new Change.AddRules(two, List.of(HouseRule.of("New"))),
                new Change.TurnRules(tea, 2, one.id(), two.id()));
        RulesRow inForce = dated(one, 1, 1, null);
        assertThat(facts(scene, ann, RulesRequest.about(two.id())))
                .isEqualTo(new RulesFacts(0, 3, inForce, two, two, false));
        PlaceRules seen = view(scene, viewer(ann), tea).orElseThrow();
        assertThat(seen.inForce()).isEqualTo(new RulesText(inForce, texts));
        assertThat(seen.inConsultation()).isEqualTo(new RulesText(two, List.of(HouseRule.of("New"))));
        assertThat(seen.word()).isNull();
        scene.done(
                new Change.TurnRules(tea, 3, two.id(), null),
                new Change.DateRules(two.id(), 2, one.id(), NOW.plusSeconds(2)));

        assertThat(facts(scene, ann, RulesRequest.about(one.id())))
                .isEqualTo(new RulesFacts(0, 4, dated(two, 2, 2, null), null, dated(one, 1, 1, 2), false));
        assertThat(history(scene, viewer(ann), tea, 10, 10))
                .extracting(RulesText::row)
                .containsExactly(dated(two, 2, 2, null), dated(one, 1, 1, 2));
    }

    @Test
    default void nothingOfASetIsAppliedWhenTheRulesOfThePlaceHaveTurned() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        RulesRow one = draft(scene.newId(), HOUSE);
        RulesRow two = draft(scene.newId(), HOUSE);
        scene.done(added(one), new Change.TurnRules(HOUSE, 0, null, one.id()));

        for (int version : new int[] {0, 2, 7}) {
            ChangeSet late = ChangeSet.of(added(two), new Change.TurnRules(HOUSE, version, null, two.id()))
                    .and(Scene.event("rules.proposed", "house"));
            assertThat(scene.apply(late)).as("from version %s", version).isFalse();
        }

        assertThat(facts(scene, ann, RulesRequest.about(two.id())).asked()).isNull();
        assertThat(facts(scene, ann, RulesRequest.in(HOUSE)).inConsultation()).isEqualTo(one);
        assertThat(scene.storage().<Integer>alone(work -> work.journal().sequence(10)))
                .isZero();
        assertThat(scene.apply(added(two), new Change.TurnRules(HOUSE, 1, null, two.id())))
                .isTrue();
    }

    @Test
    default void rulesOfAPlaceThatNeverHadAnyTurnFromNothingAlone() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        RulesRow one = draft(scene.newId(), HOUSE);

        assertThat(scene.apply(added(one), new Change.TurnRules(HOUSE, 1, null, one.id())))
                .isFalse();

        assertThat(facts(scene, ann, RulesRequest.in(HOUSE))).isEqualTo(new RulesFacts(0, 0, null, null, null, false));
    }

    @Test
    default void factsKnowTheCommunityOfTheRulesAndWhereTheActorStands() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.CLOSED);
        scene.join(ann, tea, Role.COMMUNITY_MANAGER);
        RulesRow rules = inForce(scene, tea);

        for (RulesRequest asked : List.of(RulesRequest.in(tea), RulesRequest.about(rules.id()))) {
            Facts facts = scene.facts(FactsRequest.by(seed(ann), null).ofRules(asked));
            CommunityFacts community = Objects.requireNonNull(facts.community());
            assertThat(community.community().id()).isEqualTo(tea);
            assertThat(community.role()).isEqualTo(Role.COMMUNITY_MANAGER);
        }
        assertThat(scene.facts(FactsRequest.by(seed("new", PersonStatus.ACTIVE), "key")
                                .ofRules(RulesRequest.about(rules.id())))
                        .community())
                .isNotNull();
        assertThat(scene.facts(FactsRequest.by(seed(ann), null).ofRules(RulesRequest.about(4_242)))
                        .community())
                .isNull();
        assertThat(scene.facts(FactsRequest.by(seed(ann), null).in(tea)).rules())
                .isNull();
    }

    @Test
    default void onlyRulesThatAreInForceInThatPlaceAreAcceptedAndOnce() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        RulesRow rules = inForce(scene, tea);
        RulesRow draft = draft(scene.newId(), tea);
        scene.done(added(draft), new Change.TurnRules(tea, 2, rules.id(), draft.id()));

        assertThat(scene.apply(accept(tea, draft, ann))).as("a draft").isFalse();
        assertThat(scene.apply(accept(HOUSE, rules, ann))).as("elsewhere").isFalse();
        assertThat(scene.apply(accept(tea, rules, ann))).isTrue();
        assertThat(scene.apply(accept(tea, rules, ann))).as("twice").isFalse();

        assertThat(facts(scene, ann, RulesRequest.about(rules.id())).accepted()).isTrue();
        assertThat(facts(scene, bob, RulesRequest.about(rules.id())).accepted()).isFalse();
        assertThat(view(scene, viewer(ann), tea).orElseThrow().accepted()).isTrue();
        assertThat(view(scene, viewer(bob), tea).orElseThrow().accepted()).isFalse();
        scene.done(
                new Change.TurnRules(tea, 3, draft.id(), null), new Change.DateRules(draft.id(), 2, rules.id(), NOW));
        assertThat(view(scene, viewer(ann), tea).orElseThrow().accepted()).isFalse();
        assertThat(scene.apply(accept(tea, rules, bob))).as("replaced").isFalse();
    }

    @Test
    default void historyIsReadFromTheNewestOnStretchByStretch() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);
        List<Long> ids = new ArrayList<>();
        RulesRow before = null;
        for (int i = 0; i < 5; i++) {
            RulesRow next = draft(scene.newId(), HOUSE);
            scene.done(added(next), new Change.TurnRules(HOUSE, 2 * i, number(before), next.id()));
            scene.done(
                    new Change.TurnRules(HOUSE, 2 * i + 1, next.id(), null),
                    new Change.DateRules(next.id(), i + 1, number(before), NOW));
            ids.add(0, next.id());
            before = next;
        }

        assertThat(history(scene, viewer(ann), HOUSE, Integer.MAX_VALUE, 2))
                .extracting(text -> text.row().id())
                .isEqualTo(ids.subList(0, 2));
        assertThat(history(scene, viewer(ann), HOUSE, 4, 10))
                .extracting(text -> text.row().id())
                .isEqualTo(ids.subList(2, 5));
        assertThat(history(scene, viewer(ann), HOUSE, 1, 10)).isEmpty();
        assertThat(history(scene, viewer(ann), tea, 10, 10)).isEmpty();
    }

    @Test
    default void theHouseIsReadByWhoHasNotLeftAndByTheAnonymousWhereTheyReadWhatIsOpen() {
        Scene scene = new Scene(freshStorage());
        inForce(scene, HOUSE);
        ReadScope nothing = ReadScope.nothing();

        for (PersonStatus status : PersonStatus.values()) {
            PersonRow person = scene.person("p" + status, status);
            boolean reads = status != PersonStatus.DEPARTED;
            assertThat(view(scene, viewer(person, nothing), HOUSE).isPresent())
                    .as("%s", status)
                    .isEqualTo(reads);
            assertThat(history(scene, viewer(person, nothing), HOUSE, 9, 9).isEmpty())
                    .as("%s", status)
                    .isEqualTo(!reads);
        }
        assertThat(view(scene, anonymous(nothing), HOUSE)).isEmpty();
        assertThat(history(scene, anonymous(nothing), HOUSE, 9, 9)).isEmpty();
        assertThat(view(scene, anonymous(ReadScope.standard()), HOUSE)).isPresent();
        assertThat(history(scene, anonymous(ReadScope.standard()), HOUSE, 9, 9)).hasSize(1);
    }

    @Test
    default void rulesOfACommunityAreReadByWhoMayKnowOfIt() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow member = scene.person("member");
        PersonRow invited = scene.person("invited");
        PersonRow banned = scene.person("banned");
        for (CommunityKind kind : List.of(CommunityKind.OPEN, CommunityKind.CLOSED, CommunityKind.SECRET)) {
            long place = scene.community(kind);
            scene.join(member, place);
            scene.stands(invited, place, MembershipStatus.INVITED, ann);
            scene.stands(banned, place, MembershipStatus.BANNED, ann);
            inForce(scene, place);
            ReadScope never = ReadScope.standard().neverReading(Set.of(new CommunityId(place)));

            assertThat(sees(scene, viewer(member), place)).isTrue();
            assertThat(sees(scene, viewer(invited), place)).isTrue();
            assertThat(sees(scene, viewer(banned), place)).isFalse();
            assertThat(sees(scene, viewer(member, never), place)).isFalse();
            assertThat(sees(scene, viewer(ann), place)).isEqualTo(kind != CommunityKind.SECRET);
            assertThat(sees(scene, anonymous(ReadScope.nothing()), place)).isFalse();
        }
        long page = scene.community(settings -> settings.page("everyone"));
        inForce(scene, page);
        assertThat(sees(scene, viewer(ann), page)).isFalse();
        assertThat(view(scene, viewer(ann), 4_242)).isEmpty();
    }

    @Test
    default void theConversationIsGivenToWhoFindsThePost() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        PersonRow blocked = scene.person("blocked");
        long closed = scene.community(CommunityKind.CLOSED);
        scene.join(ann, closed);
        scene.join(blocked, closed);
        ContributionRow post = scene.post(closed, ann);
        scene.block(blocked, ann);
        long tea = scene.community(CommunityKind.OPEN);
        for (long place : new long[] {tea, HOUSE}) {
            RulesRow rules = new RulesRow(scene.newId(), place, 0, NOW, NOW.plusSeconds(60), post.id(), null, null);
            scene.done(added(rules), new Change.TurnRules(place, 0, null, rules.id()));

            assertThat(conversation(scene, viewer(ann), place)).contains(post.id());
            assertThat(conversation(scene, viewer(bob), place)).isEmpty();
            assertThat(conversation(scene, viewer(blocked), place)).isEmpty();
        }
    }

    @Test
    default void whoAcceptedIsForgottenTwoYearsAfterTheRulesWereReplaced() {
        Scene scene = new Scene(freshStorage());
        PersonRow ann = scene.person("ann");
        RulesRow old = inForce(scene, HOUSE);
        scene.done(accept(HOUSE, old, ann));
        RulesRow now = draft(scene.newId(), HOUSE);
        scene.done(added(now), new Change.TurnRules(HOUSE, 2, old.id(), now.id()));
        scene.done(new Change.TurnRules(HOUSE, 3, now.id(), null), new Change.DateRules(now.id(), 2, old.id(), NOW));
        scene.done(accept(HOUSE, now, ann));
        Duration twoYears = Duration.ofDays(730);

        assertThat(forget(scene, twoYears)).isZero();
        assertThat(facts(scene, ann, RulesRequest.about(old.id())).accepted()).isTrue();
        assertThat(forget(scene, twoYears.plusMillis(1))).isEqualTo(1);

        assertThat(facts(scene, ann, RulesRequest.about(old.id())).accepted()).isFalse();
        assertThat(facts(scene, ann, RulesRequest.about(now.id())).accepted()).isTrue();
        assertThat(history(scene, viewer(ann), HOUSE, 9, 9)).hasSize(2);
    }

    private static RulesRow draft(long id, long place) {
        return new RulesRow(id, place, 0, NOW, NOW.plusSeconds(60), null, null, null);
    }

    private static RulesRow dated(RulesRow row, int version, int enacted, @Nullable Integer replaced) {
        return new RulesRow(
                row.id(),
                row.place(),
                version,
                row.proposedAt(),
                row.consultUntil(),
                row.conversation(),
                NOW.plusSeconds(enacted),
                replaced == null ? null : NOW.plusSeconds(replaced));
    }

    private static Change.AddRules added(RulesRow row) {
        return new Change.AddRules(row, List.of(HouseRule.of("Be kind")));
    }

    private static Change.AcceptRules accept(long place, RulesRow rules, PersonRow person) {
        return new Change.AcceptRules(place, rules.id(), person.no(), NOW);
    }

    /** The first rules of a place, in force. */
    private static RulesRow inForce(Scene scene, long place) {
        RulesRow rules = draft(scene.newId(), place);
        scene.done(added(rules), new Change.TurnRules(place, 0, null, rules.id()));
        scene.done(new Change.TurnRules(place, 1, rules.id(), null), new Change.DateRules(rules.id(), 1, null, NOW));
        return rules;
    }

    private static @Nullable Long number(@Nullable RulesRow row) {
        return row == null ? null : row.id();
    }

    private static RulesFacts facts(Scene scene, PersonRow person, RulesRequest asked) {
        return Objects.requireNonNull(
                scene.facts(FactsRequest.by(seed(person), null).ofRules(asked)).rules());
    }

    private static Optional<PlaceRules> view(Scene scene, Viewer viewer, long place) {
        return scene.read(work -> work.house().view(viewer, place));
    }

    private static List<RulesText> history(Scene scene, Viewer viewer, long place, int before, int limit) {
        return scene.read(work -> work.house().history(viewer, place, before, limit));
    }

    private static boolean sees(Scene scene, Viewer viewer, long place) {
        boolean seen = view(scene, viewer, place).isPresent();
        assertThat(history(scene, viewer, place, 9, 9).isEmpty()).isEqualTo(!seen);
        return seen;
    }

    private static Optional<Long> conversation(Scene scene, Viewer viewer, long place) {
        RulesText draft =
                Objects.requireNonNull(view(scene, viewer, place).orElseThrow().inConsultation());
        return Optional.ofNullable(draft.row().conversation());
    }

    private static int forget(Scene scene, Duration later) {
        return scene.storage().<Integer>alone(work -> work.due().forget(NOW.plus(later), 100));
    }
}
