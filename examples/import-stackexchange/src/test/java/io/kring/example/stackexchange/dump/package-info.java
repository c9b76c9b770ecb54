@NullMarked
package io.kring.example.stackexchange.dump;

import org.jspecify.annotations.NullMarked;
