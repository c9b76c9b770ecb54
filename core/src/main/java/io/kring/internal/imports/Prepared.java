package io.kring.internal.imports;

import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportedAcceptance;
import io.kring.imports.ImportedComment;
import io.kring.imports.ImportedCommunity;
import io.kring.imports.ImportedFollow;
import io.kring.imports.ImportedLink;
import io.kring.imports.ImportedMembership;
import io.kring.imports.ImportedPlace;
import io.kring.imports.ImportedPost;
import io.kring.imports.ImportedReaction;
import io.kring.imports.ImportedTally;
import io.kring.internal.directory.Cards;
import io.kring.internal.post.Intake;
import io.kring.internal.text.TextEntities;
import io.kring.person.PersonId;
import io.kring.post.Attachment;
import io.kring.post.CommentDraft;
import io.kring.post.PostDraft;
import io.kring.spi.imports.ImportRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch that was read before the storage is asked anything: its texts, and all that it is about. */
final class Prepared {
    private final Set<String> ids = new HashSet<>();
    private final Set<Long> communities = new HashSet<>();
    private final Set<PersonId> people = new HashSet<>();
    private final Set<PersonId> locked = new HashSet<>();
    private final List<Instant> dates = new ArrayList<>();
    private final Map<ImportItem, Intake.Text> texts = new HashMap<>();
    private final Map<String, PersonId> handles;
    private final ImportRequest request;

    Prepared(String source, Collection<? extends ImportItem> items, Intake intake, Cards cards) {
        items.forEach(item -> read(item, intake));
        handles = intake.people(texts.values());
        people.addAll(handles.values());
        people.addAll(locked);
        request = new ImportRequest(source, ids, communities, cards.imported(people), locked);
    }

    ImportRequest request() {
        return request;
    }

    /** The original dates of all contributions. */
    List<Instant> dates() {
        return dates;
    }

    Intake.Text text(ImportItem item) {
        return texts.getOrDefault(item, EMPTY);
    }

    /** What is to be attached; nothing of an item that breaks a rule, so that no storage is asked about nonsense. */
    List<Attachment> attachments(ImportItem item) {
        if (!texts.containsKey(item) || !text(item).violations().isEmpty()) {
            return List.of();
        }
        return item instanceof ImportedPost post ? post.attachments() : ((ImportedComment) item).attachments();
    }

    Map<String, PersonId> handles() {
        return handles;
    }

    static PostDraft draft(ImportedPost post, CommunityId community) {
        return new PostDraft(
                community,
                post.kind(),
                post.title(),
                post.markdown(),
                post.language(),
                post.attachments(),
                post.details(),
                null,
                null);
    }

    static CommentDraft draft(ImportedComment comment) {
        return new CommentDraft(comment.markdown(), comment.language(), comment.attachments(), comment.answer(), null);
    }

    private static final Intake.Text EMPTY = new Intake.Text(List.of(), new TextEntities(List.of(), ""), "");

    /** Any community will do for reading a text. */
    private static final CommunityId ANY = new CommunityId(1);

    private void read(ImportItem item, Intake intake) {
        if (item instanceof ImportedPost post) {
            named(post.id());
            place(post.community());
            post.author().ifPresent(people::add);
            dates.add(post.publishedAt());
            texts.computeIfAbsent(post, p -> intake.read(draft(post, ANY)));
        } else if (item instanceof ImportedComment comment) {
            named(comment.id());
            named(comment.on());
            comment.author().ifPresent(people::add);
            dates.add(comment.at());
            texts.computeIfAbsent(comment, c -> intake.read(draft(comment)));
        } else if (item instanceof ImportedCommunity community) {
            named(community.id());
            locked.addAll(community.managers());
        } else if (item instanceof ImportedMembership membership) {
            place(membership.community());
            locked.add(membership.person());
        } else {
            readConnection(item);
        }
    }

    private void readConnection(ImportItem item) {
        if (item instanceof ImportedAcceptance acceptance) {
            named(acceptance.question());
            named(acceptance.answer());
        } else if (item instanceof ImportedReaction reaction) {
            named(reaction.on());
            locked.add(reaction.person());
        } else if (item instanceof ImportedTally tally) {
            named(tally.on());
        } else if (item instanceof ImportedLink link) {
            named(link.post());
            named(link.other());
        } else if (item instanceof ImportedFollow follow) {
            locked.add(follow.person());
            if (follow.subject() instanceof Subject.OfPerson other) {
                people.add(other.id());
            } else if (follow.subject() instanceof Subject.OfCommunity community) {
                communities.add(community.id().value());
            }
        }
    }

    private void place(ImportedPlace place) {
        if (place instanceof ImportedPlace.Here here) {
            communities.add(here.id().value());
        } else if (place instanceof ImportedPlace.OfSource imported) {
            named(imported.id());
        }
    }

    /** What is no id is the id of nothing. */
    private void named(String id) {
        if (Results.isPlain(id, Results.LONGEST_ID)) {
            ids.add(id);
        }
    }
}
