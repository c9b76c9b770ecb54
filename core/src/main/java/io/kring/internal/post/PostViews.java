package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.access.Rights;
import io.kring.internal.command.Engine;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.post.AnnouncedMove;
import io.kring.post.Attachment;
import io.kring.post.Comment;
import io.kring.post.Pin;
import io.kring.post.Post;
import io.kring.post.PostState;
import io.kring.reaction.Palette;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityView;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FactsText;
import io.kring.spi.row.PinRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.text.TextEntity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns contributions as stored into what one actor is shown; tombstones and gaps keep nothing but their place. */
public final class PostViews {
    private static final Set<Action> ON_POST = EnumSet.of(
            Action.COMMENT,
            Action.REACT,
            Action.EDIT,
            Action.WITHDRAW,
            Action.REMOVE_CONTENT,
            Action.LOCK,
            Action.MOVE,
            Action.ACCEPT_ANSWER,
            Action.PIN,
            Action.DECIDE_HELD);
    private static final Set<Action> ON_COMMENT = EnumSet.of(
            Action.COMMENT,
            Action.REACT,
            Action.EDIT,
            Action.WITHDRAW,
            Action.REMOVE_CONTENT,
            Action.ACCEPT_ANSWER,
            Action.DECIDE_HELD);

    private final Engine engine;
    private final Palette palette;
    private final Actor actor;
    private final PersonStatus status;
    private final Map<PersonId, Person> cards;

    /** Fetches the cards of all authors and of all who are mentioned at once. */
    public PostViews(
            Engine engine, Palette palette, Actor actor, Viewer viewer, Collection<ContributionView> contributions) {
        this.engine = engine;
        this.palette = palette;
        this.actor = actor;
        this.status = viewer.assumed();
        Set<PersonId> people = new HashSet<>();
        contributions.forEach(view -> addPeople(people, view));
        this.cards = engine.cards().shown(people);
    }

    /** A post; a tombstone where it was removed and the actor is neither its author nor a moderator. */
    public Post post(ContributionView view) {
        ContributionRow row = view.row();
        boolean bare = row.state() == PostState.REMOVED && !isOwnOrModerated(view);
        CommunityView community = view.community();
        return new Post(
                new PostId(row.id()),
                row.version(),
                new CommunityId(community.id()),
                community.name(),
                community.kind(),
                row.kind(),
                row.detailsVersion(),
                FactsText.read(bare ? "" : row.details()),
                row.state(),
                reason(view),
                bare ? Optional.empty() : author(view),
                bare ? Optional.empty() : Optional.ofNullable(row.title()),
                bare ? "" : row.body(),
                Optional.ofNullable(row.language()),
                bare ? List.of() : entities(view),
                bare ? List.of() : attachments(view),
                row.createdAt(),
                Optional.ofNullable(row.publishedAt()),
                isOwn(view) ? Optional.ofNullable(row.publishAt()) : Optional.empty(),
                Optional.ofNullable(row.editedAt()),
                row.state() == PostState.VISIBLE ? view.counts().getOrDefault(ContributionView.COMMENTS, 0) : 0,
                bare ? Map.of() : reactions(view),
                bare ? new TreeMap<>() : new TreeMap<>(view.imported()),
                bare ? Set.of() : view.own(),
                bare ? Optional.empty() : Optional.ofNullable(row.accepted()).map(CommentId::new),
                row.locked(),
                Optional.ofNullable(view.pin()).map(PostViews::pin),
                bare ? Optional.empty() : move(view),
                bare ? Set.of() : allowed(view, ON_POST));
    }

    /** A comment; a gap where there is nothing of it to be shown. */
    public Comment comment(ContributionView view) {
        ContributionRow row = view.row();
        Long accepted = view.postAccepted();
        boolean apart = view.blocked() && !isOwnOrModerated(view);
        boolean gap = apart
                || row.state() == PostState.WITHDRAWN
                || (row.state() == PostState.REMOVED && !isOwnOrModerated(view));
        Long parent = row.parent();
        Target on = parent == null ? new PostId(row.post()) : new CommentId(parent);
        return new Comment(
                new CommentId(row.id()),
                gap ? 0 : row.version(),
                new PostId(row.post()),
                on,
                row.depth(),
                row.answer(),
                !gap && accepted != null && accepted == row.id(),
                apart ? PostState.HIDDEN : row.state(),
                gap ? Optional.empty() : reason(view),
                gap,
                gap ? Optional.empty() : author(view),
                gap ? "" : row.body(),
                gap ? Optional.empty() : Optional.ofNullable(row.language()),
                gap ? List.of() : entities(view),
                gap ? List.of() : attachments(view),
                row.createdAt(),
                gap ? Optional.empty() : Optional.ofNullable(row.editedAt()),
                gap ? Map.of() : reactions(view),
                gap ? new TreeMap<>() : new TreeMap<>(view.imported()),
                gap ? Set.of() : view.own(),
                gap ? Set.of() : allowed(view, ON_COMMENT));
    }

    /** Why it is out of sight, for those who see it all the same because of who they are. */
    private static Optional<String> reason(ContributionView view) {
        boolean told = view.row().state() != PostState.VISIBLE && isOwnOrModerated(view);
        return told ? Optional.ofNullable(view.row().stateReason()) : Optional.empty();
    }

    /** The author's card. */
    public Optional<Person> author(ContributionView view) {
        PersonId id = view.authorId();
        if (id == null) {
            return Optional.empty();
        }
        Person card = cards.get(id);
        return Optional.of(card == null ? Person.formerColleague() : card);
    }

    private static void addPeople(Set<PersonId> people, ContributionView view) {
        PersonId author = view.authorId();
        if (author != null) {
            people.add(author);
        }
        for (ReferenceRow row : view.references()) {
            PersonId mentioned = row.personId();
            if (mentioned != null) {
                people.add(mentioned);
            }
        }
    }

    private static Optional<AnnouncedMove> move(ContributionView view) {
        return Optional.ofNullable(view.row().moveAt())
                .map(at -> new AnnouncedMove(
                        view.moveKnown()
                                ? Optional.ofNullable(view.row().moveTo()).map(CommunityId::new)
                                : Optional.empty(),
                        at));
    }

    private static Pin pin(PinRow row) {
        Instant until = row.until();
        return new Pin(row.kind(), Optional.ofNullable(until));
    }

    private Map<String, Integer> reactions(ContributionView view) {
        if (view.counts().isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> ordered = new LinkedHashMap<>();
        for (String kind : palette.kinds()) {
            Integer n = view.counts().get(kind);
            if (n != null) {
                ordered.put(kind, n);
            }
        }
        view.counts().entrySet().stream()
                .filter(e -> !e.getKey().equals(ContributionView.COMMENTS) && !ordered.containsKey(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> ordered.put(e.getKey(), e.getValue()));
        return ordered;
    }

    private List<TextEntity> entities(ContributionView view) {
        List<TextEntity> entities = new ArrayList<>();
        for (ReferenceRow row : view.references()) {
            switch (row.kind()) {
                case MENTION ->
                    entities.add(new TextEntity(
                            TextEntity.Kind.MENTION, row.value(), row.start(), row.end(), mentioned(row)));
                case HASHTAG ->
                    entities.add(new TextEntity(TextEntity.Kind.HASHTAG, row.value(), row.start(), row.end()));
                case LINK -> entities.add(new TextEntity(TextEntity.Kind.LINK, row.value(), row.start(), row.end()));
                case FILE -> {}
            }
        }
        return entities;
    }

    /** Who is meant, where they are still there; who has left is not shown by an id (DESIGN, Settled). */
    private @Nullable PersonId mentioned(ReferenceRow row) {
        PersonId id = row.personId();
        Person card = id == null ? null : cards.get(id);
        return card == null || card.status() == PersonStatus.DEPARTED ? null : id;
    }

    private static List<Attachment> attachments(ContributionView view) {
        return view.references().stream()
                .filter(row -> row.kind() == ReferenceRow.Kind.FILE)
                .map(row -> new Attachment(
                        row.value(),
                        Objects.requireNonNullElse(row.name(), ""),
                        Objects.requireNonNullElse(row.mediaType(), ""),
                        row.size()))
                .toList();
    }

    private Set<Action> allowed(ContributionView view, Set<Action> candidates) {
        Rights.Case about =
                Rights.Case.in(view.community()).about(isOwn(view), view.row().kind());
        EnumSet<Action> allowed = EnumSet.noneOf(Action.class);
        for (Action action : candidates) {
            if (makesSense(action, view)
                    && engine.rights()
                            .allows(
                                    actor,
                                    status,
                                    action,
                                    action == Action.ACCEPT_ANSWER ? onPost(about, view) : about)) {
                allowed.add(action);
            }
        }
        return allowed;
    }

    private static Rights.Case onPost(Rights.Case about, ContributionView view) {
        return about.about(Objects.equals(view.postAuthor(), view.viewer()) && view.viewer() != null, "question");
    }

    private static boolean makesSense(Action action, ContributionView view) {
        ContributionRow row = view.row();
        boolean visible = row.state() == PostState.VISIBLE;
        return switch (action) {
            case COMMENT -> visible && !view.postLocked() && !view.blocked();
            case REACT -> visible && !view.blocked();
            case LOCK, MOVE, PIN -> visible;
            case ACCEPT_ANSWER -> visible && (row.answer() || row.accepted() != null);
            case DECIDE_HELD -> row.state() == PostState.HELD;
            case EDIT, WITHDRAW -> row.state() != PostState.REMOVED;
            case REMOVE_CONTENT -> visible || row.state() == PostState.REMOVED;
            default -> true;
        };
    }

    private static boolean isOwnOrModerated(ContributionView view) {
        return isOwn(view) || Role.moderates(view.community().role());
    }

    private static boolean isOwn(ContributionView view) {
        return view.viewer() != null && Objects.equals(view.row().author(), view.viewer());
    }
}
