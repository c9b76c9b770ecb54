package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Language;
import io.kring.search.lucene.internal.language.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The terms that stand for one token: as written, its stems, and its parts, in the languages given. */
final class WordForms {
    private static final int MOST_PARTS = 8;
    private static final Pattern SEAMS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern CAPITALS = Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{L})(?=\\p{N})");

    private final List<Language> languages;

    WordForms(Set<Language> languages) {
        this.languages = languages.stream().sorted().toList();
    }

    /** All terms by which a token of a text is found. */
    Set<String> written(String token, boolean emoji) {
        if (languages.size() == 1 && languages.get(0).functionWords().contains(Spelling.of(token))) {
            return Set.of();
        }
        Set<String> forms = whole(token, emoji);
        if (!emoji) {
            parts(token).forEach(part -> forms.addAll(simple(part)));
            String word = word(token);
            for (Language language : languages) {
                language.parts(word).forEach(part -> forms.add(language.stem(part)));
            }
        }
        if (languages.size() == 1 && forms.stream().anyMatch(f -> f.charAt(0) == '/')) {
            forms.removeIf(f -> f.charAt(0) != '/' && f.codePoints().allMatch(Character::isLetter));
        }
        return forms;
    }

    /** What a token of a query is looked for as. */
    QueryWord asked(String token, boolean emoji) {
        String text = Spelling.of(Marks.signs(token));
        if (emoji || marked(token)) {
            return new QueryWord(text, whole(token, emoji), List.of(), false);
        }
        List<Set<String>> parts = new ArrayList<>();
        parts(token).forEach(part -> parts.add(simple(part)));
        return new QueryWord(text, whole(token, false), parts.size() > 1 ? parts : List.of(), functional(text));
    }

    /** The forms of the token as one word. A hashtag or a handle has one alone: it is asked for as what it is. */
    private Set<String> whole(String token, boolean emoji) {
        if (emoji) {
            return Emoji.forms(token);
        }
        if (marked(token)) {
            return new LinkedHashSet<>(Set.of(Spelling.of(Marks.signs(token))));
        }
        Set<String> forms = simple(token);
        String word = Spelling.of(Marks.signs(token));
        String seamless = SEAMS.matcher(word).replaceAll("");
        if (!seamless.equals(word) && !seamless.isEmpty() && word.indexOf('\'') < 0 && word.indexOf('.') < 0) {
            forms.addAll(simple(seamless));
        }
        return forms;
    }

    private Set<String> simple(String token) {
        String word = Apostrophe.straight(Spelling.of(Apostrophe.straight(Marks.signs(token))));
        Set<String> forms = new LinkedHashSet<>();
        String joined = Apostrophe.joined(word);
        forms.add(joined.isEmpty() ? word : joined);
        String base = Apostrophe.base(word);
        if (!base.isEmpty() && base.chars().allMatch(Character::isLetter)) {
            languages.forEach(language -> forms.add(language.stem(base)));
        }
        return forms;
    }

    /** What lies between the signs in a token, and between the words of a hashtag such as #TeamOutdoor. */
    private static List<String> parts(String token) {
        List<String> parts = new ArrayList<>();
        boolean tag = token.charAt(0) == Marks.HASH;
        String word = tag ? token.substring(1) : token;
        if (!marked(token) && word.chars().allMatch(WordForms::inner)) {
            return parts;
        }
        if (tag) {
            parts.add(word);
        }
        for (String part : SEAMS.split(word, -1)) {
            parts.add(part);
            if (tag) {
                parts.addAll(List.of(CAPITALS.split(part, -1)));
            }
        }
        parts.removeIf(String::isEmpty);
        return parts.subList(0, Math.min(parts.size(), MOST_PARTS));
    }

    /** Letters, digits, and signs that stand in one word or number, in which nobody looks for parts. */
    private static boolean inner(int unit) {
        return (unit != '.' && unit != '_' && !Marks.is((char) unit)) || Character.isLetterOrDigit(unit);
    }

    private static boolean marked(String token) {
        return token.charAt(0) == Marks.HASH || token.charAt(0) == Marks.AT;
    }

    private static String word(String token) {
        return Apostrophe.base(Apostrophe.straight(Spelling.of(Apostrophe.straight(Marks.signs(token)))));
    }

    private boolean functional(String word) {
        return languages.stream().anyMatch(language -> language.functionWords().contains(word));
    }
}
