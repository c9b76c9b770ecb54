/**
 * What a storage implements. One question per use case, one immutable change set with its events. Hosts never call it:
 * storage reached past the permission check is a security hole.
 */
@NullMarked
package io.kring.spi;

import org.jspecify.annotations.NullMarked;
