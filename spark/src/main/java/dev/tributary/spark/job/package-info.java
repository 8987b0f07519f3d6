/** The driver's part of a job: which stages there are, and what is made of what they count. */
@NullMarked
package dev.tributary.spark.job;

import org.jspecify.annotations.NullMarked;
