package io.kring.internal.feed;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.feed.Feeds;
import io.kring.internal.Cursors;
import io.kring.internal.Digests;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.post.Kinds;
import io.kring.internal.post.PostViews;
import io.kring.internal.text.Folding;
import io.kring.internal.text.Sentences;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.reaction.Palette;
import io.kring.spi.FeedPosition;
import io.kring.spi.FeedRequest;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The room of feeds. */
public final class FeedRoom implements Feeds {
    private final Engine engine;
    private final Palette palette;
    private final Kinds kinds;

    public FeedRoom(Engine engine, Palette palette, Kinds kinds) {
        this.engine = engine;
        this.palette = palette;
        this.kinds = kinds;
    }

    @Override
    public FeedPage read(Actor actor, FeedQuery query) {
        String list = list(query);
        Optional<Cursor> after = query.page().after();
        long before = after.map(cursor -> Cursors.readNumber(list, cursor)).orElse(Long.MAX_VALUE);
        int limit = query.page().limit();
        boolean first = after.isEmpty() && query.kind() == FeedQuery.Kind.COMMUNITY;
        FeedRequest request = request(query, before, 0, limit + 1, first);
        return engine.read("feeds.read", actor, (unit, viewer) -> {
            FeedSlice slice = unit.feeds().read(viewer, request);
            List<ContributionView> shown =
                    slice.entries().subList(0, Math.min(limit, slice.entries().size()));
            List<ContributionView> all = new ArrayList<>(shown);
            all.addAll(slice.posts().values());
            all.addAll(slice.pinned());
            PostViews views = new PostViews(engine, palette, actor, viewer, all);
            List<FeedEntry> entries = new ArrayList<>();
            for (ContributionView view : shown) {
                entries.add(entry(list, view, slice, views));
            }
            boolean more = slice.entries().size() > shown.size();
            return new FeedPage(
                    slice.pinned().stream().map(views::post).toList(),
                    entries,
                    more ? Optional.of(entries.get(entries.size() - 1).position()) : Optional.empty(),
                    after.isPresent() ? Optional.empty() : Optional.of(newest(list, entries)));
        });
    }

    private static Cursor newest(String list, List<FeedEntry> entries) {
        return entries.isEmpty() ? Cursors.write(list, "0") : entries.get(0).position();
    }

    private static FeedEntry entry(String list, ContributionView view, FeedSlice slice, PostViews views) {
        long position = Objects.requireNonNull(view.row().feedPos());
        Long mark = slice.readMark();
        boolean unread = !FeedPosition.isImported(position) && (mark == null || position > mark);
        Cursor cursor = Cursors.write(list, Long.toString(position));
        if (view.row().isPost()) {
            return new FeedEntry(views.post(view), Optional.empty(), cursor, unread);
        }
        ContributionView under =
                Objects.requireNonNull(slice.posts().get(view.row().post()));
        Post post = views.post(under);
        Comment comment = views.comment(view);
        return new FeedEntry(post, Optional.of(comment), cursor, unread);
    }

    @Override
    public int newSince(Actor actor, FeedQuery query, Cursor since, int most) {
        PageRequest.first(most);
        long position = Cursors.readNumber(list(query), since);
        FeedRequest request = request(query, Long.MAX_VALUE, position, most, false);
        return engine.read(
                "feeds.newSince", actor, (unit, viewer) -> unit.feeds().count(viewer, request));
    }

    @Override
    public void markRead(Actor actor, FeedQuery query, Cursor upTo) {
        long position = Cursors.readNumber(list(query), upTo);
        String name = name(query);
        engine.command("feeds.markRead", actor, asking -> asking, Once.of(true, name, position), call -> {
            call.demandPresent();
            return Decided.changed(true, new Change.MarkRead(call.me().no(), name, position, call.now()));
        });
    }

    private FeedRequest request(FeedQuery query, long before, long since, int limit, boolean pinned) {
        return new FeedRequest(
                query.kind(),
                query.community() == null ? null : query.community().value(),
                query.person(),
                topic(query),
                before,
                since,
                limit,
                query.unanswered() ? kinds.answerable() : null,
                pinned,
                name(query));
    }

    private static @Nullable String topic(FeedQuery query) {
        String topic = query.topic();
        return topic == null ? null : Topics.fold(topic);
    }

    /** A cursor belongs to a feed and its filter. */
    private static String list(FeedQuery query) {
        return Once.text("feed", name(query), query.unanswered());
    }

    /** A feed's name, under which read marks are kept; a person's id never stands in it. */
    private static String name(FeedQuery query) {
        return switch (query.kind()) {
            case HOME -> "home";
            case FOLLOWING -> "following";
            case COMMUNITY -> given("community", query.community()).toString();
            case TOPIC -> "#" + Topics.fold(given("topic", query.topic()));
            case PERSON -> "u" + Digests.sha256(given("person", query.person()).toString());
        };
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(new Violation(field, "feed." + field, "this feed needs it"));
        }
        return value;
    }

    /** Hashtags as they are kept. */
    public static final class Topics {
        private static final int LONGEST = 100;

        private Topics() {}

        public static String fold(String hashtag) {
            String tag = hashtag.startsWith("#") || hashtag.startsWith("＃") ? hashtag.substring(1) : hashtag;
            String folded = tag.length() > 10 * LONGEST ? "" : Folding.hashtag(tag);
            if (folded.isBlank() || folded.length() > LONGEST || !Sentences.isKept(folded)) {
                throw new InvalidInput(new Violation("topic", "topic.invalid", "a hashtag has 1 to 100 characters"));
            }
            return folded;
        }
    }
}
