/** What waits for a moderator. */
@NullMarked
package io.kring.example.intranet.moderation;

import org.jspecify.annotations.NullMarked;
