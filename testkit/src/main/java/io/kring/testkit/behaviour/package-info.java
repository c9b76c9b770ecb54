/**
 * What a Kring promises, as tests at its doors: implement the contracts in a test of a storage and give each of them a
 * fresh one. They call nothing but the public rooms.
 */
@NullMarked
package io.kring.testkit.behaviour;

import org.jspecify.annotations.NullMarked;
