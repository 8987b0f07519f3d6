/** The commands that compare models and count paths, on Spark: the driver asks and solves, tasks count. */
@NullMarked
package dev.tributary.spark.model;

import org.jspecify.annotations.NullMarked;
