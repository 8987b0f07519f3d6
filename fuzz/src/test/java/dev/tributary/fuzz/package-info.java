/** Fuzz tests of everything that reads input from outside. */
@NullMarked
package dev.tributary.fuzz;

import org.jspecify.annotations.NullMarked;
