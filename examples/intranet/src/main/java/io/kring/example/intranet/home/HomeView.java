package io.kring.example.intranet.home;

import io.kring.example.intranet.view.CommunityView;
import io.kring.example.intranet.view.PostView;
import java.util.List;

/**
 * The first page of the day; what is absent is empty.
 *
 * @param fresh   how many posts are new
 * @param more    whether there may be more than that
 * @param newest  up to where everything is read when the reader says so
 * @param waiting questions without an answer
 * @param topics  hashtags of what was said lately, the most used first
 * @param next    where the next page begins
 */
record HomeView(
        String mission,
        String boardsWord,
        int fresh,
        boolean more,
        String newest,
        List<PostView> stream,
        String next,
        List<PostView> waiting,
        List<CommunityView> mine,
        List<String> topics) {}
