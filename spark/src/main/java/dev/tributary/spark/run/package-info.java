/** A run on Spark from its source to what it publishes, and how it is told. */
@NullMarked
package dev.tributary.spark.run;

import org.jspecify.annotations.NullMarked;
