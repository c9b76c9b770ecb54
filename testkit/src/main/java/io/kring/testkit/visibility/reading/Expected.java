package io.kring.testkit.visibility.reading;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the oracle says an answer is.
 *
 * @param words the canaries in it, all of them and no other
 * @param value the value it equals; null where only the canaries matter
 */
record Expected(Kind kind, Set<String> words, @Nullable Object value) {
    /** What somebody is told. */
    enum Kind {
        /** What there is. */
        SHOWN,
        /** The same as about what does not exist. */
        AS_ABSENT,
        /** That they may not, of what they see. */
        NOT_ALLOWED
    }

    Expected {
        words = new TreeSet<>(words);
    }

    static Expected shown(Set<String> words) {
        return new Expected(Kind.SHOWN, words, null);
    }

    static Expected exactly(Object value) {
        return new Expected(Kind.SHOWN, Set.of(), value);
    }

    static Expected asAbsent() {
        return new Expected(Kind.AS_ABSENT, Set.of(), null);
    }

    static Expected notAllowed() {
        return new Expected(Kind.NOT_ALLOWED, Set.of(), null);
    }

    /** Whether somebody is refused. */
    boolean refuses() {
        return kind != Kind.SHOWN || Boolean.FALSE.equals(value);
    }
}
