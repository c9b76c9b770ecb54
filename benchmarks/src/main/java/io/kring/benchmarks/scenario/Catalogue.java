package io.kring.benchmarks.scenario;

import io.kring.benchmarks.measure.Contest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Contests on the large case, by the name that asks for them. */
public final class Catalogue {
    private Catalogue() {}

    /** In the order in which they run: what writes comes last. */
    public static Map<String, Function<Site, List<Contest<?>>>> contests(int turns) {
        Map<String, Function<Site, List<Contest<?>>>> all = new LinkedHashMap<>();
        all.put("home", site -> new Feeds(site).home());
        all.put("deep", site -> new Feeds(site).deep());
        all.put("following", site -> new Feeds(site).following());
        all.put("thread", site -> new Threads(site).threads());
        all.put("publish", site -> new Writes(site).publish(turns));
        all.put("comment", site -> new Writes(site).comment(turns));
        all.put("react", site -> new Writes(site).react(turns));
        all.put("join", site -> new Writes(site).join(turns));
        return all;
    }

    /** Home where there is little and where there is much. */
    public static List<Contest<?>> scale(Site little, Site much) {
        return Feeds.scale(little, much);
    }
}
