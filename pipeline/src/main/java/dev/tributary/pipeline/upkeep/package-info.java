/** Maintenance of stored results: deleting old answers, and erasing users. */
@NullMarked
package dev.tributary.pipeline.upkeep;

import org.jspecify.annotations.NullMarked;
