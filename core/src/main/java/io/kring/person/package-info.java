/** People as the host knows them: who acts, who is shown, and the hook that tells. */
@NullMarked
package io.kring.person;

import org.jspecify.annotations.NullMarked;
