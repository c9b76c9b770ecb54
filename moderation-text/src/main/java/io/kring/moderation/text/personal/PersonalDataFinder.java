package io.kring.moderation.text.personal;

import io.kring.moderation.text.personal.PersonalData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is personal data beyond reasonable doubt: a number counts where neither letters nor further digits are tied
 * to it, and where a checksum or a shape that nothing else has proves it. Immutable; time is linear in the text.
 */
public final class PersonalDataFinder {
    private static final char BULLET = '\u2022';

    /** Not within a longer number, word, address of a page, or version. */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_/=#&%@+-]|[\\p{N}][., ])";

    private static final String AFTER = "(?![\\p{L}\\p{N}_/=&%@-]|[., ]\\p{N})";

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    Kind.EMAIL,
                    "(?<![\\w.!#$%&'*+/=?^`{|}~-])\\w[\\w.!#$%&'*+?^{|}~-]{0,63}+@(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,8}\\p{L}{2,24}+"
                            + "(?![\\p{L}\\p{N}_@])",
                    any -> true),
            new Shape(
                    Kind.IBAN,
                    "(?<![\\p{L}\\p{N}_/=-])[A-Za-z]{2}[0-9]{2}(?:[ .-]?[A-Za-z0-9]{4}){2,7}(?:[ .-]?[A-Za-z0-9]{1,3})?(?![\\p{L}\\p{N}_])",
                    Numbers::iban),
            new Shape(
                    Kind.PHONE,
                    "(?<![\\p{L}\\p{N}_/=.-])\\+[1-9][0-9]{0,2}(?:[ .-]{0,2}\\(0?[0-9]{0,4}\\))?(?:[ .-]?[0-9]){6,13}"
                            + AFTER,
                    Numbers::international),
            new Shape(
                    Kind.PHONE,
                    BEFORE
                            + "(?:06[ .-]{0,3}(?:[0-9][ .-]?){7}[0-9]|\\(?0[1-9][0-9]{1,2}\\)?[ -]{1,3}[0-9](?:[ -]?[0-9]){5,6})"
                            + AFTER,
                    Numbers::dutchPhone),
            new Shape(
                    Kind.CARD,
                    BEFORE
                            + "(?:[0-9]{13,19}|[0-9]{4}([ -])[0-9]{4}\\1[0-9]{4}\\1[0-9]{1,7}|[0-9]{4}([ -])[0-9]{6}\\2[0-9]{5})"
                            + AFTER,
                    Numbers::card),
            new Shape(
                    Kind.BSN,
                    BEFORE + "(?:[0-9]{8,9}|[0-9]{3}([ .-])[0-9]{3}\\1[0-9]{3}|[0-9]{4}([ .])[0-9]{2}\\2[0-9]{3}"
                            + "|[0-9]{2}([ .])[0-9]{3}\\3[0-9]{3})" + AFTER,
                    Numbers::bsn));

    private final Set<Kind> kinds;

    private PersonalDataFinder(Set<Kind> kinds) {
        this.kinds = kinds;
    }

    public static PersonalDataFinder of(Set<Kind> kinds) {
        return new PersonalDataFinder(Set.copyOf(kinds));
    }

    /** Kind by kind, each in the order of the text; they do not overlap. */
    public List<PersonalData> find(String text) {
        List<PersonalData> found = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text);
        for (Shape shape : SHAPES) {
            if (kinds.contains(shape.kind)) {
                Matcher matcher = shape.pattern.matcher(rest.toString());
                while (matcher.find()) {
                    if (shape.proof.test(matcher.group())) {
                        found.add(new PersonalData(matcher.start(), matcher.end(), shape.kind));
                        blank(rest, matcher.start(), matcher.end(), '_');
                    }
                }
            }
        }
        return found;
    }

    /** The text with a bullet for each letter and digit of what is personal; separators and the length stay. */
    public String mask(String text) {
        StringBuilder masked = new StringBuilder(text);
        find(text).forEach(data -> blank(masked, data.start(), data.end(), BULLET));
        return masked.toString();
    }

    private static void blank(StringBuilder text, int start, int end, char blank) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                text.setCharAt(i, blank);
            }
        }
    }

    private record Shape(Kind kind, Pattern pattern, Predicate<String> proof) {
        Shape(Kind kind, String pattern, Predicate<String> proof) {
            this(kind, Pattern.compile(pattern), proof);
        }
    }
}
