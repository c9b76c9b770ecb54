package io.kring.search.lucene.internal.language;

/** German as it is typed where the keyboard has no umlauts. */
final class GermanSpelling {
    private GermanSpelling() {}

    /** {@code ae}, {@code oe} and {@code ue} as the vowels they stand for, where they are not two vowels, as in "Frauen". */
    static String withoutUmlauts(String word) {
        StringBuilder plain = new StringBuilder(word);
        for (int i = plain.length() - 1; i > 0; i--) {
            boolean umlaut = plain.charAt(i) == 'e' && "aou".indexOf(plain.charAt(i - 1)) >= 0;
            if (umlaut && (i < 2 || "aeioquy".indexOf(plain.charAt(i - 2)) < 0)) {
                plain.deleteCharAt(i);
            }
        }
        return plain.toString();
    }
}
