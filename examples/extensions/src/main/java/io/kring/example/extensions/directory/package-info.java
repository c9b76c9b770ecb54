/** People from a provider that speaks SCIM (RFC 7643). */
@NullMarked
package io.kring.example.extensions.directory;

import org.jspecify.annotations.NullMarked;
