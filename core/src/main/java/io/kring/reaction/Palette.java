package io.kring.reaction;

import io.kring.error.Misconfigured;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which reactions there are. A reaction is named by any text of 1 to 40 UTF-16 units without blanks or control
 * characters: a word such as {@code thanks}, or an emoji sequence.
 *
 * @param kinds   in the order they are shown; empty when any emoji is fine
 * @param several whether one person may give several different ones to one target
 */
public record Palette(List<String> kinds, boolean several) {
    private static final Pattern EMOJI =
            Pattern.compile("\\p{So}|[\\p{S}\\p{P}\\p{N}]\\x{FE0F}?\\x{20E3}|[\\p{S}\\p{P}]\\x{FE0F}");

    public Palette {
        kinds = List.copyOf(kinds);
        kinds.forEach(kind -> {
            if (!wellFormed(kind)) {
                throw new Misconfigured("palette.invalid", "a reaction has 1 to 40 characters and no blanks");
            }
        });
    }

    /** Five words of appreciation, one per person and target. */
    public static Palette standard() {
        return new Palette(List.of("like", "thanks", "insight", "laugh", "support"), false);
    }

    /** Any emoji sequence, several per person. */
    public static Palette anyEmoji() {
        return new Palette(List.of(), true);
    }

    /** Whether this is a reaction that may be given. */
    public boolean has(String kind) {
        return kinds.isEmpty() ? wellFormed(kind) && emoji(kind) : kinds.contains(kind);
    }

    /** What a store keys one person's reaction by: everything in one slot, or a slot a kind. */
    public String slot(String kind) {
        return several ? kind : "one";
    }

    /** The first of the palette, for a host that has only a thumb. */
    public Optional<String> first() {
        return kinds.stream().findFirst();
    }

    private static boolean wellFormed(String kind) {
        return !kind.isEmpty()
                && kind.length() <= 40
                && kind.codePoints()
                        .noneMatch(c -> Character.isWhitespace(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE);
    }

    /** Something that is drawn as a symbol, or that a variation selector or a keycap makes one; and nothing that only turns. */
    private static boolean emoji(String kind) {
        return kind.codePoints().noneMatch(c -> (Character.isLetter(c) && c < 0x1F000) || turns(c))
                && EMOJI.matcher(kind).find();
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
