/** What the house says of itself, and the rules that it and its communities make together (P4, P21). */
@NullMarked
package io.kring.house;

import org.jspecify.annotations.NullMarked;
