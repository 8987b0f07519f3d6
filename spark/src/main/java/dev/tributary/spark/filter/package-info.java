/** Which users, and which conversions, the rest of a job is about. */
@NullMarked
package dev.tributary.spark.filter;

import org.jspecify.annotations.NullMarked;
