/** How values of the program come from the driver to the tasks. */
@NullMarked
package dev.tributary.spark.ship;

import org.jspecify.annotations.NullMarked;
