/** What search promises on every storage and with every index. */
@NullMarked
package io.kring.testkit.behaviour.search;

import org.jspecify.annotations.NullMarked;
