/** Whole processes, measured from outside, beside the bare input and output that nobody can do without. */
@NullMarked
package dev.tributary.benchmarks.process;

import org.jspecify.annotations.NullMarked;
