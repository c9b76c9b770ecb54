/** What extending teams copy: a storage that seals bodies, a directory, a policy, a subscriber; and one program that uses them all. */
@NullMarked
package io.kring.example.extensions;

import org.jspecify.annotations.NullMarked;
