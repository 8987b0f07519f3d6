/** Attribution of grouped paths from a file. */
@NullMarked
package dev.tributary.pipeline.paths;

import org.jspecify.annotations.NullMarked;
