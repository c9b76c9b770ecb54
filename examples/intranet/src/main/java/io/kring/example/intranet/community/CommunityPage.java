package io.kring.example.intranet.community;

import io.kring.example.intranet.view.CommunityView;
import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.PostView;
import java.util.List;

/**
 * A community as its page shows it; what is absent is empty.
 *
 * @param audience who reads what is written here
 * @param managers who keep it going
 * @param rules    its house rules, each safe HTML
 * @param held     how much waits for a moderator, for who is one
 */
record CommunityPage(
        CommunityView community,
        String audience,
        List<Face> managers,
        List<Face> members,
        List<String> rules,
        List<PostView> pinned,
        List<PostView> stream,
        String next,
        boolean unanswered,
        int held) {}
