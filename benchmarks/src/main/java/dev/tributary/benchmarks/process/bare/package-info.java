/** The floors: processes that read, write or send what a run does, and do nothing else. */
@NullMarked
package dev.tributary.benchmarks.process.bare;

import org.jspecify.annotations.NullMarked;
