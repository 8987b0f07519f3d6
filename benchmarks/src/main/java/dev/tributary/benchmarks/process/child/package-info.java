/** The measured processes, with their data and folders. */
@NullMarked
package dev.tributary.benchmarks.process.child;

import org.jspecify.annotations.NullMarked;
