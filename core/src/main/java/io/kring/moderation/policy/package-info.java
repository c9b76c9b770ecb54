/**
 * Policies that a host may switch on, one by one and for some communities, roles or kinds alone
 * ({@link io.kring.moderation.ModerationPolicy#where}). None is on by itself.
 */
@NullMarked
package io.kring.moderation.policy;

import org.jspecify.annotations.NullMarked;
