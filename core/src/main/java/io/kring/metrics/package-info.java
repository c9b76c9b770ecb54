/** What is measured, for whom, and how it is kept from telling of single people (P22, P29, DOMAIN 4). */
@NullMarked
package io.kring.metrics;

import org.jspecify.annotations.NullMarked;
