/** Ratios that must not get worse: references, measured values, and messages. Measures nothing itself. */
@NullMarked
package dev.tributary.benchmarks.ratio;

import org.jspecify.annotations.NullMarked;
