package io.kring.house;

import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What the house is to say of itself (P4).
 *
 * @param mission    the organisation's mission; null for none
 * @param boardsWord the board's word that time may be spent here; null for none
 */
public record HouseWordDraft(
        @Nullable @PlainText(limit = Limit.MISSION, lines = true)
        String mission,

        @Nullable @PlainText(limit = Limit.BOARDS_WORD, lines = true)
        String boardsWord) {}
