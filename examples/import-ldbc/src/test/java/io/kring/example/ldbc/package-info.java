@NullMarked
package io.kring.example.ldbc;

import org.jspecify.annotations.NullMarked;
