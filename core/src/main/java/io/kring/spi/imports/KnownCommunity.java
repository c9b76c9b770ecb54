package io.kring.spi.imports;

import org.jspecify.annotations.Nullable;

/** As much of a community as an import has to know. */
public record KnownCommunity(long id, @Nullable Integer cap, int members) {}
