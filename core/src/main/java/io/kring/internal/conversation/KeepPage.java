package io.kring.internal.conversation;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipStatus;
import io.kring.conversation.PageRef;
import io.kring.error.Conflict;
import io.kring.error.NotFound;
import io.kring.event.EventType;
import io.kring.id.PostId;
import io.kring.internal.command.Engine;
import io.kring.internal.post.NewContribution;
import io.kring.person.PersonId;
import io.kring.spi.UnitOfWork;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.command.Facts;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.FactsText;
import io.kring.spi.row.MembershipRow;
import io.kring.spi.row.PageFacts;
import io.kring.spi.row.PageRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps what the host says of a page, under the lock on pages: its conversation, who reads it, who is responsible. */
final class KeepPage {
    private final Engine engine;

    KeepPage(Engine engine) {
        this.engine = engine;
    }

    /** Whether what is kept differs from what the host says. */
    static boolean differs(PageFacts kept, PageRef said) {
        return audienceDiffers(kept, said)
                || (!kept.former() && !kept.title().equals(said.title()))
                || (said.owner().isPresent() && !said.owner().equals(Optional.ofNullable(kept.ownerId())));
    }

    static boolean audienceDiffers(PageFacts kept, PageRef said) {
        return said.audience()
                .label()
                .map(label -> !label.equals(kept.audience()))
                .orElseGet(() -> kept.audience() != null
                        || kept.community()
                                != said.audience().community().orElseThrow().value());
    }

    /** Makes the page's conversation, or changes what differs. */
    PostId put(PageRef said, String uri) {
        return engine.write(unit -> {
            unit.pages().lock();
            Optional<PageFacts> kept = unit.pages().find(uri);
            long post = kept.isPresent() ? kept.get().page().post() : added(unit, said, uri);
            kept.filter(facts -> differs(facts, said)).ifPresent(facts -> changed(unit, facts, said));
            return new PostId(post);
        });
    }

    private long added(UnitOfWork unit, PageRef said, String uri) {
        Instant now = engine.now();
        PersonId owner = said.owner().orElse(null);
        Long number = owner == null ? null : number(unit, owner);
        long place = place(unit, said);
        ContributionRow root = NewContribution.page(
                engine.ids().next(), place, said.title(), FactsText.write(new TreeMap<>(Map.of("uri", uri))), now);
        ChangeSet changes = ChangeSet.of();
        if (said.audience().label().isPresent()) {
            changes = newPlace(place, said, number, now);
        }
        apply(
                unit,
                changes.and(new Change.AddContribution(root, List.of()))
                        .and(new Change.PutPage(new PageRow(root.id(), uri, number, null, null, null, null), null, now))
                        .and(event(EventType.PAGE_ADDED, root.id(), now)));
        return root.id();
    }

    private void changed(UnitOfWork unit, PageFacts kept, PageRef said) {
        Facts facts =
                unit.commands().load(FactsRequest.by(null, null).on(kept.page().post()));
        TargetFacts target = Objects.requireNonNull(facts.target());
        CommunityRow place = Objects.requireNonNull(facts.community()).community();
        String label = said.audience().label().orElse(null);
        Instant now = engine.now();
        ChangeSet changes = ChangeSet.of();
        long home = place.id();
        PersonId owner = said.owner().orElse(kept.ownerId());
        Long number = owner == null ? null : number(unit, owner);
        if (label == null || !place.isPage()) {
            home = audienceDiffers(kept, said) ? place(unit, said) : home;
            if (label != null) {
                apply(unit, newPlace(home, said, number, now));
            }
        } else {
            changes = changes.and(new Change.EditCommunity(saying(place, said.title(), label), place.version()));
        }
        ContributionRow root = target.row();
        ContributionRow next = root.change()
                .community(home)
                .text(kept.former() ? root.title() : said.title(), root.body())
                .version(root.version() + 1)
                .row();
        changes = changes.and(new Change.EditContribution(next, root.version(), null, null))
                .and(event(EventType.PAGE_CHANGED, root.id(), now));
        if (!Objects.equals(number, kept.page().owner())) {
            changes = changes.and(new Change.PutPage(kept.page().ownedBy(number), null, now));
        }
        apply(unit, changes);
        if (label != null && home == place.id() && owner != null && !owner.equals(kept.ownerId())) {
            handOver(unit, home, owner, kept.ownerId(), now);
        }
    }

    /** The owner manages the conversation, in the place of the one before. */
    private void handOver(UnitOfWork unit, long place, PersonId to, @Nullable PersonId from, Instant now) {
        MembershipRow next = standing(unit, place, to);
        ChangeSet changes = ChangeSet.of(new Change.PutMembership(
                manager(place, number(unit, to), now, next == null ? 1 : next.version() + 1),
                next == null ? 0 : next.version()));
        MembershipRow before = from == null ? null : standing(unit, place, from);
        int fewer = 0;
        if (before != null && before.status() == MembershipStatus.MEMBER) {
            fewer = 1;
            changes = changes.and(new Change.PutMembership(
                    new MembershipRow(
                            place,
                            before.person(),
                            MembershipStatus.LEFT,
                            Role.MEMBER,
                            now,
                            null,
                            null,
                            before.version() + 1),
                    before.version()));
        }
        apply(unit, changes.and(new Change.AdjustCommunity(place, 1 - fewer, 1 - fewer, 0, 0)));
    }

    private @Nullable MembershipRow standing(UnitOfWork unit, long place, PersonId person) {
        CommunityFacts facts = unit.commands()
                .load(FactsRequest.by(null, null)
                        .in(place)
                        .about(engine.cards().seed(person))
                        .locking())
                .community();
        return facts == null ? null : facts.subject();
    }

    private ChangeSet newPlace(long place, PageRef said, @Nullable Long owner, Instant now) {
        CommunityRow row = new CommunityRow(
                place,
                1,
                said.title(),
                "",
                List.of(),
                null,
                CommunityKind.PAGE,
                null,
                null,
                null,
                JoinPolicy.INVITATION,
                null,
                CommunityDraft.SIZE_HINT,
                false,
                false,
                false,
                null,
                said.audience().label().orElseThrow(),
                now,
                0,
                0,
                0);
        ChangeSet changes = ChangeSet.of(new Change.AddCommunity(row));
        return owner == null
                ? changes
                : changes.and(new Change.AdjustCommunity(place, 1, 1, 0, 0))
                        .and(new Change.PutMembership(manager(place, owner, now, 1), 0));
    }

    private static MembershipRow manager(long place, long owner, Instant now, int version) {
        return new MembershipRow(
                place, owner, MembershipStatus.MEMBER, Role.COMMUNITY_MANAGER, now, null, null, version);
    }

    /** The community that decides, which must be there; a new place for a label. */
    private long place(UnitOfWork unit, PageRef said) {
        if (said.audience().label().isPresent()) {
            return engine.ids().next();
        }
        long community = said.audience().community().orElseThrow().value();
        CommunityFacts facts =
                unit.commands().load(FactsRequest.by(null, null).in(community)).community();
        if (facts == null || facts.community().isPage()) {
            throw new NotFound("community");
        }
        return community;
    }

    private long number(UnitOfWork unit, PersonId person) {
        Facts facts = unit.commands()
                .load(FactsRequest.by(null, null).naming(List.of(engine.cards().seed(person))));
        return Objects.requireNonNull(facts.people().get(person));
    }

    private static CommunityRow saying(CommunityRow place, String title, String label) {
        return new CommunityRow(
                place.id(),
                place.version() + 1,
                title,
                place.purpose(),
                place.themes(),
                place.language(),
                place.kind(),
                place.nextKind(),
                place.nextKindAt(),
                place.nextKindBy(),
                place.joinPolicy(),
                place.cap(),
                place.sizeHint(),
                place.sealed(),
                place.practice(),
                place.archived(),
                place.question(),
                label,
                place.createdAt(),
                place.members(),
                place.managers(),
                place.pins());
    }

    static NewEvent event(String type, long post, Instant now) {
        return new NewEvent(type, 1, now, null, null, new PostId(post).toString(), false, false, new TreeMap<>());
    }

    static void apply(UnitOfWork unit, ChangeSet changes) {
        if (!unit.commands().apply(changes)) {
            throw new Conflict("command.contended", "others keep changing the same thing; try again");
        }
    }
}
