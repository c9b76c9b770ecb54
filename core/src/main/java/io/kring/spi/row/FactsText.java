package io.kring.spi.row;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A sorted map of facts as one text, and back: {@code name=value} lines with backslash escapes. */
public final class FactsText {
    private FactsText() {}

    public static String write(Map<String, String> facts) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(facts).forEach((name, value) -> {
            escape(text, name);
            text.append('=');
            escape(text, value);
            text.append('\n');
        });
        return text.toString();
    }

    public static SortedMap<String, String> read(String text) {
        SortedMap<String, String> facts = new TreeMap<>();
        StringBuilder part = new StringBuilder();
        String name = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                part.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
            } else if (c == '=') {
                name = part.toString();
                part.setLength(0);
            } else if (c == '\n') {
                facts.put(name, part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return facts;
    }

    private static void escape(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n' -> text.append("\\n");
                case '\\', '=' -> text.append('\\').append(c);
                default -> text.append(c);
            }
        }
    }
}
