/** What a storage keeps of reports, cases and decisions. */
@NullMarked
package io.kring.spi.cases;

import org.jspecify.annotations.NullMarked;
