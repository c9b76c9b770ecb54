/** What pages show, as records, and who turns Kring's values into them. */
@NullMarked
package io.kring.example.intranet.view;

import org.jspecify.annotations.NullMarked;
