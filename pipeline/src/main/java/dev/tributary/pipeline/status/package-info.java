/** The state of results and the runs that made them; nothing is changed. */
@NullMarked
package dev.tributary.pipeline.status;

import org.jspecify.annotations.NullMarked;
