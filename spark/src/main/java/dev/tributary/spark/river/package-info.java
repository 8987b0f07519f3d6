/** The rows that go from one stage of a job to the next: all of one form, so that one shuffle takes all kinds. */
@NullMarked
package dev.tributary.spark.river;

import org.jspecify.annotations.NullMarked;
