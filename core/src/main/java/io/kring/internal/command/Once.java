package io.kring.internal.command;

import io.kring.internal.Digests;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a command with an idempotency key is recognised and answered again.
 *
 * @param content everything that makes two calls the same command
 * @param write   the outcome as text
 * @param read    the outcome of such a text
 */
public record Once<T>(String content, Function<T, String> write, Function<String, T> read) {
    /** For commands whose outcome is a constant of an enum. */
    public static <E extends Enum<E>> Once<E> of(Class<E> type, @Nullable Object... content) {
        return new Once<>(text(content), Enum::name, name -> Enum.valueOf(type, name));
    }

    /** For commands that have no outcome but their effect. */
    public static <T> Once<T> of(T outcome, @Nullable Object... content) {
        return new Once<>(text(content), done -> "", done -> outcome);
    }

    /** Everything that makes two calls the same command, as one text. */
    public static String text(@Nullable Object... content) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object part : content) {
            String written = String.valueOf(part);
            text.append(written.length()).append(':').append(written);
        }
        return text.toString();
    }

    String hash(String operation) {
        return Digests.sha256(operation + ' ' + content);
    }
}
