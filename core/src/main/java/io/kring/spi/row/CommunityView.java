package io.kring.spi.row;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * As much of a community as is shown beside a contribution.
 *
 * @param role the viewer's role there, null for who is no member
 */
public record CommunityView(
        long id,
        String name,
        CommunityKind kind,
        boolean sealed,
        boolean archived,
        @Nullable Role role) {}
