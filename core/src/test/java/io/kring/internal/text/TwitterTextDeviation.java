package io.kring.internal.text;

import java.util.List;

/**
 * A case in which Kring differs from twitter-text on purpose.
 *
 * @param expected what Kring finds, in the form of {@link TwitterTextCase#expected()}
 */
record TwitterTextDeviation(String group, String description, Reason reason, List<String> expected) {

    enum Reason {
        /** Names of files and abbreviations look like hosts; only http and https make a link. */
        WITHOUT_PROTOCOL,
        /** For its own shortener Twitter knows which characters an address has; Kring treats all hosts alike. */
        SHORTENER
    }

    static final List<TwitterTextDeviation> ALL = List.of(
            bare("urls", "Extract URLs without protocol on (com|org|edu|gov|net) domains"),
            bare("urls", "Extract URLs without protocol not on (com|org|edu|gov|net) domains"),
            bare("urls", "Extract URLs without protocol on ccTLD with slash"),
            bare("urls", "Extract URLs beginning with a space"),
            bare("urls", "Extract URLs beginning with a non-breaking space (U+00A0)"),
            bare("urls", "Extract long URL without protocol surrounded by CJK characters"),
            bare("urls", "Extract short URL without protocol surrounded by CJK characters"),
            bare(
                    "urls",
                    "Extract URLs with and without protocol surrounded by CJK characters",
                    "http://twitter.com/",
                    "http://t.co/abcde",
                    "http://twitter.com/abcde"),
            bare("urls", "Extract short URLs without protocol on ccTLD domains without path"),
            bare("urls", "Extract URLs with a - in the middle"),
            bare("urls", "Extract some (tv|co) short URLs without protocol on ccTLD domains without path"),
            bare("urls", "Extract valid URL ELPAÍS.com"),
            bare("urls", "Extract domain followed by Japanese characters"),
            bare(
                    "urls",
                    "Extract URL before newline",
                    "http://twitter.com",
                    "http://example.com",
                    "http://example.com/path"),
            bare("urls_with_indices", "Extract URLs without protocol on ccTLD with slash"),
            bare("urls_with_indices", "Extract URLs without protocol surrounded by CJK characters"),
            bare(
                    "urls_with_indices",
                    "Extract URLs with and without protocol surrounded by CJK characters",
                    "http://twitter.com/[0,19]",
                    "http://t.co/abcde[42,59]",
                    "http://twitter.com/abcde[90,114]"),
            shortened("urls", "Extract a t.co URL with a trailing apostrophe", "http://t.co/pbY2NfTZ's"),
            shortened("urls", "Extract a t.co URL with a trailing hyphen", "http://t.co/FNkPfmii-"),
            shortened(
                    "urls",
                    "DO NOT extract URLs with > 40 characters in a t.co slug",
                    "http://t.co/abcdefghijklmnopqrstuvwxyz012345678901234"),
            shortened(
                    "urls_with_indices",
                    "Extract t.co URLs skipping trailing characters and adjusting indices correctly",
                    "http://t.co/pbY2NfTZ's[0,22]",
                    "http://t.co/2vYHpAc5[23,43]",
                    "http://t.co/ulYGBYSo[45,65]",
                    "http://t.co/8MkmHU0k+c[67,89]",
                    "http://t.co/TKLp64dY.x[90,112]",
                    "http://t.co/8t7G3ddS#a[113,135]",
                    "http://t.co/FNkPfmii-[136,157]"));

    private static TwitterTextDeviation bare(String group, String description, String... expected) {
        return new TwitterTextDeviation(group, description, Reason.WITHOUT_PROTOCOL, List.of(expected));
    }

    private static TwitterTextDeviation shortened(String group, String description, String... expected) {
        return new TwitterTextDeviation(group, description, Reason.SHORTENER, List.of(expected));
    }

    String key() {
        return group + ": " + description;
    }
}
