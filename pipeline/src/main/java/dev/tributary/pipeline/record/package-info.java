/** What is kept of a run: its row among the results and its manifest beside the files. */
@NullMarked
package dev.tributary.pipeline.record;

import org.jspecify.annotations.NullMarked;
