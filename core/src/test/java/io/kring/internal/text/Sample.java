package io.kring.internal.text;

import io.kring.text.TextEntity;
import io.kring.text.TextEntity.Kind;
import java.util.List;
import java.util.Random;

/**
 * A piece of Markdown of which it is known what it holds.
 *
 * @param before what stands before the entity
 * @param typed the entity as typed, or empty
 * @param after what stands after it
 */
record Sample(String before, String typed, String after, Kind kind, String value) {

    private static final List<Sample> ALL = List.of(
            entity("@ann", Kind.MENTION, "ann"),
            entity("@Jan.de-Vries", Kind.MENTION, "jan.de-vries"),
            entity("@j\\_d\\_v", Kind.MENTION, "j_d_v"),
            entity("#Kring", Kind.HASHTAG, "kring"),
            entity("#ＡＢ&eacute;", Kind.HASHTAG, "abé"),
            entity("#𠀡x", Kind.HASHTAG, "𠀡x"),
            entity("https://a.nl/p_q?r=1&amp;s=2", Kind.LINK, "https://a.nl/p_q?r=1&s=2"),
            entity("http://münchen.de/(a(b))", Kind.LINK, "http://münchen.de/(a(b))"),
            entity("<http://wiki/Page>", Kind.LINK, "http://wiki/Page"),
            entity("[@bob *x*](https://b.nl \"#t\")", Kind.LINK, "https://b.nl"),
            entity("[![@i](http://i.nl)](http://j.nl)", Kind.LINK, "http://j.nl"));

    private static final List<String> AROUND =
            List.of("", "**", "_", "(", "👍🏽", "\"", "&quot;", "\\(", "\u202E", "日本 ");

    private static final List<String> NOTHING = List.of(
            "word",
            "`@ann`",
            "``#tag ` http://a.nl``",
            "a@b.nl",
            "\\@ann",
            "&#35;tag",
            "&amp;amp;",
            "<i title='@ann'>",
            "![#t](http://i.nl)",
            "[@c](/c)",
            "# 12",
            "http://no-dot",
            "👩‍👧",
            "\0",
            "\uD83D");

    private static Sample entity(String typed, Kind kind, String value) {
        return new Sample("", typed, "", kind, value);
    }

    static Sample any(Random random) {
        if (random.nextBoolean()) {
            return new Sample(NOTHING.get(random.nextInt(NOTHING.size())), "", "", Kind.LINK, "");
        }
        Sample sample = ALL.get(random.nextInt(ALL.size()));
        String before = AROUND.get(random.nextInt(AROUND.size()));
        String after = before.equals("**") || before.equals("_")
                ? before
                : List.of("", ".", "!", ",").get(random.nextInt(4));
        return new Sample(before, sample.typed, after, sample.kind, sample.value);
    }

    void appendTo(StringBuilder text, List<TextEntity> expected) {
        text.append(before);
        if (!typed.isEmpty()) {
            expected.add(new TextEntity(kind, value, text.length(), text.length() + typed.length()));
        }
        text.append(typed).append(after);
    }
}
