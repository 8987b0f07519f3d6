/** The run: which steps, on what, with which outcome. */
@NullMarked
package dev.tributary.pipeline;

import org.jspecify.annotations.NullMarked;
