/** The intranet of Veldstroom: a host with pages, people and a database of its own, and Kring in them. */
@NullMarked
package io.kring.example.intranet;

import org.jspecify.annotations.NullMarked;
