/** What tests of hosts and adapters start from: a host with a clock, people and a Kring of its own. */
@NullMarked
package io.kring.testkit;

import org.jspecify.annotations.NullMarked;
