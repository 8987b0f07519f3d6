/** How much the endpoint of {@code serve --ihc} bears: many requests, and clients that stall. */
@NullMarked
package dev.tributary.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
