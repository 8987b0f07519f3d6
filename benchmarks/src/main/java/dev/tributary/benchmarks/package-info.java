/** Benchmarks of the arithmetic, run with JMH. */
@NullMarked
package dev.tributary.benchmarks;

import org.jspecify.annotations.NullMarked;
