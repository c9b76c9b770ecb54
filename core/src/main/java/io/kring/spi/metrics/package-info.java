/** What storages keep of what is measured. */
@NullMarked
package io.kring.spi.metrics;

import org.jspecify.annotations.NullMarked;
