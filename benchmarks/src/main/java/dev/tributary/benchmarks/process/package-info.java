/** Measurements of whole processes from outside, compared with the minimum input and output. */
@NullMarked
package dev.tributary.benchmarks.process;

import org.jspecify.annotations.NullMarked;
