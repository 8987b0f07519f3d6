/** The inputs and outputs of commands, and the check for conflicts between them. */
@NullMarked
package dev.tributary.pipeline.files;

import org.jspecify.annotations.NullMarked;
