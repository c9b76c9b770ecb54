package io.kring.example.stackexchange.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tags of a site as hashtags, which hold letters, digits and underscores and are no mere numbers. */
public final class Hashtags {
    private Hashtags() {}

    /** The tags in a row's attribute, {@code <a><b>} or, in younger dumps, {@code |a|b|}. */
    public static List<String> tags(String attribute) {
        return Arrays.stream(attribute.split("[<>|]"))
                .filter(tag -> !tag.isBlank())
                .toList();
    }

    /** The hashtag of a tag, without the sign in front. */
    public static String hashtag(String tag) {
        String name = tag.toLowerCase(Locale.ROOT)
                .replace("#", "sharp")
                .replace("++", "plusplus")
                .replace("+", "plus")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "_");
        return name.chars().allMatch(c -> Character.isDigit(c) || c == '_') ? "t" + name : name;
    }

    /** All of them on one line. */
    public static String line(List<String> tags) {
        return tags.stream().map(tag -> "#" + hashtag(tag)).distinct().collect(Collectors.joining(" "));
    }
}
