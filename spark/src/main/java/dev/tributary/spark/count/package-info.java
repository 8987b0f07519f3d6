/** What the tasks of a job count, and what all of them come to. */
@NullMarked
package dev.tributary.spark.count;

import org.jspecify.annotations.NullMarked;
