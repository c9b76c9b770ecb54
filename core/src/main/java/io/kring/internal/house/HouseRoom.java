package io.kring.internal.house;

import io.kring.access.Action;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.house.House;
import io.kring.house.HouseView;
import io.kring.house.HouseWord;
import io.kring.house.HouseWordDraft;
import io.kring.house.HouseWordOutcome;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.internal.Cursors;
import io.kring.internal.Moments;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.text.Sentences;
import io.kring.limit.Limits;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.house.RulesRequest;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.RulesText;
import io.kring.spi.house.WordRow;
import io.kring.spi.row.ContributionView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The room of what the house says of itself, and of house rules. */
public final class HouseRoom implements House {
    private final Engine engine;
    private final HouseViews views;

    public HouseRoom(Engine engine) {
        this.engine = engine;
        this.views = new HouseViews(engine.rights());
    }

    @Override
    public HouseWordOutcome say(Actor actor, int version, HouseWordDraft word) {
        engine.drafts().check(word, List.of());
        HouseWordOutcome.Kind kind = engine.command(
                "house.say",
                actor,
                asking -> asking.ofRules(RulesRequest.in(RulesRow.HOUSE)),
                Once.of(HouseWordOutcome.Kind.class, version, word),
                call -> say(call, version, word));
        HouseWord current = word(actor).orElseThrow(() -> new NotFound("house"));
        return new HouseWordOutcome(kind, current);
    }

    private static Decided<HouseWordOutcome.Kind> say(Call call, int version, HouseWordDraft word) {
        call.demand(Action.EDIT_HOUSE);
        if (call.rules().wordVersion() != version) {
            return Decided.unchanged(HouseWordOutcome.Kind.STALE);
        }
        WordRow row = new WordRow(version + 1, kept(word.mission()), kept(word.boardsWord()), call.now());
        return new Decided<>(
                HouseWordOutcome.Kind.SAID,
                ChangeSet.of(new Change.SayWord(row, version))
                        .and(call.event(
                                EventType.HOUSE_SAID, Rulemaking.HOUSE, "version", Integer.toString(row.version()))));
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || Sentences.isBlank(text) ? null : text.strip();
    }

    @Override
    public Optional<HouseView> view(Actor actor, RulesScope scope) {
        return engine.read("house.view", actor, (unit, viewer) -> unit.house()
                .view(viewer, place(scope))
                .map(found -> views.of(actor, viewer, scope, found)));
    }

    @Override
    public Page<RulesVersion> history(Actor actor, RulesScope scope, PageRequest page) {
        String list = Once.text("house.history", scope);
        int before = page.after().map(cursor -> before(list, cursor)).orElse(Integer.MAX_VALUE);
        return engine.read("house.history", actor, (unit, viewer) -> {
            List<RulesText> found = unit.house().history(viewer, place(scope), before, page.limit() + 1);
            List<RulesText> shown = found.subList(0, Math.min(found.size(), page.limit()));
            Optional<Cursor> next = found.size() > shown.size()
                    ? Optional.of(Cursors.write(
                            list,
                            Integer.toString(shown.get(shown.size() - 1).row().version())))
                    : Optional.empty();
            return new Page<>(
                    shown.stream().map(text -> HouseViews.version(scope, text)).toList(), next);
        });
    }

    private static int before(String list, Cursor cursor) {
        long version = Cursors.readNumber(list, cursor);
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw Cursors.invalid();
        }
        return (int) version;
    }

    @Override
    public ProposeOutcome propose(Actor actor, RulesScope scope, RulesDraft draft) {
        engine.drafts().check(draft, consulting(draft.consultUntil()));
        return engine.command(
                "house.propose",
                actor,
                asking -> asking.ofRules(RulesRequest.in(place(scope))),
                new Once<>(Once.text(scope, draft), HouseRoom::write, HouseRoom::read),
                call -> propose(call, scope, draft));
    }

    private Decided<ProposeOutcome> propose(Call call, RulesScope scope, RulesDraft draft) {
        Rulemaking rulemaking = Rulemaking.in(call, scope);
        PostId conversation = draft.conversation();
        if (conversation != null && !finds(call, conversation)) {
            throw new NotFound("post");
        }
        return rulemaking.propose(draft, () -> engine.ids().next());
    }

    private boolean finds(Call call, PostId conversation) {
        return call.unit()
                .contributions()
                .find(engine.viewer(call.actor()), conversation.value())
                .map(ContributionView::row)
                .filter(row -> row.isPost())
                .isPresent();
    }

    private List<Violation> consulting(Instant until) {
        if (!Moments.isKept(until)) {
            return List.of(Moments.invalid("consultUntil"));
        }
        Duration least = engine.limits().consultation();
        Instant now = engine.now();
        if (!least.isZero() && until.isBefore(now.plus(least))) {
            return List.of(new Violation(
                    "consultUntil",
                    "consultation.short",
                    "a consultation lasts at least " + least.toHours() + " hours"));
        }
        return until.isAfter(now.plus(Limits.LONGEST_CONSULTATION))
                ? List.of(new Violation("consultUntil", "consultation.long", "a consultation lasts at most 90 days"))
                : List.of();
    }

    @Override
    public RulesOutcome enact(Actor actor, RulesId rules) {
        return on("house.enact", actor, rules, call -> Rulemaking.on(call).enact());
    }

    @Override
    public RulesOutcome withdraw(Actor actor, RulesId rules) {
        return on("house.withdraw", actor, rules, call -> Rulemaking.on(call).withdraw());
    }

    @Override
    public RulesOutcome accept(Actor actor, RulesId rules) {
        return engine.command(
                "house.accept",
                actor,
                asking -> asking.ofRules(RulesRequest.about(rules.value())).locking(),
                Once.of(RulesOutcome.class, rules),
                Rulemaking::accept);
    }

    private RulesOutcome on(
            String operation, Actor actor, RulesId rules, Function<Call, Decided<RulesOutcome>> decide) {
        return engine.command(
                operation,
                actor,
                asking -> asking.ofRules(RulesRequest.about(rules.value())),
                Once.of(RulesOutcome.class, rules),
                decide);
    }

    private static long place(RulesScope scope) {
        return scope.community().map(community -> community.value()).orElse(RulesRow.HOUSE);
    }

    private static String write(ProposeOutcome outcome) {
        return outcome.kind() + " " + outcome.id();
    }

    private static ProposeOutcome read(String text) {
        int blank = text.indexOf(' ');
        return new ProposeOutcome(
                ProposeOutcome.Kind.valueOf(text.substring(0, blank)), RulesId.parse(text.substring(blank + 1)));
    }
}
