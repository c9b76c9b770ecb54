package io.kring.example.intranet.person;

import io.kring.example.intranet.view.Face;
import io.kring.person.Profile;
import java.util.List;

/**
 * Somebody's page.
 *
 * @param shared communities of which the reader is a member too
 * @param own    whether it is the reader's own
 * @param said   the newest of what they said where the reader reads it; none where they keep the list to themselves
 */
record PersonPage(
        Face face,
        List<String> units,
        String ask,
        List<String> interests,
        boolean hides,
        List<Profile.Shared> shared,
        boolean own,
        boolean followed,
        List<Said> said) {}
