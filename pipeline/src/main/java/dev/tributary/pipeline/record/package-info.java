/** The record of a run: its row in the results and its manifest beside the files. */
@NullMarked
package dev.tributary.pipeline.record;

import org.jspecify.annotations.NullMarked;
