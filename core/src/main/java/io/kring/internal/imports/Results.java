package io.kring.internal.imports;

import io.kring.error.Violation;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.imports.ImportResult;
import io.kring.imports.ImportResult.Kind;
import io.kring.spi.imports.KnownContribution;
import java.util.List;
import java.util.Optional;

/** What becomes of items. */
final class Results {
    static final ImportResult CREATED = of(Kind.CREATED);
    static final ImportResult UNCHANGED = of(Kind.UNCHANGED);

    /** The most characters of an id elsewhere. */
    static final int LONGEST_ID = 500;

    private Results() {}

    /** Whether a text can be a name of something elsewhere. */
    static boolean isPlain(String text, int most) {
        return !text.isEmpty()
                && text.length() <= most
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    static ImportResult skipped(String code) {
        return new ImportResult(Kind.SKIPPED, Optional.of(code), Optional.empty(), Optional.empty());
    }

    static ImportResult skipped(List<Violation> violations) {
        return skipped(violations.get(0).code());
    }

    static ImportResult community(Kind kind, long id) {
        return new ImportResult(kind, Optional.empty(), Optional.of(new CommunityId(id)), Optional.empty());
    }

    static ImportResult contribution(Kind kind, KnownContribution known) {
        return new ImportResult(kind, Optional.empty(), Optional.empty(), Optional.of(target(known)));
    }

    /** Created, with what was left out of it. */
    static ImportResult created(KnownContribution known, Optional<String> leftOut) {
        return new ImportResult(Kind.CREATED, leftOut, Optional.empty(), Optional.of(target(known)));
    }

    static Target target(KnownContribution known) {
        return known.isPost() ? new PostId(known.id()) : new CommentId(known.id());
    }

    private static ImportResult of(Kind kind) {
        return new ImportResult(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
