package io.kring.internal.post;

import io.kring.access.CommunityKind;
import io.kring.error.NotFound;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.Cursors;
import io.kring.internal.access.Sight;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Messages;
import io.kring.internal.command.Once;
import io.kring.internal.text.Sentences;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.Audience;
import io.kring.post.Comment;
import io.kring.post.LinkedPost;
import io.kring.post.Post;
import io.kring.post.PostState;
import io.kring.post.PostThread;
import io.kring.post.Revision;
import io.kring.post.ThreadOrder;
import io.kring.reaction.Palette;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.LinkedView;
import io.kring.spi.row.PersonRow;
import io.kring.spi.row.ThreadSlice;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads posts and conversations through the guarded lookups. */
final class PostReads {
    private static final int MOST_LINKS = 200;

    private final Engine engine;
    private final Palette palette;

    PostReads(Engine engine, Palette palette) {
        this.engine = engine;
        this.palette = palette;
    }

    Optional<Post> find(Actor actor, PostId post) {
        return engine.read("posts.find", actor, (unit, viewer) -> unit.contributions()
                .find(viewer, post.value())
                .filter(view -> view.row().isPost())
                .map(view -> new PostViews(engine, palette, actor, viewer, List.of(view)).post(view)));
    }

    Optional<Comment> findComment(Actor actor, CommentId comment) {
        return engine.read("posts.findComment", actor, (unit, viewer) -> unit.contributions()
                .find(viewer, comment.value())
                .filter(view -> !view.row().isPost())
                .map(view -> new PostViews(engine, palette, actor, viewer, List.of(view)).comment(view)));
    }

    List<LinkedPost> linked(Actor actor, PostId post) {
        return engine.read("posts.linked", actor, (unit, viewer) -> {
            List<LinkedView> links = unit.contributions().linked(viewer, post.value(), MOST_LINKS);
            PostViews views = new PostViews(
                    engine,
                    palette,
                    actor,
                    viewer,
                    links.stream().map(LinkedView::post).toList());
            return links.stream()
                    .map(link -> new LinkedPost(link.kind(), views.post(link.post())))
                    .toList();
        });
    }

    Optional<PostThread> thread(Actor actor, PostId post, ThreadOrder order, PageRequest page) {
        String list = Once.text("thread", post, order);
        String after = page.after().map(cursor -> Cursors.read(list, cursor)).orElse(null);
        boolean newestFirst = order == ThreadOrder.NEWEST_FIRST;
        return engine.read("posts.thread", actor, (unit, viewer) -> unit.contributions()
                .thread(viewer, post.value(), newestFirst, after, page.limit() + 1)
                .map(slice -> {
                    List<ContributionView> all = new ArrayList<>(slice.comments());
                    all.add(slice.post());
                    return thread(slice, new PostViews(engine, palette, actor, viewer, all), list, page.limit());
                }));
    }

    private static PostThread thread(ThreadSlice slice, PostViews views, String list, int limit) {
        List<ContributionView> shown =
                slice.comments().subList(0, Math.min(limit, slice.comments().size()));
        List<Comment> comments = shown.stream().map(views::comment).toList();
        Optional<Cursor> next = slice.comments().size() > shown.size()
                ? Optional.of(
                        Cursors.write(list, shown.get(shown.size() - 1).row().path()))
                : Optional.empty();
        return new PostThread(views.post(slice.post()), new Page<>(comments, next));
    }

    Page<Post> own(Actor actor, PostState state, PageRequest page) {
        String list = Once.text("own", state, actor.person());
        long before =
                page.after().map(cursor -> Cursors.readNumber(list, cursor)).orElse(Long.MAX_VALUE);
        return engine.read("posts.own", actor, (unit, viewer) -> {
            List<ContributionView> rows = unit.contributions().own(viewer, state, before, page.limit() + 1);
            List<ContributionView> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            PostViews views = new PostViews(engine, palette, actor, viewer, shown);
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(Cursors.write(
                            list,
                            Long.toString(shown.get(shown.size() - 1).row().id())))
                    : Optional.empty();
            return new Page<>(shown.stream().map(views::post).toList(), next);
        });
    }

    List<Revision> revisions(Actor actor, Target contribution) {
        return engine.read(
                "posts.revisions",
                actor,
                (unit, viewer) ->
                        unit
                                .contributions()
                                .revisions(viewer, contribution.value(), contribution instanceof PostId)
                                .stream()
                                .map(row -> new Revision(
                                        row.version(),
                                        Optional.ofNullable(row.title()),
                                        row.body(),
                                        row.at(),
                                        row.minor()))
                                .toList());
    }

    Audience audience(Actor actor, CommunityId community) {
        return engine.read("posts.audience", actor, (unit, viewer) -> {
            CommunityFacts facts = unit.communities()
                    .find(viewer, community.value())
                    .filter(found -> reads(viewer, found))
                    .orElseThrow(() -> new NotFound("community"));
            boolean everyone = facts.community().kind() == CommunityKind.OPEN;
            int members = facts.community().members();
            return new Audience(
                    everyone,
                    members,
                    facts.community().name(),
                    facts.community().kind(),
                    words(everyone, facts.community(), locale(actor)));
        });
    }

    private static boolean reads(Viewer viewer, CommunityFacts facts) {
        PersonId person = viewer.person();
        PersonId id = person == null ? Person.formerColleague().id() : person;
        return new Sight(new PersonRow(0, id, viewer.assumed(), false), viewer.scope()).reads(facts);
    }

    private Locale locale(Actor actor) {
        return actor.person()
                .flatMap(engine.cards()::card)
                .flatMap(Person::locale)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    private static String words(boolean everyone, CommunityRow community, Locale locale) {
        String readers = everyone
                ? new MessageFormat(Messages.text("io.kring.audience.open", locale), locale)
                        .format(new Object[] {community.name()})
                : new MessageFormat(Messages.text("io.kring.audience.members", locale), locale)
                        .format(new Object[] {community.members(), community.name()});
        return community.practice() ? readers + Messages.text("io.kring.audience.practice", locale) : readers;
    }

    boolean mayRead(Actor actor, @Nullable String uri) {
        return uri != null
                && uri.length() <= 2_000
                && Sentences.isKept(uri)
                && engine.read("posts.mayRead", actor, (unit, viewer) -> !unit.contributions()
                        .readable(viewer, List.of(uri))
                        .isEmpty());
    }
}
