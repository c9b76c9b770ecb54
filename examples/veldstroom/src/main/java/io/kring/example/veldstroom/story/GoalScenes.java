package io.kring.example.veldstroom.story;

import io.kring.example.veldstroom.content.Calendar;
import io.kring.example.veldstroom.content.Content;
import io.kring.example.veldstroom.content.GoalEntry;
import io.kring.goal.Baseline;
import io.kring.goal.GoalDraft;
import io.kring.goal.Goals;
import io.kring.id.GoalId;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Target;
import io.kring.person.Actor;
import java.time.Duration;
import java.util.List;

/** How the goals of the pilot are set when it opens, with the figures of the old intranet, and people stand behind them. */
final class GoalScenes {
    /** When the pilot opened, five months ago. */
    private static final int OPENING = -150;

    /** The board decides on Thursday of the week after day zero. */
    private static final int BOARD_MEETS = 10;

    private static final Duration MORNING = Duration.ofHours(9);

    private final Content content;
    private final Calendar calendar;

    GoalScenes(Content content, Calendar calendar) {
        this.content = content;
        this.calendar = calendar;
    }

    List<Scene> all() {
        return content.goals().stream().map(this::set).toList();
    }

    private Scene set(GoalEntry goal) {
        Actor by = HouseScenes.speaker(content.colleague(content.house().by()));
        GoalDraft draft = GoalDraft.of(
                        goal.title().nl(),
                        new Target(goal.step(), ShareKind.NESTED, goal.percent()),
                        calendar.dayZero().plusDays(BOARD_MEETS),
                        goal.owner())
                .from(new Baseline.HostsOwn(goal.before(), goal.source().nl()));
        return new Scene(calendar.startOf(OPENING).plus(MORNING), goal.place(), stage -> {
            Goals goals = stage.kring().goals();
            GoalId id = goals.set(by, draft);
            content.people().values().stream()
                    .filter(colleague -> colleague.login().isPresent())
                    .forEach(colleague -> goals.endorse(Actor.of(colleague.id()), id, true));
        });
    }
}
