/** Whether intervals hold what they promise: how often the truth lies in them, on data whose truth is known. */
@NullMarked
package dev.tributary.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;
