package io.kring.example.veldstroom.content;

/**
 * What the story has to add up to. People are counted over whole days before day zero, practice left out.
 *
 * @param window       days over which people are counted
 * @param eligible     people of the pilot
 * @param readers      people who read, reacted or contributed within the window
 * @param reactors     people who reacted or contributed within the window
 * @param contributors people who started a conversation within the window
 * @param active       people who reacted or contributed within seven days
 * @param answered     questions answered by somebody else
 */
public record Figures(
        int window,
        int eligible,
        int readers,
        int reactors,
        int contributors,
        int active,
        int posts,
        int recentPosts,
        int comments,
        int reactions,
        int questions,
        int answered) {}
