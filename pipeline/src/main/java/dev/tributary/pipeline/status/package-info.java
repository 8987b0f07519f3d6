/** What stands among the results, and which runs made it; nothing is changed. */
@NullMarked
package dev.tributary.pipeline.status;

import org.jspecify.annotations.NullMarked;
