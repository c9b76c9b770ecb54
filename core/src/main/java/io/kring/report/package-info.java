/** Reports: somebody says that a contribution breaks the rules, and is not found out (P19). */
@NullMarked
package io.kring.report;

import org.jspecify.annotations.NullMarked;
