package io.kring.spi.cases;

import java.time.Instant;

/** A place in a list of cases: after the one with this moment and number. */
public record CasePlace(Instant at, long id) {}
