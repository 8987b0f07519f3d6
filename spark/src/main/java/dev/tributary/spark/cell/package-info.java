/** The cells of Spark's rows, as core's row rules read them. */
@NullMarked
package dev.tributary.spark.cell;

import org.jspecify.annotations.NullMarked;
