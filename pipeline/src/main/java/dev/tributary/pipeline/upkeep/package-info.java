/** What is done to stored results besides runs: throwing away what is no longer needed, and erasing somebody. */
@NullMarked
package dev.tributary.pipeline.upkeep;

import org.jspecify.annotations.NullMarked;
