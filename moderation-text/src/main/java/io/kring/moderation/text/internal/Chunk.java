package io.kring.moderation.text.internal;

import java.util.List;

/**
 * Letters, digits and signs that stand together.
 *
 * @param plain  as it is written
 * @param leet   with digits and signs read as letters; the same as plain where there are none
 * @param from   place in the folded text
 * @param to     exclusive
 */
record Chunk(Word plain, Word leet, int from, int to) {
    boolean single() {
        return to - from == 1;
    }

    List<Word> readings() {
        return plain.equals(leet) ? List.of(plain) : List.of(plain, leet);
    }
}
