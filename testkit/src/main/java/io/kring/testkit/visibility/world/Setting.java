package io.kring.testkit.visibility.world;

import io.kring.access.CommunityKind;
import java.util.List;

/** What kind of community a world is about. */
public record Setting(CommunityKind kind, boolean sealed) {
    /** Open, closed, secret, and closed and sealed. */
    public static List<Setting> all() {
        return List.of(
                new Setting(CommunityKind.OPEN, false),
                new Setting(CommunityKind.CLOSED, false),
                new Setting(CommunityKind.SECRET, false),
                new Setting(CommunityKind.CLOSED, true));
    }

    @Override
    public String toString() {
        return (sealed ? "SEALED " : "") + kind;
    }
}
