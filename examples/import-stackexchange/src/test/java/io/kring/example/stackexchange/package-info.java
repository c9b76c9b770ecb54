@NullMarked
package io.kring.example.stackexchange;

import org.jspecify.annotations.NullMarked;
