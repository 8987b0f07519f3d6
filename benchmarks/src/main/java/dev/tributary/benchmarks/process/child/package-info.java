/** Processes that are measured, with their data and their folders. */
@NullMarked
package dev.tributary.benchmarks.process.child;

import org.jspecify.annotations.NullMarked;
