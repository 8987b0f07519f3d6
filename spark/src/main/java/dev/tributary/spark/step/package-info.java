/** What tasks do with the rows of a partition: each takes an iterator and gives one, in constant memory. */
@NullMarked
package dev.tributary.spark.step;

import org.jspecify.annotations.NullMarked;
