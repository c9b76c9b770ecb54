/** The contract of an index by which is searched. */
@NullMarked
package io.kring.testkit.search;

import org.jspecify.annotations.NullMarked;
