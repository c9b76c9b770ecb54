package io.kring.example.intranet.community;

import io.kring.access.Role;
import io.kring.community.Member;
import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.Presentation;
import java.util.Optional;

/**
 * Somebody in a list of members or requests; what is absent is empty.
 *
 * @param role   in words, where it is not simply member
 * @param answer to the joining question
 */
record MemberLine(Face face, String role, String answer) {
    static MemberLine of(Member member, Presentation page) {
        return new MemberLine(
                page.face(Optional.of(member.person())),
                member.role()
                        .filter(role -> role != Role.MEMBER)
                        .map(page.words()::text)
                        .orElse(""),
                member.answer().orElse(""));
    }
}
