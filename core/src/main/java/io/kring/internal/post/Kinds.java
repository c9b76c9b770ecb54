package io.kring.internal.post;

import io.kring.error.Misconfigured;
import io.kring.error.Violation;
import io.kring.internal.text.Sentences;
import io.kring.post.Edit;
import io.kring.post.PostDraft;
import io.kring.post.PostKind;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.FactsText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kinds of post of one Kring: the four that are always there, and the host's. */
public final class Kinds {
    private static final Set<String> RESERVED = Set.of(ContributionRow.COMMENT, PostKind.PAGE.name());
    private static final int LONGEST_DETAILS = 20_000;

    private final Map<String, PostKind<?>> byName = new LinkedHashMap<>();
    private final Set<String> answerable = new TreeSet<>();

    public Kinds(Collection<PostKind<?>> hosts) {
        List.of(PostKind.UPDATE, PostKind.ARTICLE, PostKind.QUESTION, PostKind.ANNOUNCEMENT)
                .forEach(this::add);
        hosts.forEach(this::add);
    }

    private void add(PostKind<?> kind) {
        if (RESERVED.contains(kind.name())) {
            throw new Misconfigured("kind.reserved", "the kind of post named " + kind.name() + " is Kring's own");
        }
        if (byName.putIfAbsent(kind.name(), kind) != null) {
            throw new Misconfigured("kind.twice", "there are two kinds of post named " + kind.name());
        }
        if (kind.answerable()) {
            answerable.add(kind.name());
        }
    }

    /** Names of the kinds that take answers. */
    public Set<String> answerable() {
        return Set.copyOf(answerable);
    }

    boolean isAnswerable(String name) {
        return answerable.contains(name);
    }

    boolean isTitled(String name) {
        PostKind<?> kind = byName.get(name);
        return kind != null && kind.titled();
    }

    /** What in the draft does not go with its kind. */
    List<Violation> violations(PostDraft draft) {
        List<Violation> violations = new ArrayList<>();
        known(violations, draft.kind());
        title(violations, draft.kind().titled(), draft.title());
        wanted(violations, draft.kind(), draft.details());
        return violations;
    }

    private void known(List<Violation> violations, PostKind<?> kind) {
        if (!kind.equals(byName.get(kind.name()))) {
            violations.add(new Violation("kind", "kind.unknown", "this Kring has no such kind of post"));
        }
    }

    private static void wanted(List<Violation> violations, PostKind<?> kind, @Nullable Object details) {
        if (kind.details() == null && details != null) {
            violations.add(new Violation("details", "details.unwanted", "this kind of post has no details"));
        }
    }

    /** Adds what is wrong with new details where they are not those of the kind that the contribution has. */
    static void sameKind(List<Violation> violations, String kind, Edit.@Nullable Details details) {
        if (details != null && !details.kind().name().equals(kind)) {
            violations.add(ofAnotherType());
        }
    }

    private static Violation ofAnotherType() {
        return new Violation("details", "details.type", "these are not the details of this kind");
    }

    /** Adds what is wrong with the presence of a title. */
    static void title(List<Violation> violations, boolean titled, @Nullable String title) {
        if (titled && (title == null || Sentences.isBlank(title))) {
            violations.add(new Violation("title", "title.required", "this kind of post has a title"));
        }
        if (!titled && title != null) {
            violations.add(new Violation("title", "title.unwanted", "this kind of post has no title"));
        }
    }

    /** The details of a draft as they are kept; refuses what is not of the kind's type. */
    String details(PostDraft draft, List<Violation> violations) {
        return details(draft.kind(), draft.details(), violations);
    }

    /** The new details of an edit as they are kept; null where they stay as they are. */
    @Nullable
    String details(Edit.@Nullable Details details, List<Violation> violations) {
        if (details == null) {
            return null;
        }
        known(violations, details.kind());
        wanted(violations, details.kind(), details.value());
        return details(details.kind(), details.value(), violations);
    }

    private static String details(PostKind<?> kind, @Nullable Object details, List<Violation> violations) {
        if (details == null) {
            return "";
        }
        try {
            String text = FactsText.write(facts(kind, details));
            if (text.length() > LONGEST_DETAILS) {
                violations.add(new Violation("details", "details.long", "these details are too long"));
            }
            if (!Sentences.isKept(text)) {
                violations.add(new Violation("details", "text.character", "a character that cannot be kept"));
            }
            return text;
        } catch (ClassCastException e) {
            violations.add(ofAnotherType());
            return "";
        }
    }

    @SuppressWarnings("unchecked") // what is of another type is caught by the caller
    private static <D> SortedMap<String, String> facts(PostKind<D> kind, Object details) {
        PostKind.Codec<D> codec = kind.details();
        return codec == null ? new java.util.TreeMap<>() : codec.write((D) details);
    }
}
