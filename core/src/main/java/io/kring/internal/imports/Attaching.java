package io.kring.internal.imports;

import io.kring.post.Attachment;
import io.kring.spi.change.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which files imported texts keep. The rule is that of texts written here, without its second half: that somebody may
 * read a file today says nothing of whether they might when they wrote, so what is somebody else's is left out.
 */
final class Attaching {
    private static final String TAKEN = "import.attachment-taken";
    private static final String WITHOUT_AUTHOR = "import.attachment-without-author";

    private final Map<String, Long> owners;
    private final Map<Long, Set<String>> claimed = new LinkedHashMap<>();

    /** @param owners of the URIs that are somebody's */
    Attaching(Map<String, Long> owners) {
        this.owners = new HashMap<>(owners);
    }

    /**
     * What an author keeps.
     *
     * @param leftOut the code of why something is not among them
     */
    record Kept(List<Attachment> attachments, Optional<String> leftOut) {}

    /** Keeps what is the author's, or nobody's and from now on the author's. */
    Kept keep(@Nullable Long author, List<Attachment> attachments) {
        if (author == null) {
            return new Kept(List.of(), attachments.isEmpty() ? Optional.empty() : Optional.of(WITHOUT_AUTHOR));
        }
        List<Attachment> kept = new ArrayList<>();
        for (Attachment file : attachments) {
            Long owner = owners.putIfAbsent(file.uri(), author);
            if (owner == null || owner.equals(author)) {
                kept.add(file);
                claimed.computeIfAbsent(author, a -> new LinkedHashSet<>()).add(file.uri());
            }
        }
        return new Kept(kept, kept.size() == attachments.size() ? Optional.empty() : Optional.of(TAKEN));
    }

    /** The claims, those included that were made before: one that is freed meanwhile is made anew. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        claimed.forEach((owner, uris) -> changes.add(new Change.ClaimFiles(owner, List.copyOf(uris))));
        return changes;
    }
}
