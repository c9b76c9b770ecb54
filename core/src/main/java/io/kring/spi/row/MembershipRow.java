package io.kring.spi.row;

import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one person stands towards one community.
 *
 * @param role    meaningful for members only
 * @param by      number of who invited, removed or banned them
 * @param answer  to the joining question, while the request waits
 * @param version grows with every change; 1 for the first
 */
public record MembershipRow(
        long community,
        long person,
        MembershipStatus status,
        Role role,
        Instant since,
        @Nullable Long by,
        @Nullable String answer,
        int version) {}
