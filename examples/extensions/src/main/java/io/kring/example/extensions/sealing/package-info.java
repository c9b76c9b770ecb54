/** Bodies of posts and comments that are encrypted at rest, over any storage. */
@NullMarked
package io.kring.example.extensions.sealing;

import org.jspecify.annotations.NullMarked;
