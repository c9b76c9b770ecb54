package io.kring.internal.access;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.access.Role;
import io.kring.error.NotAllowed;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.post.PostKind;
import io.kring.spi.row.CommunityView;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides commands: the default role rules, and the host's policy around them. Denies by default. */
public final class Rights {
    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
    private static final Set<Action> ENTRY =
            EnumSet.of(Action.INVITE, Action.ADD_MEMBERS, Action.HANDLE_REQUESTS, Action.EDIT_COMMUNITY);

    /** What may be done with the post of a page's conversation: its text is the host's. */
    private static final Set<Action> ON_PAGES =
            EnumSet.of(Action.COMMENT, Action.REACT, Action.LOCK, Action.TIE_PAGE, Action.CLOSE_LOOP);

    /** What may be done with comments in the place of a page's conversation. */
    private static final Set<Action> IN_PAGES = EnumSet.of(
            Action.COMMENT,
            Action.REACT,
            Action.EDIT,
            Action.WITHDRAW,
            Action.REMOVE_CONTENT,
            Action.LOCK,
            Action.DECIDE_HELD);

    private final AccessPolicy policy;
    private final boolean secretAllowed;

    public Rights(AccessPolicy policy, boolean secretAllowed) {
        this.policy = policy;
        this.secretAllowed = secretAllowed;
    }

    /** Whether this Kring has secret communities at all. */
    public boolean secretAllowed() {
        return secretAllowed;
    }

    /** What a decision is about; {@code reads} says whether the actor reads the community. */
    public record Case(
            @Nullable Long community,
            @Nullable CommunityKind communityKind,
            boolean sealed,
            boolean archived,
            boolean reads,
            @Nullable Role role,
            boolean own,
            @Nullable String kind) {
        /** Where no community is involved. */
        public static Case withoutCommunity() {
            return new Case(null, null, false, false, false, null, false, null);
        }

        /** In a community the actor reads. */
        public static Case in(CommunityView read) {
            return new Case(read.id(), read.kind(), read.sealed(), read.archived(), true, read.role(), false, null);
        }

        public Case about(boolean isOwn, String kindName) {
            return new Case(community, communityKind, sealed, archived, reads, role, isOwn, kindName);
        }
    }

    /** Refuses with {@code action.not-allowed} what is not allowed. */
    public void demand(Actor actor, PersonStatus status, Action action, Case about) {
        if (!allows(actor, status, action, about)) {
            throw new NotAllowed(action.name());
        }
    }

    public boolean allows(Actor actor, PersonStatus status, Action action, Case about) {
        if (actor.person().isEmpty() || !mayWrite(status, action, about) || !possible(action, about)) {
            return false;
        }
        boolean byRule = byRule(actor, action, status, about);
        boolean widened = action.widenable() && !keptSealed(action, about);
        if (!byRule && !widened) {
            return false;
        }
        return switch (ask(actor, action, about)) {
            case DENY -> false;
            case ALLOW -> true;
            case DEFAULT -> byRule;
        };
    }

    /** Into a sealed community nobody is let, and its rules of entry are changed by nobody, whom the rules do not name. */
    private static boolean keptSealed(Action action, Case about) {
        return about.sealed() && (about.role() == null || ENTRY.contains(action));
    }

    /** Whether the host's policy narrows what the rules leave to whoever is asked. */
    public boolean denies(Actor actor, Action action, Case about) {
        return ask(actor, action, about) == Decision.DENY;
    }

    /** The host's scope for this actor; when the policy throws, one's own memberships and nothing else. */
    public ReadScope reading(Actor actor) {
        try {
            return policy.reading(actor);
        } catch (RuntimeException e) {
            LOG.warn("access policy failed on reading: {}", e.getClass().getName());
            return ReadScope.nothing();
        }
    }

    private Decision ask(Actor actor, Action action, Case about) {
        AccessRequest request = new AccessRequest(
                action,
                Optional.ofNullable(about.community()).map(CommunityId::new),
                Optional.ofNullable(about.communityKind()),
                about.sealed(),
                Optional.ofNullable(about.role()),
                about.own(),
                Optional.ofNullable(about.kind()));
        try {
            return policy.decide(actor, request);
        } catch (RuntimeException e) {
            LOG.warn("access policy failed on {}: {}", action, e.getClass().getName());
            return Decision.DENY;
        }
    }

    private static boolean isOpen(Case about) {
        return about.communityKind() == CommunityKind.OPEN || about.communityKind() == CommunityKind.PAGE;
    }

    private static boolean mayWrite(PersonStatus status, Action action, Case about) {
        return status == PersonStatus.ACTIVE
                || (status == PersonStatus.GUEST
                        && (about.role() != null
                                || about.communityKind() == CommunityKind.PAGE
                                || action == Action.ACCEPT_RULES));
    }

    /** What no rule and no policy gets around. */
    private boolean possible(Action action, Case about) {
        if (action == Action.MAKE_SECRET) {
            return secretAllowed;
        }
        if (action == Action.CREATE_COMMUNITY || action == Action.ARCHIVE_COMMUNITY) {
            return true;
        }
        if (PostKind.PAGE.name().equals(about.kind())) {
            return !about.archived() && ON_PAGES.contains(action);
        }
        return !about.archived() && (about.communityKind() != CommunityKind.PAGE || IN_PAGES.contains(action));
    }

    private static boolean byRule(Actor actor, Action action, PersonStatus status, Case about) {
        Role role = about.role();
        boolean moderates = Role.moderates(role);
        boolean manages = role == Role.COMMUNITY_MANAGER;
        return switch (action) {
            case CREATE_COMMUNITY -> status == PersonStatus.ACTIVE;
            case MAKE_SECRET -> about.community() == null || manages;
            case EDIT_COMMUNITY, CHANGE_KIND, ARCHIVE_COMMUNITY, ADD_MEMBERS, CHANGE_ROLE, EDIT_RULES -> manages;
            case JOIN -> status == PersonStatus.ACTIVE;
            case INVITE, HANDLE_REQUESTS, REMOVE_MEMBER, ANNOUNCE, LOCK, PIN -> moderates;
            case COMMENT, REACT -> about.reads() && (role != null || isOpen(about));
            case PUBLISH -> role != null;
            case EDIT, WITHDRAW -> about.own();
            case MOVE -> moderates || (about.own() && role != null);
            case ACCEPT_ANSWER, TIE_PAGE, CLOSE_LOOP -> moderates || about.own();
            case REMOVE_CONTENT, DECIDE_HELD -> moderates && !about.own();
            case EDIT_HOUSE ->
                actor.has(PlatformRole.PLATFORM_COMMUNITY_MANAGER) || actor.has(PlatformRole.ADMINISTRATOR);
            case ACCEPT_RULES -> true;
        };
    }
}
