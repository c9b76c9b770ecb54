package io.kring.benchmarks.data;

import java.util.List;

/** Texts of the length that people write. */
final class Words {
    private static final List<String> WORDS =
            List.of(("the of and to in for is on that with it as we this by from at our have new are team can about"
                            + " project grid station cable meeting plan work time year week customer energy power storm"
                            + " engineer maintenance safety report question answer idea change update result budget"
                            + " training colleague office travel tool system software model data test review release"
                            + " contract supplier network voltage transformer inspection crew shift schedule permit"
                            + " measurement sensor battery solar wind demand supply forecast incident lesson practice"
                            + " experience example improvement process quality standard document discussion decision"
                            + " support thanks please tomorrow morning during after before between because although")
                    .split(" "));

    private Words() {}

    /** This many words. */
    static String some(Draw draw, int many) {
        StringBuilder text = new StringBuilder(many * 7);
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : i % 11 == 0 ? ".\n" : " ").append(WORDS.get(draw.below(WORDS.size())));
        }
        return text.toString();
    }
}
