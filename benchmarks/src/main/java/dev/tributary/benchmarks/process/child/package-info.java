/** Processes that are measured, with their data and their place. */
@NullMarked
package dev.tributary.benchmarks.process.child;

import org.jspecify.annotations.NullMarked;
