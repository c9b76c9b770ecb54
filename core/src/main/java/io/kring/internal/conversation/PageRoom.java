package io.kring.internal.conversation;

import io.kring.conversation.LoopOutcome;
import io.kring.conversation.PageConversation;
import io.kring.conversation.PageMove;
import io.kring.conversation.PageRef;
import io.kring.conversation.PageUris;
import io.kring.conversation.Pages;
import io.kring.conversation.TiedPage;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.internal.command.Engine;
import io.kring.internal.post.Intake;
import io.kring.internal.post.PostViews;
import io.kring.internal.reaction.ReactionRoom;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.CommentDraft;
import io.kring.post.Post;
import io.kring.post.PostThread;
import io.kring.post.Posts;
import io.kring.post.PublishOutcome;
import io.kring.post.ThreadOrder;
import io.kring.reaction.Palette;
import io.kring.reaction.ReactionOutcome;
import io.kring.reaction.Reactions;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The room of conversations on pages of the host. */
public final class PageRoom implements Pages {
    private static final int MOST_TIES = 50;

    private final Engine engine;
    private final Posts posts;
    private final Reactions reactions;
    private final Palette palette;
    private final Intake intake;
    private final PageAddress address;
    private final KeepPage keep;
    private final PageSight sight;
    private final PageLife life;
    private final PageTies ties;

    public PageRoom(Engine engine, Posts posts, Reactions reactions, Palette palette, Intake intake, PageUris uris) {
        this.engine = engine;
        this.posts = posts;
        this.reactions = reactions;
        this.palette = palette;
        this.intake = intake;
        this.address = new PageAddress(uris);
        this.keep = new KeepPage(engine);
        this.sight = new PageSight(engine);
        this.life = new PageLife(engine);
        this.ties = new PageTies(engine);
    }

    @Override
    public PostId put(PageRef page) {
        String uri = checked(page, List.of());
        return engine.observed("pages.put", () -> keep.put(page, uri));
    }

    @Override
    public Optional<PageConversation> conversation(Actor actor, PageRef page, ThreadOrder order, PageRequest comments) {
        String uri = checked(page, List.of());
        Optional<PageFacts> kept = sight.find(actor, uri);
        if (kept.isEmpty()) {
            return sight.mayRead(actor, page)
                    ? Optional.of(new PageConversation(
                            uri, page.title(), true, Optional.empty(), card(page.owner()), Optional.empty()))
                    : Optional.empty();
        }
        PageFacts facts = kept.get();
        if (KeepPage.audienceDiffers(facts, page)) {
            engine.observed("pages.put", () -> keep.put(page, uri));
        }
        Optional<PostThread> thread =
                posts.thread(actor, new PostId(facts.page().post()), order, comments);
        return thread.map(found -> new PageConversation(
                facts.page().uri(),
                facts.title(),
                facts.page().vanishedAt() == null,
                thread,
                card(Optional.ofNullable(facts.ownerId())),
                outcome(facts.page())));
    }

    @Override
    public PublishOutcome<CommentId> comment(Actor actor, PageRef page, CommentDraft draft) {
        PostId post = post(kept(actor, page, intake.read(draft).violations()));
        return onPage(() -> posts.comment(actor, post, draft));
    }

    @Override
    public ReactionOutcome react(Actor actor, PageRef page, String kind) {
        List<Violation> unknown = palette.has(kind) ? List.of() : List.of(ReactionRoom.unknown());
        PostId post = post(kept(actor, page, unknown));
        return onPage(() -> reactions.add(actor, post, kind));
    }

    @Override
    public Map<String, Integer> counts(Actor actor, Collection<String> uris) {
        if (uris.size() > MOST) {
            throw new InvalidInput(new Violation("uris", "uris.many", "at most " + MOST + " in one call"));
        }
        List<Violation> violations = new ArrayList<>();
        Map<String, String> canonical = new LinkedHashMap<>();
        int at = 0;
        for (String uri : uris) {
            canonical.put(uri, address.of(uri, "uris[" + at++ + "]", violations));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        Map<String, Integer> found = engine.read("pages.counts", actor, (unit, viewer) -> unit.pages()
                .counts(viewer, List.copyOf(new LinkedHashSet<>(canonical.values()))));
        Map<String, Integer> counts = new LinkedHashMap<>();
        canonical.forEach((uri, key) -> counts.put(uri, found.getOrDefault(key, 0)));
        return counts;
    }

    @Override
    public void tie(Actor actor, PageRef page, PostId discussion) {
        ties.tie(actor, kept(actor, page, List.of()), discussion, true);
    }

    @Override
    public void untie(Actor actor, PageRef page, PostId discussion) {
        ties.tie(actor, kept(actor, page, List.of()), discussion, false);
    }

    @Override
    public List<Post> discussions(Actor actor, String uri) {
        String canonical = address.of(uri);
        return engine.read("pages.discussions", actor, (unit, viewer) -> {
            List<ContributionView> found = unit.pages()
                    .find(canonical)
                    .map(facts -> unit.pages().discussions(viewer, facts.page().post(), MOST_TIES))
                    .orElse(List.of());
            PostViews views = new PostViews(engine, palette, actor, viewer, found);
            return found.stream().map(views::post).toList();
        });
    }

    @Override
    public List<TiedPage> about(Actor actor, PostId discussion) {
        return engine.read(
                "pages.about",
                actor,
                (unit, viewer) -> unit.pages().about(viewer, discussion.value(), MOST_TIES).stream()
                        .map(facts -> new TiedPage(facts.page().uri(), facts.title(), outcome(facts.page())))
                        .toList());
    }

    @Override
    public void closeLoop(Actor actor, PageRef page, LoopOutcome outcome) {
        ties.closeLoop(actor, kept(actor, page, engine.drafts().violations(outcome)), outcome);
    }

    @Override
    public PageMove moved(String from, String to) {
        List<Violation> violations = new ArrayList<>();
        String before = address.of(from, "from", violations);
        String after = address.of(to, "to", violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return engine.observed("pages.moved", () -> life.moved(before, after));
    }

    @Override
    public boolean vanished(String uri) {
        String canonical = address.of(uri);
        return engine.observed("pages.vanished", () -> life.there(canonical, false));
    }

    @Override
    public boolean returned(String uri) {
        String canonical = address.of(uri);
        return engine.observed("pages.returned", () -> life.there(canonical, true));
    }

    /**
     * What is kept of the page, with what the host says now; refuses who may not read a page not kept yet.
     *
     * @param further what is wrong with what is to be done there: nothing is kept for it then
     */
    private PageFacts kept(Actor actor, PageRef page, List<Violation> further) {
        String uri = checked(page, further);
        if (actor.person().isEmpty()) {
            throw new NotAllowed("ANONYMOUS");
        }
        Optional<PageFacts> kept = sight.find(actor, uri);
        if (kept.isPresent() && !KeepPage.differs(kept.get(), page)) {
            return kept.get();
        }
        if (kept.isEmpty() && !sight.mayRead(actor, page)) {
            throw new NotFound("page");
        }
        engine.observed("pages.put", () -> keep.put(page, uri));
        return sight.find(actor, uri).orElseThrow(() -> new NotFound("page"));
    }

    private static PostId post(PageFacts kept) {
        return new PostId(kept.page().post());
    }

    private String checked(PageRef page, List<Violation> further) {
        List<Violation> violations = new ArrayList<>(further);
        String uri = address.of(page.uri(), "uri", violations);
        engine.drafts().check(page, violations);
        return uri;
    }

    static <T> T onPage(Supplier<T> work) {
        try {
            return work.get();
        } catch (NotFound e) {
            throw e.code().equals("post.not-found") ? new NotFound("page") : e;
        }
    }

    private Optional<Person> card(Optional<PersonId> owner) {
        return owner.map(id -> engine.cards().shown(List.of(id)).getOrDefault(id, Person.formerColleague()));
    }

    private static Optional<LoopOutcome> outcome(PageRow page) {
        String heard = page.heard();
        String did = page.did();
        @Nullable Instant at = page.closedAt();
        return heard == null || did == null ? Optional.empty() : Optional.of(new LoopOutcome(heard, did, at));
    }
}
