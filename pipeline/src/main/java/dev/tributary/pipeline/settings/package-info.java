/** The settings of commands. */
@NullMarked
package dev.tributary.pipeline.settings;

import org.jspecify.annotations.NullMarked;
