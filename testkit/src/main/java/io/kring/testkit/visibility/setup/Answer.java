package io.kring.testkit.visibility.setup;

import io.kring.error.KringException;
import io.kring.testkit.visibility.world.Canaries;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a call came to: a value, or a refusal by Kring; anything else that is thrown goes on. */
public record Answer(@Nullable Object value, @Nullable KringException refusal) {
    /** Calls, and keeps what came of it. */
    public static Answer of(Supplier<?> call) {
        try {
            return new Answer(call.get(), null);
        } catch (KringException e) {
            return new Answer(null, e);
        }
    }

    /** Whether nobody can tell the two apart: equal values, or the same class, code and message. */
    public boolean isLike(Answer other) {
        KringException mine = refusal;
        KringException theirs = other.refusal;
        if (mine == null || theirs == null) {
            return mine == theirs && Objects.equals(value, other.value);
        }
        return mine.getClass() == theirs.getClass()
                && mine.code().equals(theirs.code())
                && Objects.equals(mine.getMessage(), theirs.getMessage());
    }

    /** The code of the refusal; {@code ok} for a value. */
    public String code() {
        return refusal == null ? "ok" : refusal.code();
    }

    /** The canaries in it. */
    public Set<String> canaries() {
        return Canaries.in(this);
    }

    @Override
    public String toString() {
        return refusal == null ? String.valueOf(value) : refusal + " " + refusal.getCause();
    }
}
