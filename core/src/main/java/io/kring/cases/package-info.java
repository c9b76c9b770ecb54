/** Cases: the reports on one contribution, the decision with its reason, and the appeal (P19 to P21). */
@NullMarked
package io.kring.cases;

import org.jspecify.annotations.NullMarked;
