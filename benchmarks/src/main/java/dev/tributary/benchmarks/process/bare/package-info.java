/** The floors: processes that read, write or send the same data as a run, and do nothing else. */
@NullMarked
package dev.tributary.benchmarks.process.bare;

import org.jspecify.annotations.NullMarked;
