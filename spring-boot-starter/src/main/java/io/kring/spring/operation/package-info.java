/** What keeps Kring going and tells how it is doing: ticker, health, meters. */
@NullMarked
package io.kring.spring.operation;

import org.jspecify.annotations.NullMarked;
