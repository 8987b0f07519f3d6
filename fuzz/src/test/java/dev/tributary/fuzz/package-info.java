/** Whatever reads from outside, fed with what a fuzzer makes up. */
@NullMarked
package dev.tributary.fuzz;

import org.jspecify.annotations.NullMarked;
