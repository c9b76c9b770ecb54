/** The use cases of reports, cases, decisions and appeals. */
@NullMarked
package io.kring.internal.cases;

import org.jspecify.annotations.NullMarked;
