package io.kring.testkit.visibility.world;

import io.kring.access.CommunityKind;
import java.util.List;

/**
 * What kind of community a world is about.
 *
 * @param practice whether people practise there, and in the one without a manager
 */
public record Setting(CommunityKind kind, boolean sealed, boolean practice) {
    public Setting(CommunityKind kind, boolean sealed) {
        this(kind, sealed, false);
    }

    /** An open community in which people practise. */
    public static Setting forPractice() {
        return new Setting(CommunityKind.OPEN, false, true);
    }

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
        return (sealed ? "SEALED " : "") + (practice ? "PRACTICE " : "") + kind;
    }
}
