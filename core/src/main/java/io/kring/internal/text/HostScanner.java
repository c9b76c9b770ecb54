package io.kring.internal.text;

import java.net.IDN;

/**
 * Where the host of a bare URL ends.
 *
 * <p>twitter-text has a list of top-level domains. An intranet has its own ({@code .intern}, {@code .lan}), so here a
 * top-level domain is two letters or more of one script, or an encoded one ({@code xn--…}).
 */
final class HostScanner {

    /** The longest host name that the domain name system knows (RFC 1035). */
    private static final int MAX_LENGTH = 253;

    private static final int MIN_TOP_LEVEL = 2;
    private static final String ENCODED = "xn--";

    private final String text;
    private final int start;
    private final int limit;
    private final boolean anyScript;

    private HostScanner(String text, int start, int limit, boolean anyScript) {
        this.text = text;
        this.start = start;
        this.limit = Math.min(limit, start + MAX_LENGTH + 1);
        this.anyScript = anyScript;
    }

    /** The index after the host that begins at {@code at}, Latin letters preferred, or -1 if there is none. */
    static int end(String text, int at, int limit) {
        int latin = latinEnd(text, at, limit);
        return latin >= 0 ? latin : new HostScanner(text, at, limit, true).end();
    }

    /** The index after the host that begins at {@code at} and has Latin letters only, or -1 if there is none. */
    static int latinEnd(String text, int at, int limit) {
        return new HostScanner(text, at, limit, false).end();
    }

    private int end() {
        int end = -1;
        boolean domain = false;
        int label = start;
        while (true) {
            if (domain) {
                end = Math.max(end, topLevelEnd(label));
            }
            int labelEnd = labelEnd(label);
            if (labelEnd < 0 || labelEnd >= limit || text.charAt(labelEnd) != '.') {
                break;
            }
            domain = text.substring(label, labelEnd).indexOf('_') < 0;
            label = labelEnd + 1;
        }
        return end >= 0 && end - start <= MAX_LENGTH && encodable(text.substring(start, end)) ? end : -1;
    }

    private int labelEnd(int from) {
        int i = from;
        while (i < limit && (edge(text.charAt(i)) || inner(text.charAt(i)))) {
            i++;
        }
        return i > from && edge(text.charAt(from)) && edge(text.charAt(i - 1)) ? i : -1;
    }

    private boolean inner(char unit) {
        return unit == '-' || (unit == '_' && !anyScript);
    }

    private boolean edge(char unit) {
        if (!anyScript) {
            return Letters.latin(unit);
        }
        return !Letters.asciiPunctuation(unit)
                && !Character.isISOControl(unit)
                && !Character.isWhitespace(unit)
                && !Character.isSpaceChar(unit)
                && !Letters.generalPunctuation(unit);
    }

    private int topLevelEnd(int from) {
        int i = from;
        if (text.regionMatches(true, from, ENCODED, 0, ENCODED.length())) {
            i += ENCODED.length();
            while (i < limit && (Letters.asciiAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
                i++;
            }
        } else {
            boolean latin = i < limit && Letters.latin(text.charAt(i));
            while (i < limit && topLevelPart(text.charAt(i), latin)) {
                i++;
            }
        }
        return i - from >= MIN_TOP_LEVEL && mayFollow(i) ? i : -1;
    }

    private static boolean topLevelPart(char unit, boolean latin) {
        return Letters.letterOrMark(unit) && Letters.latin(unit) == latin;
    }

    private boolean mayFollow(int end) {
        if (end == text.length()) {
            return true;
        }
        char unit = text.charAt(end);
        return !Letters.asciiAlphanumeric(unit) && "@+-_".indexOf(unit) < 0;
    }

    /** Whether the host can be written in ASCII (RFC 3490): labels of 63 characters at most, none encoded twice. */
    private static boolean encodable(String host) {
        try {
            return !IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).isEmpty();
        } catch (IllegalArgumentException notAHost) {
            return false;
        }
    }
}
