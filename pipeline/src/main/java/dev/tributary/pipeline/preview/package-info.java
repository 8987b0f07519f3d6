/** How the rows of a source are understood, before anything runs. */
@NullMarked
package dev.tributary.pipeline.preview;

import org.jspecify.annotations.NullMarked;
