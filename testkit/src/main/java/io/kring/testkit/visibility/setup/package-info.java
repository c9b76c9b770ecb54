/** What whoever runs the visibility matrix gives to it, and how its parts look at answers. */
@NullMarked
package io.kring.testkit.visibility.setup;

import org.jspecify.annotations.NullMarked;
