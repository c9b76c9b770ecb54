/**
 * Storage in memory, for tests and for trying out: everything is gone with the process. A host asks for it by name;
 * nothing falls back on it.
 */
@NullMarked
package io.kring.memory;

import org.jspecify.annotations.NullMarked;
