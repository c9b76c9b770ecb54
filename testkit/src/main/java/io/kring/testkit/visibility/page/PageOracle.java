package io.kring.testkit.visibility.page;

import java.util.EnumSet;
import java.util.Set;

/** Who reads a page, from the words of the domain and nothing else. */
final class PageOracle {
    private static final Set<PageLooker> NOBODY =
            EnumSet.of(PageLooker.ANONYMOUS, PageLooker.DEPARTED, PageLooker.LABELLED_DEPARTED);
    private static final Set<PageLooker> MEMBERS = EnumSet.of(
            PageLooker.MEMBER, PageLooker.MODERATOR, PageLooker.MANAGER, PageLooker.BLOCKED, PageLooker.COMMENTER);

    private PageOracle() {}

    static boolean mayRead(PageLooker looker, PageSetting setting, boolean labels) {
        if (NOBODY.contains(looker)) {
            return false;
        }
        boolean guest = looker == PageLooker.GUEST || looker == PageLooker.LABELLED_GUEST;
        boolean label = labels && (looker == PageLooker.LABELLED || looker == PageLooker.LABELLED_GUEST);
        return switch (setting) {
            case EVERYONE -> !guest;
            case LABEL -> label || looker == PageLooker.OWNER || (labels && looker == PageLooker.COMMENTER);
            case OTHER_LABEL -> looker == PageLooker.OWNER;
            case OPEN_COMMUNITY -> !guest && looker != PageLooker.BANNED;
            case CLOSED_COMMUNITY, SECRET_COMMUNITY -> MEMBERS.contains(looker);
        };
    }
}
