package io.kring.internal.feed;

import io.kring.error.InvalidInput;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.internal.Cursors;
import io.kring.internal.Moments;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.SubjectRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The room of following, muting and blocking. */
public final class FollowingRoom implements Following {
    private final Engine engine;

    public FollowingRoom(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void follow(Actor actor, Subject subject) {
        follow("following.follow", actor, folded(subject), true);
    }

    @Override
    public void unfollow(Actor actor, Subject subject) {
        follow("following.unfollow", actor, folded(subject), false);
    }

    private void follow(String operation, Actor actor, Subject subject, boolean on) {
        engine.command(operation, actor, asking(actor, subject, on), Once.of(true, subject), call -> {
            Long no = seen(call, subject, on);
            if (isNobody(subject, no)) {
                return Decided.unchanged(true);
            }
            String type = on ? EventType.FOLLOWED : EventType.UNFOLLOWED;
            return new Decided<>(
                    true,
                    ChangeSet.of(new Change.Follow(call.me().no(), subject, no, on, call.now()))
                            .and(call.eventAbout(no, type, "u" + call.me().no(), "what", what(subject))));
        });
    }

    @Override
    public Page<Subject> followed(Actor actor, PageRequest page) {
        String list = Once.text("followed", actor.person());
        long after =
                page.after().map(cursor -> Cursors.readNumber(list, cursor)).orElse(0L);
        return engine.read("following.followed", actor, (unit, viewer) -> {
            List<SubjectRow> rows = unit.people().followed(viewer, after, page.limit() + 1);
            List<SubjectRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(Cursors.write(
                            list, Long.toString(shown.get(shown.size() - 1).seq())))
                    : Optional.empty();
            return new Page<>(shown.stream().map(SubjectRow::subject).toList(), next);
        });
    }

    @Override
    public void mute(Actor actor, Subject subject, @Nullable Instant until) {
        mute("following.mute", actor, folded(subject), true, Moments.kept("until", until));
    }

    @Override
    public void unmute(Actor actor, Subject subject) {
        mute("following.unmute", actor, folded(subject), false, null);
    }

    private void mute(String operation, Actor actor, Subject subject, boolean on, @Nullable Instant until) {
        engine.command(operation, actor, asking(actor, subject, on), Once.of(true, subject, until), call -> {
            Long no = seen(call, subject, on);
            Moments.demandAhead("until", until, call.now());
            if (isNobody(subject, no)) {
                return Decided.unchanged(true);
            }
            return Decided.changed(true, new Change.Mute(call.me().no(), subject, no, on, until));
        });
    }

    @Override
    public void block(Actor actor, PersonId person) {
        block("following.block", actor, person, true);
    }

    @Override
    public void unblock(Actor actor, PersonId person) {
        block("following.unblock", actor, person, false);
    }

    private void block(String operation, Actor actor, PersonId person, boolean on) {
        engine.command(operation, actor, asking(actor, Subject.person(person), on), Once.of(true, person), call -> {
            call.demandPresent();
            PersonRow other = call.facts().subject();
            if (other == null) {
                return Decided.unchanged(true);
            }
            return Decided.changed(true, new Change.Block(call.me().no(), other.no(), on, call.now()));
        });
    }

    @Override
    public Page<PersonId> blocked(Actor actor, PageRequest page) {
        String list = Once.text("blocked", actor.person());
        String after = page.after().map(cursor -> Cursors.read(list, cursor)).orElse("");
        return engine.read("following.blocked", actor, (unit, viewer) -> {
            List<PersonId> rows = unit.people().blocked(viewer, after, page.limit() + 1);
            List<PersonId> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(
                            Cursors.write(list, shown.get(shown.size() - 1).value()))
                    : Optional.empty();
            return new Page<>(shown, next);
        });
    }

    /** Whoever takes something back may name anybody: nothing is told of who exists, and nobody gets a row by it. */
    private UnaryOperator<FactsRequest> asking(Actor actor, Subject subject, boolean on) {
        if (subject instanceof Subject.OfCommunity community) {
            return asking -> asking.in(community.id().value());
        }
        if (subject instanceof Subject.OfPerson person) {
            if (actor.person().map(person.id()::equals).orElse(false)) {
                throw new InvalidInput(new Violation("subject", "subject.self", "this is about others"));
            }
            if (!on) {
                return asking -> asking.about(PersonSeed.ifThere(person.id()));
            }
            if (!engine.cards().knows(person.id())) {
                throw new NotFound("person");
            }
            return asking -> asking.about(engine.cards().seed(person.id()));
        }
        return asking -> asking;
    }

    /** The number of a person; a community must be known to who starts following or muting it. */
    private static @Nullable Long seen(Call call, Subject subject, boolean on) {
        if (subject instanceof Subject.OfCommunity && on) {
            call.knownCommunity();
        }
        call.demandPresent();
        PersonRow person = call.facts().subject();
        return person == null ? null : person.no();
    }

    /** Whether something is taken back from somebody who was never here. */
    private static boolean isNobody(Subject subject, @Nullable Long no) {
        return subject instanceof Subject.OfPerson && no == null;
    }

    private static Subject folded(Subject subject) {
        return subject instanceof Subject.OfTopic topic
                ? Subject.topic(FeedRoom.Topics.fold(topic.hashtag()))
                : subject;
    }

    private static String what(Subject subject) {
        if (subject instanceof Subject.OfCommunity community) {
            return community.id().toString();
        }
        return subject instanceof Subject.OfTopic ? "topic" : "person";
    }
}
