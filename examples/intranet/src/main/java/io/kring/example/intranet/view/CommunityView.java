package io.kring.example.intranet.view;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.community.Community;
import io.kring.community.JoinPolicy;
import io.kring.community.MembershipStatus;
import io.kring.render.commonmark.Messages;
import java.util.List;
import java.util.Set;

/**
 * A community as pages show it; what is absent is empty.
 *
 * @param members how many; -1 for who may not know
 * @param kind    open, closed or secret, in words
 * @param standing where the reader stands: member, asked to join, invited, in words
 * @param fresh   how many posts are new in it for the reader
 */
public record CommunityView(
        String id,
        String page,
        String name,
        String purpose,
        List<String> themes,
        String kind,
        String joining,
        int members,
        String standing,
        boolean member,
        boolean invited,
        boolean pending,
        boolean byRequest,
        boolean open,
        boolean sealed,
        boolean practice,
        boolean archived,
        String question,
        int fresh,
        Set<Action> allowed) {
    public static CommunityView of(Community community, int fresh, Messages words) {
        boolean member = community.role().isPresent();
        return new CommunityView(
                community.id().toString(),
                "/communities/" + community.id(),
                community.name(),
                community.purpose(),
                community.themes(),
                words.text(community.kind()),
                words.text(community.joinPolicy()),
                community.members().orElse(-1),
                member
                        ? words.text(community.role().orElseThrow())
                        : community
                                .status()
                                .filter(CommunityView::tells)
                                .map(words::text)
                                .orElse(""),
                member,
                community.status().filter(MembershipStatus.INVITED::equals).isPresent(),
                community.status().filter(MembershipStatus.PENDING::equals).isPresent(),
                community.joinPolicy() == JoinPolicy.REQUEST,
                community.kind() == CommunityKind.OPEN,
                community.sealed(),
                community.practice(),
                community.archived(),
                community.question().orElse(""),
                fresh,
                community.allowed());
    }

    public boolean may(String action) {
        return allowed.contains(Action.valueOf(action));
    }

    private static boolean tells(MembershipStatus status) {
        return status == MembershipStatus.INVITED || status == MembershipStatus.PENDING;
    }
}
