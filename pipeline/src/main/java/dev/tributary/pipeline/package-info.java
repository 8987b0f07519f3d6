/** The run: its steps, settings and outcome. */
@NullMarked
package dev.tributary.pipeline;

import org.jspecify.annotations.NullMarked;
