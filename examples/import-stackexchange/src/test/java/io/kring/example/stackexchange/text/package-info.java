@NullMarked
package io.kring.example.stackexchange.text;

import org.jspecify.annotations.NullMarked;
