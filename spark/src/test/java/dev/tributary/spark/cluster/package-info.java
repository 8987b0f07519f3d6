/** A cluster on this machine, and the finished jar on it. These tests run after the jar is made. */
@NullMarked
package dev.tributary.spark.cluster;

import org.jspecify.annotations.NullMarked;
