/** The CSV of a generated social network, derived from that of the LDBC Social Network Benchmark, becomes a Kring. */
@NullMarked
package io.kring.example.ldbc;

import org.jspecify.annotations.NullMarked;
