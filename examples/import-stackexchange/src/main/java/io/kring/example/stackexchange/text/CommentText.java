package io.kring.example.stackexchange.text;

import java.util.regex.Pattern;

/**
 * Comments, which dumps hold as they were typed, in a Markdown of one line without blocks: what would begin a block is
 * escaped.
 */
public final class CommentText {
    private static final Pattern MARK = Pattern.compile("(?m)^(\\s{0,3})([#>*+=-]|```|~~~)(?=[\\s#>*+=`~-]|$)");
    private static final Pattern NUMBER = Pattern.compile("(?m)^(\\s{0,3}\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern INDENT = Pattern.compile("(?m)^(?: {4}|\\t)\\s*");

    private CommentText() {}

    public static String markdown(String text) {
        String flat = INDENT.matcher(text).replaceAll("");
        String marked = MARK.matcher(flat).replaceAll("$1\\\\$2");
        return NUMBER.matcher(marked).replaceAll("$1\\\\$2").strip();
    }
}
