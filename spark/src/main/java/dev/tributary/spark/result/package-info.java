/** Where results are kept, and how a run's results take the place of others: all at once, and last. */
@NullMarked
package dev.tributary.spark.result;

import org.jspecify.annotations.NullMarked;
