package io.kring.benchmarks.search;

import io.kring.benchmarks.data.Crowd;
import io.kring.benchmarks.data.Words;
import io.kring.benchmarks.search.Readers.Reader;
import io.kring.error.InvalidInput;
import io.kring.person.Actor;
import io.kring.search.Search;
import io.kring.search.SearchQuery;
import io.kring.search.SearchRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Whatever is typed gives hits, none or an error that says what is wrong, and within a tenth of a second. */
public final class Typed {
    private static final double MOST_MS = 100;
    private static final int ROUNDS = 40;
    private static final int WARM = 20;

    private final Search search;
    private final List<Reader> people;

    public Typed(IndexedSite site) {
        this.search = site.kring().search();
        this.people = new Readers(site.site()).members(Crowd.SOME);
    }

    /** What somebody does with what they type. */
    private interface Call {
        void by(Actor actor);
    }

    /** What came of it, as a table: the slowest of each kind. */
    public List<String> run() {
        List<String> lines = new ArrayList<>();
        lines.add("| whatever is typed | how many | slowest | its p50, ms | its slowest time, ms | goal | met |");
        lines.add("|---|--:|---|--:|--:|---|---|");
        lines.add(line("signs, patterns, too many words", nasty()));
        lines.add(line("while typing, and like a text", suggested()));
        return lines;
    }

    private Map<String, Call> nasty() {
        Map<String, Call> calls = new LinkedHashMap<>();
        List<String> words =
                IntStream.range(0, SearchQuery.MOST_TERMS).mapToObj(Words::rare).toList();
        List<String> letters = IntStream.range(0, SearchQuery.MOST_TERMS)
                .mapToObj(i -> words.get(i).substring(0, 2) + "*")
                .toList();
        for (String typed : List.of(
                "",
                "OR OR OR",
                "(".repeat(5_000),
                "(".repeat(SearchQuery.LONGEST),
                "storm ".repeat(51_000),
                "\"",
                "\\",
                "*:*",
                "/s.*/",
                "[a TO z]",
                "(x+)+$",
                "a*b*c*d*e*",
                "\u202e\u200b",
                "before:2026-02-30",
                "-storm",
                "kind:update",
                "kind:update -storm -meeting")) {
            calls.put(shortened(typed), finding(typed));
        }
        calls.put("a word 64 times", finding("storm ".repeat(SearchQuery.MOST_TERMS)));
        calls.put("64 words", finding(String.join(" ", words)));
        calls.put("64 words, one of which is enough", finding(String.join(" OR ", words.subList(0, 60))));
        calls.put("64 beginnings", finding(String.join(" ", letters)));
        calls.put("60 beginnings, one of which is enough", finding(String.join(" OR ", letters.subList(0, 60))));
        calls.put("64 times the same beginning", finding("st* ".repeat(SearchQuery.MOST_TERMS)));
        calls.put("a phrase of frequent words", finding("\"" + "the of and to ".repeat(12) + "\""));
        calls.put("frequent words", finding("the of and to in for is on that with it as we this by from"));
        calls.put(
                "counted",
                actor -> search.find(
                        actor, SearchRequest.of("storm OR meeting OR voltage").withCounts()));
        return calls;
    }

    private Map<String, Call> suggested() {
        Map<String, Call> calls = new LinkedHashMap<>();
        String text =
                String.join(" ", IntStream.range(0, 300).mapToObj(Words::rare).toList()) + " storm meeting";
        calls.put("titles, a letter", actor -> search.titles(actor, "s", 10));
        calls.put("titles, two letters", actor -> search.titles(actor, "st", 10));
        calls.put("titles, 60 words", actor -> search.titles(actor, "storm ".repeat(60), 10));
        calls.put("topics, nothing typed yet", actor -> search.topics(actor, "", 10));
        calls.put("topics, a letter", actor -> search.topics(actor, "t", 10));
        calls.put("communities", actor -> search.communities(actor, "number of many made for measuring", 10));
        calls.put("similar to a text", actor -> search.similar(actor, text, 10));
        calls.put("similar to 100,000 signs", actor -> search.similar(actor, "storm ".repeat(16_000), 10));
        return calls;
    }

    private Call finding(String typed) {
        return actor -> search.find(actor, SearchRequest.of(typed));
    }

    private static String shortened(String typed) {
        String quoted = "`" + typed.substring(0, Math.min(24, typed.length())) + "`";
        return typed.length() > 24 ? quoted + " and so on, " + typed.length() + " signs" : quoted;
    }

    private String line(String what, Map<String, Call> calls) {
        String slowest = "";
        double worst = 0;
        double p50 = 0;
        for (Map.Entry<String, Call> call : calls.entrySet()) {
            double[] times = times(call.getValue());
            if (times[times.length - 1] > worst) {
                slowest = call.getKey();
                worst = times[times.length - 1];
                p50 = times[times.length / 2];
            }
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.1f | ≤ %.0f ms | %s |",
                what,
                calls.size(),
                slowest,
                p50,
                worst,
                MOST_MS,
                worst <= MOST_MS ? "yes" : "**no**");
    }

    /** In milliseconds, in order. */
    private double[] times(Call call) {
        double[] times = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            Actor actor = Actor.of(people.get(Math.floorMod(i, people.size())).person());
            long begun = System.nanoTime();
            try {
                call.by(actor);
            } catch (InvalidInput told) {
                // It says what is wrong, and that is an answer.
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }
}
