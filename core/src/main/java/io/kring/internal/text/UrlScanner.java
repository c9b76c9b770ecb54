package io.kring.internal.text;

/** Where a bare URL ends: the rules of twitter-text for port, path and query. */
final class UrlScanner {

    private static final String[] PROTOCOLS = {"https://", "http://"};
    private static final String PATH = "!*';:=+,.$/%#[]-\u2013_~|&@";
    private static final String PATH_END = "=_#/-+";
    private static final String QUERY = "!?*'();:&=+$/%#[]-_.,~|@";
    private static final String QUERY_END = "-_&=#/";

    private UrlScanner() {}

    /** Whether an address as a whole has a protocol that counts and something behind it. */
    static boolean hasProtocol(String address) {
        int length = protocolLength(address, 0);
        return length > 0 && address.length() > length;
    }

    /** How long the protocol that begins at {@code at} is, up to its slashes, or 0 if there is none. */
    static int protocolLength(String text, int at) {
        for (String protocol : PROTOCOLS) {
            if (text.regionMatches(true, at, protocol, 0, protocol.length())) {
                return protocol.length();
            }
        }
        return 0;
    }

    /** The index after port, path and query that follow a host, which ends at {@code at}. */
    static int end(String text, int at, int limit) {
        int end = afterPort(text, at, limit);
        if (end < limit && text.charAt(end) == '/') {
            end = afterPath(text, end + 1, limit);
        }
        return end < limit && text.charAt(end) == '?' ? afterQuery(text, end, limit) : end;
    }

    private static int afterPort(String text, int at, int limit) {
        int end = at + 1;
        while (end < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return at < limit && text.charAt(at) == ':' && end > at + 1 ? end : at;
    }

    private static int afterPath(String text, int from, int limit) {
        int end = from;
        int i = from;
        while (i >= 0 && i < limit) {
            char unit = text.charAt(i);
            if (unit == '(') {
                i = afterParentheses(text, i, limit);
                end = Math.max(end, i);
            } else if (pathPart(unit)) {
                i++;
                end = pathEnd(unit) ? i : end;
            } else {
                break;
            }
        }
        return end;
    }

    /** Balanced parentheses, at most two deep, as in the addresses of encyclopaedias; -1 if they are not balanced. */
    private static int afterParentheses(String text, int at, int limit) {
        int i = afterPathParts(text, at + 1, limit);
        boolean filled = i > at + 1;
        if (i < limit && text.charAt(i) == '(') {
            int inner = afterPathParts(text, i + 1, limit);
            if (inner == i + 1 || inner == limit || text.charAt(inner) != ')') {
                return -1;
            }
            filled = true;
            i = afterPathParts(text, inner + 1, limit);
        }
        return filled && i < limit && text.charAt(i) == ')' ? i + 1 : -1;
    }

    private static int afterPathParts(String text, int from, int limit) {
        int i = from;
        while (i < limit && pathPart(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int afterQuery(String text, int at, int limit) {
        int end = at;
        for (int i = at + 1; i < limit; i++) {
            char unit = text.charAt(i);
            boolean alphanumeric = Letters.asciiAlphanumeric(unit);
            if (!alphanumeric && QUERY.indexOf(unit) < 0) {
                break;
            }
            if (alphanumeric || QUERY_END.indexOf(unit) >= 0) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean pathPart(char unit) {
        return Letters.latin(unit) || Letters.cyrillic(unit) || PATH.indexOf(unit) >= 0;
    }

    private static boolean pathEnd(char unit) {
        return Letters.latin(unit) || Letters.cyrillic(unit) || PATH_END.indexOf(unit) >= 0;
    }
}
