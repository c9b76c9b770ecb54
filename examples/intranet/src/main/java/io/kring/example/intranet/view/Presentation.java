package io.kring.example.intranet.view;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.feed.FeedEntry;
import io.kring.id.Target;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.Attachment;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostState;
import io.kring.reaction.Palette;
import io.kring.render.commonmark.Html;
import io.kring.render.commonmark.MarkdownRenderer;
import io.kring.render.commonmark.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;

/** One page for one reader: in their language, at one moment. */
public final class Presentation {
    /** Texts up to this length stand in streams as they are; of longer ones the beginning does. */
    private static final int WHOLE = 600;

    private static final int BEGINNING = 360;

    private final MarkdownRenderer renderer;
    private final VeldstroomDirectory people;
    private final MessageSource messages;
    private final Locale locale;
    private final Instant now;
    private final Optional<PersonId> reader;
    private final Messages kring;

    Presentation(
            MarkdownRenderer renderer,
            VeldstroomDirectory people,
            MessageSource messages,
            Locale locale,
            Instant now,
            Optional<PersonId> reader) {
        this.renderer = renderer;
        this.people = people;
        this.messages = messages;
        this.locale = locale;
        this.now = now;
        this.reader = reader;
        this.kring = Messages.in(locale);
    }

    /** A post in a stream. */
    public PostView inStream(FeedEntry entry) {
        return post(entry.post(), false, fresh(entry));
    }

    /** Whether it is news to the reader: what one wrote oneself is not. */
    public boolean fresh(FeedEntry entry) {
        return entry.unread()
                && (reader.isEmpty() || !entry.post().author().map(Person::id).equals(reader));
    }

    /** A post in a stream, such as one that is pinned. */
    public PostView inStream(Post post) {
        return post(post, false, false);
    }

    /** A post on its own page. */
    public PostView whole(Post post) {
        return post(post, true, false);
    }

    private PostView post(Post post, boolean whole, boolean unread) {
        boolean cut = !whole && post.markdown().length() > WHOLE;
        String html = cut
                ? "<p>" + Html.text(renderer.excerpt(post.markdown(), BEGINNING)) + "</p>"
                : renderer.html(post.markdown(), post.entities());
        return new PostView(
                post.id().toString(),
                "/posts/" + post.id(),
                post.kind(),
                kring.text("io.kring.kind." + post.kind()),
                post.title().orElse(""),
                html,
                cut,
                face(post.author()),
                post.communityKind() == CommunityKind.PAGE
                        ? ""
                        : post.community().toString(),
                post.communityName(),
                moment(post.publishedAt().orElse(post.createdAt())),
                post.editedAt().isPresent(),
                unread,
                state(post.state()),
                post.reason().orElse(""),
                pictures(post.attachments()),
                reactions(post.id(), post.reactions(), post.own(), post.allowed()),
                post.comments(),
                post.accepted().isPresent(),
                post.locked(),
                post.pin().map(pin -> kring.text(pin.kind())).orElse(""),
                post.allowed());
    }

    public CommentView comment(Comment comment) {
        return new CommentView(
                comment.id().toString(),
                comment.depth(),
                comment.gap(),
                comment.answer(),
                comment.accepted(),
                face(comment.author()),
                moment(comment.createdAt()),
                comment.editedAt().isPresent(),
                comment.gap() ? "" : renderer.html(comment.markdown(), comment.entities()),
                state(comment.state()),
                comment.reason().orElse(""),
                pictures(comment.attachments()),
                reactions(comment.id(), comment.reactions(), comment.own(), comment.allowed()),
                comment.allowed());
    }

    /** The row of reactions under a post or comment. */
    public ReactionRow reactions(Target on, Map<String, Integer> counts, Set<String> own, Set<Action> allowed) {
        List<Reaction> all = Palette.standard().kinds().stream()
                .map(kind -> new Reaction(
                        kind,
                        kring.text("io.kring.reaction." + kind),
                        counts.getOrDefault(kind, 0),
                        own.contains(kind)))
                .toList();
        return new ReactionRow(
                on.toString(),
                all.stream().filter(reaction -> reaction.count() > 0).toList(),
                all.stream().filter(reaction -> reaction.count() == 0).toList(),
                allowed.contains(Action.REACT));
    }

    /** Somebody; a former colleague where there is no card any more. */
    public Face face(Optional<Person> person) {
        return person.filter(card -> card.status() != PersonStatus.DEPARTED)
                .flatMap(card -> people.colleague(card.id()))
                .map(colleague -> Face.of(colleague, locale))
                .orElseGet(() -> Face.former(kring.text("io.kring.former-colleague")));
    }

    public Moment moment(Instant when) {
        return Moment.of(when, now, locale, messages);
    }

    public Moment day(Instant when) {
        return Moment.day(when, locale);
    }

    /** Markdown in which nobody is mentioned, such as a house rule. */
    public String html(String markdown) {
        return renderer.html(markdown);
    }

    /** The beginning of a text, plain. */
    public String excerpt(String markdown, int most) {
        return renderer.excerpt(markdown, most);
    }

    /** Words for what Kring says, such as an outcome or a role. */
    public Messages words() {
        return kring;
    }

    /** Words of the host's own. */
    public String word(String key) {
        return messages.getMessage(key, null, locale);
    }

    private String state(PostState state) {
        return state == PostState.VISIBLE ? "" : kring.text(state);
    }

    private static List<Picture> pictures(List<Attachment> attachments) {
        return attachments.stream()
                .filter(file -> file.mediaType().startsWith("image/"))
                .map(file -> new Picture(file.uri(), file.name()))
                .toList();
    }
}
