package io.kring.example.intranet.site;

import io.kring.example.intranet.view.Face;
import io.kring.example.intranet.view.Moment;

/**
 * A page of the host's own.
 *
 * @param html     of the text
 * @param picture  address; empty where it has none
 * @param comments how many the reader could open
 */
record SiteView(
        String path,
        String title,
        String intro,
        String html,
        String picture,
        Face owner,
        Moment published,
        int comments) {}
