/** The capacity of the endpoint of {@code serve --ihc}: many requests, and stalled clients. */
@NullMarked
package dev.tributary.benchmarks.serve;

import org.jspecify.annotations.NullMarked;
