/** What a storage keeps of the house and of rules. */
@NullMarked
package io.kring.testkit.storage.house;

import org.jspecify.annotations.NullMarked;
