/**
 * What every storage promises, as tests. An adapter implements every {@code *Contract} of this package in a test of its
 * own, for example as nested classes, and gives each of them a fresh storage. They speak to the storage SPI only.
 */
@NullMarked
package io.kring.testkit.storage;

import org.jspecify.annotations.NullMarked;
