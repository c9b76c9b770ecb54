package io.kring.persistence.jpa.internal.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON arrays of numbers, booleans, texts, nulls and arrays: how several rows travel in one parameter or cell. */
public final class Json {
    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Reads what a database wrote. */
    public static List<@Nullable Object> read(String json) {
        Json reader = new Json(json);
        reader.blanks();
        return reader.array();
    }

    /** The rows of an array of arrays; none for null. */
    public static List<Cells> rows(@Nullable String json) {
        List<Cells> rows = new ArrayList<>();
        if (json != null) {
            for (Object row : read(json)) {
                rows.add(new Cells(((List<?>) java.util.Objects.requireNonNull(row)).toArray()));
            }
        }
        return rows;
    }

    /** Texts, numbers, booleans, nulls and collections of them as a JSON array. */
    public static String write(Collection<?> values) {
        StringBuilder json = new StringBuilder(64);
        append(json, values);
        return json.toString();
    }

    /** Appends one value. */
    public static void append(StringBuilder json, @Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof Collection<?> values) {
            char before = '[';
            for (Object each : values) {
                append(json.append(before), each);
                before = ',';
            }
            json.append(values.isEmpty() ? "[]" : "]");
        } else {
            quote(json, value.toString());
        }
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> values = new ArrayList<>();
        expect('[');
        if (peek() == ']') {
            at++;
            return values;
        }
        do {
            values.add(value());
        } while (more());
        return values;
    }

    private boolean more() {
        char c = peek();
        at++;
        if (c == ',') {
            return true;
        }
        if (c == ']') {
            return false;
        }
        throw new IllegalArgumentException("no JSON array");
    }

    private @Nullable Object value() {
        char c = peek();
        return switch (c) {
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException("no JSON array");
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return Long.valueOf(text.substring(from, at));
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escape() : c);
        }
        at++;
        return value.toString();
    }

    private char escape() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private char peek() {
        blanks();
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("no JSON array");
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
