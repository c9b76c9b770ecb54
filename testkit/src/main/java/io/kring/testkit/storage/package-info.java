/**
 * What every storage promises, as tests: implement the contracts in a test of the adapter and give each of them a fresh
 * storage. They speak to the storage SPI only.
 */
@NullMarked
package io.kring.testkit.storage;

import org.jspecify.annotations.NullMarked;
