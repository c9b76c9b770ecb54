/** What the host gives Kring at start: its database with the story in it, its people, its links, its rules. */
@NullMarked
package io.kring.example.intranet.start;

import org.jspecify.annotations.NullMarked;
