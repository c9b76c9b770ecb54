package io.kring.moderation.text.internal;

/**
 * One way of reading a part of a text as a word.
 *
 * @param key     folded letters; {@link Folded#I_OR_L} where it may be either
 * @param letters how many of them are written as letters, and not as digits or signs
 * @param start   UTF-16 offset into the original
 * @param end     exclusive
 */
record Word(String key, int letters, int start, int end) {

    /** Whether it has what ordinary words have not: digits or signs for letters, look-alikes of two, runs of three. */
    boolean disguised() {
        if (letters < key.length() || key.indexOf(Folded.I_OR_L) >= 0) {
            return true;
        }
        for (int i = 2; i < key.length(); i++) {
            if (key.charAt(i) == key.charAt(i - 1) && key.charAt(i) == key.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Runs as one letter, and i and l as one: what all disguises of a word have in common. */
    static String loose(String key) {
        StringBuilder loose = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char letter = iOrL(key.charAt(i)) ? 'i' : key.charAt(i);
            if (loose.isEmpty() || loose.charAt(loose.length() - 1) != letter) {
                loose.append(letter);
            }
        }
        return loose.toString();
    }

    /**
     * Whether it is a disguise of a word with the same loose key: no run is shorter, and a longer
     * one is at least 3; at least 4 for a word of 3 letters. A word's own run of 3 is as it is: "xxx", "XXXX".
     */
    boolean disguises(String word) {
        return sameLength(word) || sameRuns(word);
    }

    private boolean sameLength(String word) {
        boolean same = word.length() == key.length();
        for (int i = 0; same && i < word.length(); i++) {
            same = reads(key.charAt(i), word.charAt(i));
        }
        return same;
    }

    private boolean sameRuns(String word) {
        int at = 0;
        for (int i = 0; i < word.length(); ) {
            char letter = word.charAt(i);
            int wanted = i;
            while (i < word.length() && word.charAt(i) == letter) {
                i++;
            }
            wanted = i - wanted;
            int found = at;
            while (at < key.length() && reads(key.charAt(at), letter)) {
                at++;
            }
            found = at - found;
            if (found != wanted && (found < (word.length() < 4 ? 4 : 3) || wanted > 2)) {
                return false;
            }
        }
        return at == key.length();
    }

    private static boolean reads(char written, char letter) {
        return written == letter || (written == Folded.I_OR_L && iOrL(letter));
    }

    private static boolean iOrL(char letter) {
        return letter == 'i' || letter == 'l' || letter == Folded.I_OR_L;
    }
}
