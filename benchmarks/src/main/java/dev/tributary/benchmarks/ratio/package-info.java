/** Ratios that must not get worse: what they were, what they are, and what to say of it. Measures nothing itself. */
@NullMarked
package dev.tributary.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
