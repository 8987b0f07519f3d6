/** The coverage of confidence intervals: how often they contain the true value, on data whose true values are known. */
@NullMarked
package dev.tributary.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;
