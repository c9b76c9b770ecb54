package io.kring.house;

import java.time.Instant;
import java.util.Optional;

/**
 * What the house says of itself, to be shown with the purpose of a community (P4).
 *
 * @param version    0 while nothing was said yet
 * @param mission    the organisation's mission
 * @param boardsWord the board's word that time may be spent here
 * @param saidAt     when it was said last
 */
public record HouseWord(int version, Optional<String> mission, Optional<String> boardsWord, Optional<Instant> saidAt) {}
