package io.kring.render.commonmark;

import io.kring.error.KringException;
import io.kring.error.Violation;
import io.kring.render.commonmark.internal.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What people read of errors, outcomes and states, in their language: Kring's words in English and Dutch, and before them
 * the host's own, in any language.
 *
 * <p>A key is {@code io.kring.} and then the code of an error or violation, the name of a constant with its type, such as
 * {@code io.kring.Role.MEMBER}, or a word, such as {@code io.kring.kind.question}. A message is a pattern of {@link
 * java.text.MessageFormat}, in which an apostrophe is written twice. It may refer to the terms of the house, such as
 * {@code {term.community}}, or {@code {Term.this-community}} with a capital; they stand together in {@code
 * Terms.properties}, so that a host which says "circle" replaces these few and nothing else.
 *
 * <p>What comes out is plain text: {@link Html#text} puts it into a page. Immutable and safe for use by many threads.
 */
public final class Messages {
    private final Wording wording;

    private Messages(Wording wording) {
        this.wording = wording;
    }

    /** Kring's own: in Dutch for whoever reads any kind of Dutch, in English for everybody else. */
    public static Messages in(Locale locale) {
        return new Messages(Wording.ofKring(locale));
    }

    /**
     * With words of the host before those that are here.
     *
     * @param own for the same locale: keys of Kring's that are replaced, and any others
     */
    public Messages with(ResourceBundle own) {
        return new Messages(wording.after(own));
    }

    /**
     * The words for a key; the key itself where there are none.
     *
     * @throws IllegalArgumentException if the host's pattern is none that MessageFormat reads
     */
    public String text(String key, Object... arguments) {
        return wording.find(key, arguments).orElse(key);
    }

    /** What went wrong; of an error that nobody has words for, that it did not work. Never its English message. */
    public String text(KringException error) {
        return words(error.code()).orElseGet(() -> text("io.kring.error"));
    }

    /** What is wrong with a field; of a rule of the host's own that has no words here, what the rule says itself. */
    public String text(Violation violation) {
        return words(violation.code()).orElse(violation.message());
    }

    /** An outcome in a sentence, or a state in a word; its name where there are no words for it. */
    public String text(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        String name = type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
        String key = name.substring(type.getPackageName().length() + 1) + "." + constant.name();
        return words(key).orElse(constant.name());
    }

    private Optional<String> words(String code) {
        return wording.find("io.kring." + code);
    }
}
