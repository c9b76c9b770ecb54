package io.kring.benchmarks.data;

import java.util.List;

/** Texts of the length that people write. */
public final class Words {
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

    /** How many words there are that belong to one trade or another. */
    private static final int RARE = 30_000;

    private static final String CONSONANTS = "bdfgklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

    private Words() {}

    /** This many words, one of four of which is none that everybody uses. */
    static String some(Draw draw, int many) {
        StringBuilder text = new StringBuilder(many * 7);
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : i % 11 == 0 ? ".\n" : " ")
                    .append(draw.oneIn(4) ? rare(draw.zipf(RARE)) : WORDS.get(draw.below(WORDS.size())));
        }
        return text.toString();
    }

    /** About so many characters of what people write, the same for a seed. */
    public static String text(long seed, int characters) {
        Draw draw = new Draw(seed);
        StringBuilder text = new StringBuilder(characters);
        while (text.length() < characters) {
            text.append(some(draw, 40)).append(".\n");
        }
        return text.substring(0, characters);
    }

    /** A word of no language by its rank from 0 on: the one with rank 2n is used half as often as the one with rank n. */
    public static String rare(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + SYLLABLES; left > 0; left /= SYLLABLES) {
            int syllable = left % SYLLABLES;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.append('k').toString();
    }
}
