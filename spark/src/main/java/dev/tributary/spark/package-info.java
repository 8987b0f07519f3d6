/** The program that runs on Spark: what it is asked, and its outcome. */
@NullMarked
package dev.tributary.spark;

import org.jspecify.annotations.NullMarked;
